import type { Page } from 'puppeteer-core';

/** Pixels scrolled with each frame: a long flick of the finger. */
const STEP = 240;

/** How a document scrolled from its top to its end. Milliseconds. */
export interface Scrolled {
  readonly frames: number;
  readonly longest: number;
  /** Frames over 50 ms. */
  readonly slow: number;
  readonly median: number;
  /** Pixels in all. */
  readonly height: number;
}

/** Scrolls a document from its top to its end, a step with each frame, and times the frames. */
export function scrolled(page: Page): Promise<Scrolled> {
  return page.evaluate(async (step) => {
    const next = () => new Promise<number>((then) => requestAnimationFrame(then));
    const root = document.scrollingElement ?? document.documentElement;
    scrollTo(0, 0);
    for (let quiet = 0; quiet < 10; quiet += 1) await next();
    const times: number[] = [];
    let last = await next();
    while (scrollY + innerHeight < root.scrollHeight - 1) {
      scrollBy(0, step);
      const now = await next();
      times.push(now - last);
      last = now;
    }
    const sorted = times.toSorted((one, other) => one - other);
    return {
      frames: times.length,
      longest: sorted.at(-1) ?? 0,
      slow: times.filter((time) => time > 50).length,
      median: sorted[Math.floor(sorted.length / 2)] ?? 0,
      height: root.scrollHeight,
    };
  }, STEP);
}

/** Puts words into an empty document, a paragraph each. */
export async function showText(plain: Page, texts: readonly string[]): Promise<void> {
  await plain.evaluate((paragraphs) => {
    document.body.replaceChildren();
    for (const text of paragraphs) {
      const paragraph = document.createElement('p');
      paragraph.textContent = text;
      document.body.append(paragraph);
    }
  }, texts);
}
