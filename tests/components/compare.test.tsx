// @vitest-environment happy-dom
import { act, fireEvent, render, screen } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { comparedRows } from '../../components/compared-rows.ts';
import { Speaking } from '../../components/language.tsx';
import { ReaderSurface } from '../../components/reader-surface.tsx';
import { createLanguage } from '../../locales/language.ts';
import type { ReaderView } from '../../platform/messages.ts';
import { claim } from './fixtures/building.ts';
import { FERRY } from './fixtures/ferry.ts';
import { READING, READING_PARTLY } from './fixtures/reading.ts';
import { readerActions, said, show } from './showing.tsx';

function compare(value: ReaderView = READING, sentence: string | null = null) {
  const asked = readerActions();
  const { container } = show(
    <ReaderSurface answer={{ ok: true, value }} sentence={sentence} view="compare" actions={asked} />,
  );
  return { container, asked };
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

/** The row of the page's statement that holds these words. */
function row(container: Element, words: string): Element {
  const found = [...container.querySelectorAll('.compare-row')].find((each) => said(each).includes(words));
  if (found === undefined) throw new Error(`No row says “${words}”`);
  return found;
}

/** Both sides of a row in the words that are heard. */
const sides = (of: Element) =>
  ['.compare-here', '.compare-others'].map((side) => {
    const heard = of.querySelector(side)?.cloneNode(true) as Element;
    for (const sign of heard.querySelectorAll('[aria-hidden=true]')) sign.remove();
    return said(heard);
  });

describe('the comparison', () => {
  it('shows the page whole, in its own order', () => {
    const { container } = compare();
    const shown = [
      ...container.querySelectorAll('p.compare-here .words, .compare-here > p:first-child .words'),
    ]
      .map(said)
      .join(' ');
    expect(shown).toBe(READING.beside?.paragraphs.join(' '));
  });

  it('joins aligned sentences in a row, with the sign in words and the differing words marked on both sides', () => {
    const { container } = compare();
    const inspected = row(container, 'Inspectors had last');
    expect(sides(inspected)).toEqual([
      'Your page: Inspectors had last passed the vessel last month, the Stranda port authority said.' +
        '“last month” (April 2025, counted from 12 May)',
      'D differs: Date differsThe ferry was last inspected in February.Read in article',
    ]);
    expect([...inspected.querySelectorAll('mark')].map(said)).toEqual(['last month', 'in February']);
    expect(sides(row(container, 'Nobody was hurt'))[1]).toBe(
      'D says it: There were no injuries.Read in article',
    );
  });

  it('begins at its top where the reader came for no sentence, and stays when another letter is chosen', () => {
    const scrolled = vi.spyOn(window, 'scrollTo');
    const view = (value: ReaderView, sentence: string | null) => (
      <Speaking language={createLanguage('en')}>
        <ReaderSurface
          answer={{ ok: true, value }}
          sentence={sentence}
          view="compare"
          actions={readerActions()}
        />
      </Speaking>
    );
    const { rerender } = render(view(READING, null));
    expect(scrolled).toHaveBeenCalledExactlyOnceWith(0, 0);
    rerender(view({ ...READING, article: { ...READING.article, id: 'c' }, letter: 'C' }, null));
    expect(scrolled).toHaveBeenCalledOnce();
    vi.restoreAllMocks();
  });

  it('says where nothing was found, and who else says it', () => {
    const { container, asked } = compare();
    const tug = row(container, 'A salvage tug');
    expect(sides(tug)[1]).toBe('Not found in D.Also in B');
    fireEvent.click(tug.querySelector('button') as HTMLElement);
    expect(asked.show).toHaveBeenCalledWith('b', expect.objectContaining({ paragraph: 6 }), 'compare');
    expect(sides(row(container, 'planned to replace'))[1]).toBe('Not found in D.');
  });

  it('folds what was not matched with the page, and leads to it', () => {
    const { container, asked } = compare();
    const fold = screen.getByRole('button', { name: /^In D, not matched with your page 3/ });
    const list = container.querySelector('.compare-rest ul');
    expect(list?.hasAttribute('hidden')).toBe(true);
    fireEvent.click(fold);
    expect(list?.hasAttribute('hidden')).toBe(false);
    press('Divers found a gash of eleven metres below the waterline.');
    expect(asked.show).toHaveBeenCalledWith('d', expect.objectContaining({ paragraph: 3 }), 'read');
  });

  it('shows only what differs where the reader asks for that', () => {
    const { container } = compare();
    press('Differs only');
    expect([...container.querySelectorAll('.compare-row')].map((each) => sides(each)[0])).toEqual([
      expect.stringContaining('Inspectors had last'),
      expect.stringContaining('Fuel is leaking'),
    ]);
  });

  it('says that nothing differs rather than showing nothing', () => {
    const matches = READING.matches.filter(({ evidence }) => evidence.relation === 'same');
    const claims = (READING.beside?.coverage.claims ?? []).map((claim) => ({
      ...claim,
      evidence: claim.evidence.filter(({ relation }) => relation === 'same'),
    }));
    const coverage = READING.beside && { ...READING.beside.coverage, claims };
    const { container } = compare({
      ...READING,
      matches,
      beside: coverage && { coverage, paragraphs: READING.beside?.paragraphs ?? [] },
    });
    press('Differs only');
    expect(said(container)).toContain('No statement differs here.');
  });

  it('goes to another article, by key as well', () => {
    const { asked } = compare();
    const letters = ['B', 'C', 'D'].map((name) => screen.getByRole('button', { name }));
    expect(letters.map((each) => each.getAttribute('aria-pressed'))).toEqual(['false', 'false', 'true']);
    letters[2]?.focus();
    fireEvent.keyDown(letters[2] as HTMLElement, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(letters[0]);
    fireEvent.click(letters[0] as HTMLElement);
    expect(asked.show).toHaveBeenCalledWith('b', null, 'compare');
  });

  it('brings the reader to the sentence they came for, and from there on by arrows', () => {
    const { container } = compare(READING, '7:0-41');
    const inspected = row(container, 'Inspectors had last');
    expect(document.activeElement).toBe(inspected);
    fireEvent.keyDown(inspected, { key: 'ArrowDown' });
    expect(said(document.activeElement ?? container)).toContain('slowed down');
    fireEvent.keyDown(document.activeElement ?? container, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(inspected);
    expect(container.querySelectorAll('.compare-row[tabindex="0"]')).toHaveLength(1);
  });

  it('leads back to reading, prints, and copies', async () => {
    const { asked } = compare();
    press('Read');
    expect(asked.show).toHaveBeenCalledWith('d', null, 'read');
    press('Print');
    expect(asked.print).toHaveBeenCalledOnce();
    press('Copy as…');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Copy as JSON' }));
    await act(async () => {});
    expect(asked.copyJson).toHaveBeenCalledWith(READING.beside?.coverage);
    expect(screen.getAllByRole('status').map(said)).toContain('Copied');
  });

  it('names both sides with their days and, for paper, their addresses', () => {
    const { container } = compare();
    expect([...container.querySelectorAll('.compare-titled')].map(said)).toEqual([
      'Your page: Ferry aground off Kvitholmen, all aboard safeExample News · Mon 12 May 2025' +
        'https://news.example.org/2025/05/ferry',
      'Article D: “A ferry ran onto rocks at Kvitholmen on Monday afternoon.”Tue 13 May 2025no web address',
    ]);
  });

  it('says of a page that was only partly read that nothing is shown, not that nothing was found', () => {
    const { container } = compare(READING_PARTLY);
    expect(said(container)).toContain('Nothing shown from D.');
    expect(said(container)).not.toMatch(/not found/i);
  });

  it('is the article alone where there is no page to compare with', () => {
    const { container } = compare({ ...READING, beside: null });
    expect(container.querySelector('.reader-text')).not.toBeNull();
  });
});

describe('rows of a comparison', () => {
  it('stand in the order of the page, whatever order its statements come in', () => {
    const [first, second] = ['The ferry sank.', 'Nobody drowned.'];
    const place = (text: string, start: number) => ({
      ...claim(text, 0),
      sentence: { paragraph: 0, start, end: start + text.length, text },
    });
    const claims = [place(second ?? '', 16), place(first ?? '', 0)];
    const inOrder = (paragraphs: readonly string[]) =>
      comparedRows({ coverage: { ...FERRY, claims }, paragraphs }, 'd').map((row) =>
        row.kind === 'statement' ? row.claim.sentence.text : row.text,
      );
    expect(inOrder([])).toEqual([first, second]);
    expect(inOrder([`${first} ${second} So it goes.`])).toEqual([first, second, 'So it goes.']);
  });

  it('are the statements alone where the text is no longer kept', () => {
    const beside = READING_PARTLY.beside;
    const kinds = beside === null ? [] : comparedRows(beside, 'd').map(({ kind }) => kind);
    expect(kinds).toEqual(['statement', 'statement', 'statement']);
  });
});
