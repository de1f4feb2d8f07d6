import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { forbiddenHints, missingHints } from './lab/hints.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { press, says } from './lab/surface.ts';

describe('the demo page, read by a click on the icon', () => {
  let lab: Lab;
  let tab: Tab;
  let popup: Page;
  let panel: Page;
  let before: string;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    before = await tab.page.content();
  });
  afterAll(() => lab?.close());

  it('is not read before the click', async () => {
    expect((await lab.state(tab.id)).kind).toBe('no-access');
    expect(await lab.desk.badge(tab.id)).toBe('');
  });

  it('finds all five seeds, in popup and badge', async () => {
    popup = await lab.clickIcon(tab);
    await says(popup, '5 other articles report this story');
    await expect.poll(() => lab.desk.badge(tab.id)).toBe('5');
  });

  it('gives every hint that it must', async () => {
    expect(missingHints(await lab.coverage(tab.id))).toEqual([]);
  });

  it('gives no hint that it must not', async () => {
    expect(forbiddenHints(await lab.coverage(tab.id))).toEqual([]);
  });

  it('shows them in the side panel', async () => {
    panel = await lab.driver.openPanel(popup);
    await says(panel, 'Related coverage');
    expect(await panel.$$('.related-card')).toHaveLength(5);
    await press(panel, 'Differs');
    await says(panel, 'Shoigu travelled to North Korea in May');
    await says(panel, 'last month');
  });

  it('opens the statement that the reader selected in the page', async () => {
    // What the menu and the keys leave behind; neither can be pressed from here.
    const part = { selected: 'put off the first crossing of the autumn' };
    await lab.desk.call((api, wish) => api.storage.session.set({ 'panel-wish': wish }), {
      tabId: tab.id,
      part,
    });
    // A tab behind another is never focused itself, but knows what is.
    const went = () => panel.evaluate(() => document.activeElement?.closest('.statement')?.textContent ?? '');
    await until('the statement', async () => ((await went()).includes(part.selected) ? true : null));
    await press(panel, 'Differs');
  });

  it('lets the reader hide a wrong match, and take that back', async () => {
    const rows = () => panel.$$eval('.evidence-acts', (all) => all.length);
    await press(panel, 'Show sentences');
    const before = await rows();
    await press(panel, 'Wrong match?');
    await says(panel, 'Hidden as a wrong match.');
    expect(await rows()).toBe(before - 1);
    await press(panel, 'Undo');
    await expect.poll(rows).toBe(before);
  });

  it('is left as it was', async () => {
    expect(await tab.page.content()).toBe(before);
  });
});
