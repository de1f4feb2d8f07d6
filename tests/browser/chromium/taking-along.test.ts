import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../../scripts/demo/open-demo.ts';
import { pasted } from '../lab/clipboard.ts';
import { Lab, type Tab } from '../lab/lab.ts';
import { press, pressFirst, says } from '../lab/surface.ts';

/** In the panel beside the page, which Firefox's protocol cannot click in, and on paper, which it cannot emulate. */
describe('taking things along', () => {
  let lab: Lab;
  let tab: Tab;
  let panel: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    await says(panel, 'Related coverage');
  });
  afterAll(() => lab?.close());

  it('puts a statement into the clipboard, with where it comes from', async () => {
    await panel.$eval('.statement .copy', (copy) => copy.scrollIntoView({ block: 'center' }));
    await pressFirst(panel, '.statement .copy button');
    await says(panel, 'Copied');
    const markdown = await pasted(lab);
    expect(markdown).toMatch(/^> \S/);
    expect(markdown).toMatch(/\[Open at source\]\(<http:\/\/courier\.example:\d+\/\S*#:~:text=/);
    expect(markdown).toMatch(/- \*\*[B-F] (?:says it|differs)\*\*: “/);
  });

  it('prints the comparison light and whole, without controls, with the page’s address', async () => {
    await pressFirst(panel, '.related-card .related-title');
    const reader = await lab.readerPage();
    await press(reader, 'Compare');
    await until('the rows', () => reader.$('.compare-statement'));
    await reader.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    const onScreen = await groundOf(reader);
    await reader.emulateMediaType('print');
    expect(onScreen).not.toBe('rgb(255, 255, 255)');
    expect(await groundOf(reader)).toBe('rgb(255, 255, 255)');
    expect(await shown(reader, 'nav, .compare-heads, .compare-read')).toEqual([]);
    expect((await shown(reader, '.compare-address'))[0]).toBe(lab.site.at(DEMO_ARTICLE));
    expect((await shown(reader, '.compare-rest li')).length).toBeGreaterThan(0);
  });

  const groundOf = (surface: Page) =>
    surface.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  /** The words of those that take up room. */
  const shown = (surface: Page, selector: string) =>
    surface.$$eval(selector, (all) =>
      all.filter((each) => each.getClientRects().length > 0).map((each) => each.textContent ?? ''),
    );
});
