import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { heard, stops, tabTo } from './lab/keyboard.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { says } from './lab/surface.ts';

/**
 * From the popup to the panel, a statement’s sentences, the article and back, by the keyboard alone. In Firefox popup and
 * panel stand in tabs, which get the keyboard in front only; there the panel goes on showing the reader’s page.
 */
describe('a walk by the keyboard, as a screen reader tells it', () => {
  let lab: Lab;
  let tab: Tab;
  let popup: Page;
  let panel: Page;
  let reader: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    popup = await lab.clickIcon(tab);
  });
  afterAll(() => lab?.close());

  /** Firefox gives the keyboard to the tab in front only; Chromium's real surfaces have their own. */
  async function inFront(surface: Page): Promise<void> {
    if (lab.driver.name === 'firefox') await surface.bringToFront();
  }

  it('is told in the popup that results came, by a live region', async () => {
    await says(popup, '5 other articles');
    await inFront(popup);
    expect(await heard(popup)).toContain('5 other articles report this story');
  });

  it('meets every control of the popup, each with a role, a name and a ring', async () => {
    const met = await stops(popup);
    expect(met.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Settings', expect.stringMatching(/^Open side panel/)]),
    );
    for (const stop of met) {
      expect(stop.role, stop.name).toMatch(/^(?:button|radio|link)$/);
      expect(stop.name).not.toBe('');
      expect(stop.ring, `the ring around “${stop.name}”`).toBe(true);
    }
  });

  it('opens the panel', async () => {
    // A panel in a tab shows the page that is in front when it opens.
    if (lab.driver.name === 'firefox') await tab.page.bringToFront();
    panel = await lab.driver.openPanel(popup, async () => {
      await tabTo(popup, /^Open side panel/);
      // The popup closes under the very key.
      await popup.keyboard.press('Enter').catch(() => undefined);
    });
    await says(panel, 'Related coverage');
    await inFront(panel);
    expect(await heard(panel)).toContain('5 other articles report this story');
  });

  it('opens the sentences of a statement in place, and stays at its button', async () => {
    const button = await tabTo(panel, /^Show sentences/);
    expect(button).toMatchObject({ role: 'button', expanded: false, ring: true });
    await panel.keyboard.press('Enter');
    await until('the sentences', () => panel.$('.evidence-list'));
    const [now] = await stops(panel, 0);
    expect(now).toMatchObject({ role: 'button', expanded: true, ring: true });
    expect(now?.name).toMatch(/^Hide sentences/);
  });

  it('goes on from there into the sentences, and to the article', async () => {
    const read = await tabTo(panel, /^Read in article|^Read .* in/);
    expect(read).toMatchObject({ role: 'button', ring: true });
    await panel.keyboard.press('Enter');
    reader = await lab.readerPage();
    await until('the sentence', () => reader.$('[data-target]'));
    await expect
      .poll(() => reader.evaluate(() => document.activeElement?.hasAttribute('data-target')))
      .toBe(true);
  });

  it('finds its way back to the page', async () => {
    await reader.bringToFront();
    const back = await tabTo(reader, /^Back to your page/, 'backwards');
    expect(back).toMatchObject({ ring: true });
    await reader.keyboard.press('Enter');
    await expect.poll(() => lab.desk.tabInFront()).toBe(tab.id);
  });

  it('finds in the panel what it left open, the keyboard where it was', async () => {
    await says(panel, 'Related coverage');
    expect(await panel.$('.evidence-list')).not.toBeNull();
    await inFront(panel);
    expect((await stops(panel, 0))[0]?.name).toMatch(/^Read/);
  });
});
