import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { press, pressFirst, says, wordsOn } from './lab/surface.ts';

/** What the reader page marks as the sentence it was opened for. */
const TARGET = '[data-target]';

describe('the reader page', () => {
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

  /** The addresses of open reader tabs. */
  const readers = () =>
    lab.desk.call(async (api) => {
      const tabs = await api.tabs.query({ url: api.runtime.getURL('/reader.html*') });
      return tabs.map(({ id, active, url }) => ({ id, active, url }));
    });

  it('opens at the sentence that evidence points to', async () => {
    await press(panel, 'Differs');
    await press(panel, 'Show sentences');
    await press(panel, 'Read in article');
    await expect.poll(async () => (await readers()).length).toBe(1);
    const reader = await lab.readerPage();
    await until('the marked sentence', () => reader.$(TARGET));
    const seen = await reader.$eval(TARGET, (target) => {
      const { top, bottom } = target.getBoundingClientRect();
      return { inView: bottom > 0 && top < innerHeight, words: target.textContent ?? '' };
    });
    expect(seen.words.length).toBeGreaterThan(20);
    expect(seen.inView).toBe(true);
  });

  it('shows neither an id nor a file name', async () => {
    const reader = await lab.readerPage();
    expect(await wordsOn(reader)).not.toMatch(/\b00\d_|\.txt/);
    expect(await reader.title()).not.toMatch(/\b00\d_|\.txt/);
  });

  it('leaves the panel with the page that it was opened from', async () => {
    await says(panel, 'Related coverage');
    const [reader] = await readers();
    const state = await lab.state(reader?.id ?? -1);
    expect(state.kind === 'covered' && state.coverage.related.length).toBe(5);
  });

  it('shows another article chosen beside it, still matched with the page', async () => {
    const reader = await lab.readerPage();
    const title = () => reader.$eval('h1', (heading) => heading.textContent);
    const before = await title();
    await pressFirst(panel, '.related-card .related-title');
    await until('the other article', async () =>
      (await title().catch(() => before)) !== before ? true : null,
    );
    await says(reader, 'also on your page');
  });

  it('leads back to the page, in its own tab', async () => {
    await press(await lab.readerPage(), 'Back to your page');
    await expect.poll(() => lab.desk.tabInFront()).toBe(tab.id);
  });

  it('is one tab, used again', async () => {
    const [before] = await readers();
    await pressFirst(panel, '.related-card .related-title');
    await expect.poll(async () => (await readers()).filter(({ active }) => active).length).toBe(1);
    const after = await readers();
    expect(after.map(({ id }) => id)).toEqual([before?.id]);
  });
});
