import type { ElementHandle, Page } from 'puppeteer-core';
import { until } from '../../../scripts/browsers/until.ts';

/** What stands on a surface, in one line. */
export function wordsOn(surface: Page): Promise<string> {
  return surface.evaluate(() => document.body.textContent.replaceAll(/\s+/g, ' '));
}

/** Waits until a surface says this. */
export async function says(surface: Page, words: string): Promise<void> {
  let last = '';
  try {
    await until(words, async () => {
      last = await wordsOn(surface);
      return last.includes(words) ? true : null;
    });
  } catch (cause) {
    throw new Error(`The surface never said “${words}”. It says: ${last}`, { cause });
  }
}

/** Presses the button, link or choice with these words, as soon as it is there. */
export async function press(surface: Page, words: string): Promise<void> {
  const control = await until(`a control that says “${words}”`, () => controlWith(surface, words));
  await pressOn(surface, control);
}

/** Presses the first control that this selector finds. */
export async function pressFirst(surface: Page, selector: string): Promise<void> {
  const control = await until(`a control at ${selector}`, () => surface.$(selector));
  await pressOn(surface, control);
}

/** The same with a live gesture, which the browser demands for a permission. Brings a surface behind others to the front. */
export async function pressAsReader(surface: Page, words: string): Promise<void> {
  if (!(await isInFront(surface))) await surface.bringToFront();
  await press(surface, words);
}

async function controlWith(surface: Page, words: string): Promise<ElementHandle<Element> | null> {
  const controls = await surface.$$('button, a, label, summary');
  for (const control of controls) {
    const own = await control.evaluate((each) => each.textContent ?? '');
    if (own.includes(words)) return control;
  }
  return null;
}

/** A real click of the mouse where the surface is in front; a tab behind another gets no mouse. */
async function pressOn(surface: Page, control: ElementHandle<Element>): Promise<void> {
  if (await isInFront(surface)) await control.click();
  else await control.evaluate((each) => each instanceof HTMLElement && each.click());
}

function isInFront(surface: Page): Promise<boolean> {
  return surface.evaluate(() => document.visibilityState === 'visible');
}
