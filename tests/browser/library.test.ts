import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

describe('pages saved to the library', () => {
  let lab: Lab;
  let first: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/first', newsPage(FLOOD));
    lab.site.put('/second', newsPage(FLOOD_ELSEWHERE));
    first = await lab.open(lab.site.at('/first'));
  });
  afterAll(() => lab?.close());

  /** The titles of what a page is related to. */
  const relatedTo = async (tab: Tab) =>
    (await lab.coverage(tab.id)).related.map(({ article }) => article.title);

  it('are kept by a press in the popup', async () => {
    const popup = await lab.clickIcon(first);
    expect(await relatedTo(first)).toEqual([]);
    await says(popup, 'In this article');
    await press(popup, 'Save this page to my articles');
    await says(popup, 'Saved to my articles');
  });

  it('are no evidence for themselves', async () => {
    const coverage = await lab.coverage(first.id);
    expect(coverage.related).toEqual([]);
    expect(coverage.claims.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  it('are compared with the next page, by the same title', async () => {
    const second = await lab.open(lab.site.at('/second', 'gazette.example'));
    const popup = await lab.clickIcon(second);
    await says(popup, '1 other article reports this story');
    await says(popup, FLOOD.title);
    const { claims } = await lab.coverage(second.id);
    const shared = claims.filter(({ evidence }) => evidence.length > 0).map(({ sentence }) => sentence.text);
    expect(shared.some((text) => text.includes('240 people'))).toBe(true);
    expect(shared.some((text) => text.includes('The school at Penhallow'))).toBe(false);
    await second.page.close();
  });

  it('tell when the page has changed since, and what in it', async () => {
    const [lead = '', ...rest] = FLOOD.paragraphs;
    lab.site.put('/first', newsPage({ ...FLOOD, paragraphs: [lead.replace('early', 'late'), ...rest] }));
    await first.page.bringToFront();
    await first.page.reload();
    const panel = await lab.driver.openPanel(await lab.clickIcon(first));
    await says(panel, 'This page changed since you saved it.');
    await press(panel, 'Show what changed');
    await expect
      .poll(() => panel.$$eval('.changed-line mark', (marks) => marks.map((mark) => mark.textContent)))
      .toEqual(['early', 'late']);
    await press(panel, 'Save it as it is now');
    await until('the notice to go', async () => ((await panel.$('.changed-page')) === null ? true : null));
  });

  it('stand in the list of all articles, to be removed and put back', async () => {
    const library = await lab.driver.extensionTab('library.html');
    await says(library, 'Your articles');
    const names = () => library.$$eval('button.library-name', (all) => all.length);
    await until('the list', async () => ((await names()) > 0 ? true : null));
    const before = await names();
    await press(library, 'Remove');
    await says(library, 'Removed.');
    expect(await names()).toBe(before - 1);
    await press(library, 'Undo');
    await expect.poll(names).toBe(before);
    await library.close();
  });

  it('outlive the worker', async () => {
    await lab.driver.stopWorker();
    const again = await lab.open(lab.site.at('/second', 'gazette.example'));
    await lab.clickIcon(again);
    expect(await relatedTo(again)).toEqual([FLOOD.title]);
    await again.page.close();
  });

  it('are forgotten where they were saved', async () => {
    const popup = await lab.clickIcon(first);
    await press(popup, 'Remove from my articles');
    await says(popup, 'Save this page to my articles');
    const second = await lab.open(lab.site.at('/second', 'gazette.example'));
    await lab.clickIcon(second);
    expect(await relatedTo(second)).toEqual([]);
  });
});
