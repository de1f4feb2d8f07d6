import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { pasted } from './lab/clipboard.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { newsPage, SUMMIT } from './lab/stories.ts';
import { press, pressFirst, says, wordsOn } from './lab/surface.ts';

describe('deeper views of a coverage', () => {
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

  /** The words of a surface's focused element. */
  const focused = (surface: Page) => surface.evaluate(() => document.activeElement?.textContent ?? '');
  const texts = (surface: Page, selector: string) =>
    surface.$$eval(selector, (all) => all.map((each) => each.textContent ?? ''));

  it('draws when each article appeared', async () => {
    const said = await texts(panel, '.timeline li');
    expect(said[0]).toBe('A, this page: 5 Sept 2023');
    expect(said).toHaveLength(6);
  });

  it('shows the table in the panel, and opens a statement from its row', async () => {
    const { claims } = await lab.coverage(tab.id);
    await press(panel, 'Table');
    await until('the table', () => panel.$('.coverage-table'));
    expect(await texts(panel, '.table-letter .letter')).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    // Shown cut, and said whole.
    const whole = await panel.$$eval('.table-statement', (all) => all.map((each) => each.ariaLabel));
    expect(whole).toEqual(expect.arrayContaining(claims.map(({ sentence }) => sentence.text)));
    const last = claims.at(-1)?.sentence.text ?? '';
    await pressFirst(panel, `[id="table-row-${claims.at(-1)?.id}"]`);
    await expect.poll(() => focused(panel)).toContain(last.replaceAll(/[“”"]/g, '').slice(0, 12));
    expect(await panel.$('.coverage-table')).toBeNull();
  });

  describe('side by side in the reader tab', () => {
    let reader: Page;
    let differing: { readonly letter: string; readonly here: string };

    beforeAll(async () => {
      const { claims, related } = await lab.coverage(tab.id);
      const claim = claims.find(({ evidence }) => evidence.some(({ relation }) => relation === 'differs'));
      const evidence = claim?.evidence.find(({ relation }) => relation === 'differs');
      const place = related.findIndex(({ article }) => article.id === evidence?.articleId);
      differing = { letter: 'BCDEF'.charAt(place), here: claim?.sentence.text ?? '' };
      await pressFirst(panel, '.related-card .related-title');
      reader = await lab.readerPage();
      await press(reader, 'Compare');
      await until('the rows', () => reader.$('.compare-statement'));
    });

    it('switches letters, keeping the keyboard and what is shown', async () => {
      await press(reader, 'Differs only');
      await pressFirst(
        reader,
        `.compare-letters button:nth-of-type(${'BCDEF'.indexOf(differing.letter) + 1})`,
      );
      await until(`article ${differing.letter}`, () =>
        reader.evaluate(
          (letter) =>
            document.querySelector('.compare-letters [aria-pressed="true"]')?.textContent === letter || null,
          differing.letter,
        ),
      );
      expect(await focused(reader)).toBe(differing.letter);
      const rows = await texts(reader, '.compare-statement .compare-here');
      expect(rows.some((row) => row.includes(differing.here))).toBe(true);
      expect(await texts(reader, '.compare-text')).toEqual([]);
    });

    it('marks the differing words on both sides of a row', async () => {
      const marked = await reader.$$eval('.compare-differs', (rows) =>
        rows.map((row) =>
          ['.compare-here mark', '.compare-others mark'].map((side) => row.querySelectorAll(side).length),
        ),
      );
      expect(marked.length).toBeGreaterThan(0);
      expect(marked.some(([here = 0, there = 0]) => here > 0 && there > 0)).toBe(true);
    });

    it('shows the page from its beginning to its end', async () => {
      await press(reader, 'All');
      const { related } = await lab.coverage(tab.id);
      const articleId = related[0]?.article.id ?? '';
      const view = await lab.ask('reader-view', { articleId, fromTab: tab.id });
      const paragraphs = view.ok ? (view.value.beside?.paragraphs ?? []) : [];
      expect(paragraphs.length).toBeGreaterThan(5);
      const words = 'p.compare-here .words, .compare-here > p:first-child .words';
      expect((await texts(reader, words)).join(' ')).toBe(paragraphs.join(' '));
    });

    it('lets arrows lead from row to row', async () => {
      await reader.focus('.compare-statement[tabindex="0"]');
      const first = await focused(reader);
      await reader.keyboard.press('ArrowDown');
      expect(await focused(reader)).not.toBe(first);
      await reader.keyboard.press('ArrowUp');
      expect(await focused(reader)).toBe(first);
    });

    it('puts the coverage into the clipboard as Markdown, and as the JSON of the command line', async () => {
      await reader.bringToFront();
      await press(reader, 'Copy as…');
      await press(reader, 'Copy as Markdown');
      await says(reader, 'Copied');
      const markdown = await pasted(lab);
      expect(markdown).toContain('## Related coverage');
      expect(markdown).toContain('Compared by Also Reported');
      await reader.bringToFront();
      await press(reader, 'Copy as…');
      await press(reader, 'Copy as JSON');
      await says(reader, 'Copied');
      const { outcome, related } = JSON.parse(await pasted(lab));
      expect([outcome, related.length]).toEqual(['related', 5]);
    });
  });

  it('takes more than six articles to a tab of its own, and from a row there to the statement', async () => {
    lab.site.put('/summit', newsPage(SUMMIT));
    const summit = await lab.open(lab.site.at('/summit', 'gazette.example'));
    await lab.clickIcon(summit);
    await lab.ask('save-page', { tabId: summit.id });
    await summit.page.close();
    await tab.page.bringToFront();
    await says(panel, '6 other articles report this story');
    await press(panel, 'Table');
    const table = await lab.readerPage();
    await says(table, 'Who says what');
    expect(await texts(table, '.table-letter .letter')).toHaveLength(7);
    expect(await wordsOn(table)).not.toMatch(/\b00\d_|\.txt/);
    await table.bringToFront();
    await pressFirst(table, '.table-statement');
    await until('the statement in the panel', () => panel.$('.statement .evidence-list'));
    await press(table, 'Back to your page');
    await expect.poll(() => lab.desk.tabInFront()).toBe(tab.id);
  });
});
