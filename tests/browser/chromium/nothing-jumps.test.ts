import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from '../lab/lab.ts';
import { press, says } from '../lab/surface.ts';

/** Chromium alone measures what jumps. */
describe('nothing jumps when results arrive', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
  });
  afterAll(() => lab?.close());

  it('in the popup', async () => {
    const popup = await lab.clickIcon(tab);
    await says(popup, '5 other articles');
    expect(await jumpsOn(popup)).toEqual([]);
  });

  it('in the panel, from the skeleton on', async () => {
    const panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    await says(panel, 'Related coverage');
    expect(await jumpsOn(panel)).toEqual([]);
    await panel.reload();
    await says(panel, 'Related coverage');
    expect(await jumpsOn(panel)).toEqual([]);
    // What the reader opens moves what stands below: that is no jump, since they asked for it.
    await press(panel, 'Show sentences');
    await says(panel, 'Read in article');
    expect(await jumpsOn(panel)).toEqual([]);
  });
});

/** What moved without being asked to: which elements, and how far it counts. */
function jumpsOn(surface: Page): Promise<string[]> {
  return surface.evaluate(async () => {
    const entries: PerformanceEntry[] = [];
    const observer = new PerformanceObserver((list) => entries.push(...list.getEntries()));
    observer.observe({ type: 'layout-shift', buffered: true });
    await new Promise((done) => setTimeout(done, 400));
    entries.push(...observer.takeRecords());
    observer.disconnect();
    return entries
      .filter((entry) => !Reflect.get(entry, 'hadRecentInput'))
      .map((entry) => {
        const sources: readonly { readonly node: Node | null }[] = Reflect.get(entry, 'sources') ?? [];
        const names = sources.map(({ node }) =>
          node instanceof Element ? node.className || node.tagName : '?',
        );
        return `${Number(Reflect.get(entry, 'value')).toFixed(4)} ${names.join(', ')}`;
      });
  });
}
