// @vitest-environment happy-dom
import { fireEvent, render, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import { Speaking } from '../../components/language.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { createLanguage } from '../../locales/language.ts';
import type { PageChanges } from '../../platform/messages.ts';
import { FERRY } from './fixtures/ferry.ts';
import { covered, STATES } from './fixtures/states.ts';
import { actions, said, show } from './showing.tsx';
import { WORDING } from './wording.ts';

function panel(name: string) {
  const asked = actions();
  const { container } = show(<PanelView state={STATES[name] ?? null} refusal={null} actions={asked} />);
  return { asked, container };
}

const press = (name: string | RegExp) => fireEvent.click(screen.getByRole('button', { name }));
const statements = (container: Element) => [...container.querySelectorAll<HTMLElement>('.statement')];

/** The statement whose own words hold these. */
function statement(container: Element, words: string): HTMLElement {
  const found = statements(container).find((each) => said(each).includes(words));
  if (found === undefined) throw new Error(`No statement says “${words}”`);
  return found;
}

describe('panel', () => {
  for (const [name, sentences] of Object.entries(WORDING)) {
    it(`says what is the case: ${name}`, () => {
      const { container } = panel(name);
      for (const sentence of sentences) expect(said(container)).toContain(sentence);
      expect(said(container)).toContain('Nothing was sent.');
      const compared = STATES[name]?.kind === 'covered';
      expect(said(container).includes('Compared on this device.')).toBe(compared);
    });
  }

  it('calls no sample the reader’s own', () => {
    const samples = FERRY.related.map((each) => ({
      ...each,
      article: { ...each.article, shelf: 'bundled' as const },
    }));
    const denominator = { ...FERRY.denominator, articles: 3, compared: 3 };
    const coverage = { ...FERRY, related: samples, background: [], denominator };
    const { container } = show(<PanelView state={covered(coverage)} refusal={null} actions={actions()} />);
    expect(said(container)).toContain(
      'Compared with the 3 sample articles that came with the extension, 12–13 May 2025.',
    );
    expect(said(container)).not.toContain('your other articles');
  });

  it('names the page, its day, and how much of it was read', () => {
    const { container } = panel('related');
    expect(said(container)).toContain(
      'Ferry aground off Kvitholmen, all aboard safe' +
        'Example News · Mon 12 May 2025 · whole text read · 10 statements',
    );
  });

  it('sums up what was found', () => {
    const { container } = panel('related');
    expect(said(container)).toContain('8 of 10 statements here were also found elsewhere.');
    expect([...container.querySelectorAll('.count')].map(said)).toEqual([
      '4 trace to one named origin',
      '2 trace to more than one',
      '2 name no origin',
    ]);
  });

  it('keeps a part where it was brought to while the panel still opens, until the reader moves', () => {
    let resized = () => {};
    const disconnect = vi.fn();
    vi.stubGlobal(
      'ResizeObserver',
      class {
        constructor(listener: () => void) {
          resized = listener;
        }
        observe() {}
        disconnect = disconnect;
      },
    );
    const { container } = panel('related');
    press(/^Show: 6 of all 10/);
    const heading = container.querySelector('#statements');
    if (heading === null) throw new Error('There are no statements.');
    const brought = vi.spyOn(heading, 'scrollIntoView');
    resized();
    expect(brought).toHaveBeenCalledExactlyOnceWith({ block: 'start' });
    expect(disconnect).not.toHaveBeenCalled();
    fireEvent.wheel(container);
    expect(disconnect).toHaveBeenCalled();
    vi.unstubAllGlobals();
  });

  it('leads from the summary to what is no part of that sum', () => {
    const { container } = panel('related');
    expect([...container.querySelectorAll('.summary-lead')].map(said)).toEqual([
      // One of the six is only denied elsewhere, and so was not found there.
      '6 of all 10 differ in a detail2 denied or left open, 1 number, 1 date, 1 quotation, 1 placeShow',
      '1 statement elsewhere, not found hereShow',
      '4 statements reported later, not found hereShow',
    ]);
    press(/^Show: 4 statements reported later/);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Reported later/ }));
  });

  it('leads to where articles come from', () => {
    const { asked } = panel('related');
    press('More');
    fireEvent.click(screen.getByRole('menuitem', { name: 'Your articles' }));
    expect(asked.openLibrary).toHaveBeenCalledOnce();
  });

  it('says what its letters and signs mean', () => {
    const { container } = panel('related');
    expect(said(container)).toContain('A is this page.');
    const signs = within(screen.getByRole('list', { name: 'What the signs mean' })).getAllByRole('listitem');
    expect(signs.map(said)).toEqual(['says it', 'differs', 'not found', 'several origins']);
  });

  it('says what it compared with, and lists it', () => {
    const { asked, container } = panel('related');
    expect(said(container)).toContain('Compared with all 5 of your other articles, 12–13 May 2025.');
    press('List');
    expect(said(container)).toContain('1 more showed no match.');
    const listed = [...container.querySelectorAll('.compared-with li button')];
    expect(listed).toHaveLength(4);
    fireEvent.click(listed[1] as HTMLElement);
    expect(asked.openArticle).toHaveBeenCalledWith('c', null);
  });

  it('gives each related article its reasons and what it adds', () => {
    const { asked, container } = panel('related');
    const cards = [...container.querySelectorAll('.related-card')].map(said);
    expect(cards[0]).toContain('SharesHalla Maren, Ingrid Solheim, Kvitholmen, Stranda');
    expect(cards[0]).toContain('Adds“The wheelhouse recorder has been handed to the accident board.”');
    expect(said(container)).toContain('Tue 13 May 2025 · the day after this page');
    press(/wheelhouse recorder/);
    expect(asked.openArticle).toHaveBeenCalledWith('b', expect.objectContaining({ paragraph: 8 }));
  });

  it('keeps background apart', () => {
    const { container } = panel('related');
    expect(said(container)).toContain('Background 1The same people or subject, another event. Not compared.');
  });

  it('filters statements', () => {
    const { container } = panel('related');
    press(/^Several origins/);
    expect(statements(container)).toHaveLength(2);
    press(/^Not found/);
    expect(statements(container).map(said)).toEqual([
      '“The operator had planned to replace the ship within two years.”' +
        'Not found in the 3 related articles' +
        'Cites unnamed sources: people close to the company' +
        'Show in page' +
        'Copy',
    ]);
    expect(screen.getByRole('button', { name: /^Not found/ }).getAttribute('aria-pressed')).toBe('true');
  });

  it('leads from the summary to what differs, and takes the keyboard along', () => {
    const { container } = panel('related');
    press(/^Show: .* differ/);
    expect(statements(container)).toHaveLength(6);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Statements here/ }));
  });

  it('opens at what differs where the reader came for that, once', () => {
    const onShown = vi.fn();
    const { container } = show(
      <PanelView
        state={STATES.related ?? null}
        refusal={null}
        actions={actions()}
        wish="differing"
        onShown={onShown}
      />,
    );
    expect(statements(container)).toHaveLength(6);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Statements here/ }));
    expect(onShown).toHaveBeenCalledOnce();
  });

  it('opens at the list of articles where the reader came for that', () => {
    show(<PanelView state={STATES.related ?? null} refusal={null} actions={actions()} wish="related" />);
    expect(document.activeElement).toBe(screen.getByRole('heading', { name: /^Related coverage/ }));
  });

  it('shows the rest of a long list, and folds it away again', () => {
    const { container } = panel('related');
    const few = statements(container).length;
    press(/^Show \d+ more statements/);
    expect(statements(container)).toHaveLength(10);
    press('Show fewer');
    expect(statements(container)).toHaveLength(few);
  });

  it('says whom the page itself names where its sentences are opened', () => {
    const { container } = panel('related');
    const inspected = within(statement(container, 'Inspectors had last passed'));
    fireEvent.click(inspected.getByRole('button', { name: 'Show sentences' }));
    expect([...container.querySelectorAll('.evidence .origins')].map(said)).toEqual([
      'Named: Stranda port authority',
      'Names no origin',
      'Named: Stranda port authority',
    ]);
  });

  it('offers to hide a wrong match, and names the pair', () => {
    const { asked, container } = panel('related');
    const inspected = within(statement(container, 'Inspectors had last passed'));
    fireEvent.click(inspected.getByRole('button', { name: 'Show sentences' }));
    fireEvent.click(inspected.getByRole('button', { name: /^Wrong match.*article D$/ }));
    expect(asked.judgeMatch).toHaveBeenCalledExactlyOnceWith(
      'Inspectors had last passed the vessel last month, the Stranda port authority said.',
      'The ferry was last inspected in February.',
      true,
    );
  });

  describe('a match that is hidden', () => {
    /** Shows the panel, opens a statement, and hides what article D says of it. */
    function hide(filter?: RegExp) {
      const asked = actions();
      const view = (name: string) => (
        <Speaking language={createLanguage('en')}>
          <PanelView state={STATES[name] ?? null} refusal={null} actions={asked} />
        </Speaking>
      );
      const { container, rerender } = render(view('related'));
      if (filter !== undefined) press(filter);
      const opened = statement(container, 'Inspectors had last passed');
      fireEvent.click(within(opened).getByRole('button', { name: 'Show sentences' }));
      const before = { order: statements(container).map(({ id }) => id), row: rowOf(opened, 'D') };
      const button = within(opened).getByRole('button', { name: /^Wrong match.*article D$/ });
      button.focus();
      fireEvent.click(button);
      rerender(view('related-judged'));
      return { asked, container, before };
    }
    const rowOf = (of: Element, letter: string) =>
      [...of.querySelectorAll('.evidence')].findIndex((row) => said(row).startsWith(letter));

    it('keeps its statement and its own place, and the keyboard stands on the way back', () => {
      const { asked, container, before } = hide();
      expect(statements(container).map(({ id }) => id)).toEqual(before.order);
      const judged = statement(container, 'Inspectors had last passed');
      expect(rowOf(judged, 'D')).toBe(before.row);
      expect(said(judged)).toContain('DHidden as a wrong match.Undo');
      const undo = within(judged).getByRole('button', { name: /^Undo/ });
      expect(document.activeElement).toBe(undo);
      fireEvent.click(undo);
      expect(asked.judgeMatch.mock.lastCall?.[2]).toBe(false);
    });

    it('keeps its statement in the filter until the reader filters anew', () => {
      const { container } = hide(/^Differs/);
      const isListed = () => statements(container).some((each) => said(each).includes('Inspectors had last'));
      expect(isListed()).toBe(true);
      press('All');
      press(/^Differs/);
      expect(isListed()).toBe(false);
    });

    it('leads from the menu to all that are hidden', () => {
      const { asked } = hide();
      press('More');
      fireEvent.click(screen.getByRole('menuitem', { name: 'Hidden matches' }));
      expect(asked.openHidden).toHaveBeenCalledOnce();
    });
  });

  it('never speaks of what was not found where only a part was read', () => {
    const { container } = panel('related-partly');
    expect(said(container)).not.toMatch(/not found/i);
  });

  it('opens the sentences in place, with the differing words marked, and leads to the article', () => {
    const { asked, container } = panel('related');
    const inspected = within(statement(container, 'Inspectors had last passed'));
    fireEvent.click(inspected.getByRole('button', { name: 'Show sentences' }));
    expect([...container.querySelectorAll('.evidence mark')].map(said)).toEqual([
      'last month',
      'in February',
    ]);
    fireEvent.click(inspected.getByRole('button', { name: 'Read in article D' }));
    expect(asked.openArticle).toHaveBeenCalledWith(
      'd',
      expect.objectContaining({ text: 'The ferry was last inspected in February.' }),
    );
    fireEvent.click(inspected.getByRole('button', { name: 'Hide sentences' }));
    expect(container.querySelector('.evidence')).toBeNull();
  });

  it('links only to the web, at the sentence', () => {
    const { container } = panel('related');
    fireEvent.click(
      within(statement(container, 'slowed down')).getByRole('button', { name: 'Show sentences' }),
    );
    const link = screen.getByRole('link', { name: 'Open at source' });
    expect(link.getAttribute('href')).toMatch(
      /^https:\/\/coast-courier\.example\/news\/ferry-kvitholmen#:~:text=/,
    );
    expect(link.getAttribute('rel')).toBe('noopener noreferrer');
  });

  it('makes no link of an address that is none of the web, and no markup of a title', () => {
    const { container } = panel('strained');
    for (const button of screen.getAllByRole('button', { name: 'Show sentences' })) fireEvent.click(button);
    expect(container.querySelector('a, img, script, b')).toBeNull();
    expect(said(container)).toContain('<img src=x onerror=alert(1)>');
  });

  it("gives an article's words their own language and direction", () => {
    const { container } = panel('strained');
    expect(container.querySelector('bdi[lang=ar]')?.getAttribute('dir')).toBe('auto');
  });

  it('shows who is cited, and resolves relative dates, where there is nothing to compare', () => {
    const { container } = panel('empty-corpus');
    expect(said(statement(container, 'Inspectors had last passed'))).toContain(
      '“last month” (April 2025, counted from 12 May)Named: Stranda port authority',
    );
    expect([...container.querySelectorAll('.count')].map(said)).toEqual([
      '10 statements',
      '5 name an origin',
      '2 cite unnamed sources',
      '3 name no origin',
    ]);
  });
});

describe('statement wording', () => {
  const cases: readonly [string, readonly string[]][] = [
    [
      'Inspectors had last',
      ['Date differs', 'Here“last month” (April 2025, counted from 12 May)D13 May 2025“in February”'],
    ],
    [
      'Rescuers brought',
      [
        'Updated later: 36 → 38 (12 May)',
        'Also in 2 articles; 1 gives another detail · 1 named origin: Stranda port authority',
      ],
    ],
    [
      'slowed down',
      ['Quote worded differently', 'CThe Coast Courier“We had reduced our speed well before the narrows,”'],
    ],
    [
      'Fuel is leaking',
      [
        '“could not confirm” in other coverage',
        'D13 May 2025“The ministry could not confirm that any fuel had leaked.”',
        'May overlap: Fjordline Crossings cites the ministry',
      ],
    ],
    ['A salvage tug', ['Place differs', 'Also in 1 article; 1 gives another detail · no origin named']],
    [
      'Nobody was hurt',
      [
        'Several origins',
        'Also in 3 articles · 2 named origins: Stranda port authority, Fjordline Crossings',
      ],
    ],
  ];
  for (const [words, sentences] of cases) {
    it(`fits: ${words}`, () => {
      const { container } = panel('related');
      if (screen.queryByRole('button', { name: /more statements$/ })) press(/more statements$/);
      for (const sentence of sentences) expect(said(statement(container, words))).toContain(sentence);
    });
  }

  it('gives a denial on the page no article and no origin of others', () => {
    const { container } = panel('related');
    const denial = statement(container, 'The operator denied');
    expect(said(denial)).toContain('“denied” here, stated in other coverage');
    expect(said(denial)).toContain('Named: Fjordline Crossings');
    expect(said(denial)).not.toContain('Also in');
  });

  it('marks of two wordings only the words that differ', () => {
    const { container } = panel('related');
    const marked = [...statement(container, 'slowed down').querySelectorAll('.difference mark')];
    expect(marked.map(said)).toEqual(['slowed down in good time for', 'reduced our speed well before']);
  });

  it('carries each relation by a word as well as a sign', () => {
    const { container } = panel('related');
    const strip = within(statement(container, 'Inspectors had last')).getByRole('list', {
      name: 'Who says it',
    });
    expect(within(strip).getAllByRole('listitem').map(said)).toEqual([
      'BB says it (12 May 2025)',
      'Cnot found in C (The Coast Courier)',
      'DD differs (13 May 2025)',
    ]);
    expect(within(strip).getAllByRole('listitem')[1]?.title).toMatch(
      /^not found in C · The Coast Courier · \S/,
    );
  });

  it('sets what came later apart from what was left out', () => {
    const { container } = panel('related');
    expect(said(container)).toContain('Elsewhere, not found here 1');
    expect(said(container)).toContain('Reported later, not found here 4Published the day after this page.');
    expect(said(container)).toContain('Unnamed sources · in one article only');
    // Each says whose it is and of which day; articles that say the same of that share it.
    expect(said(container)).toContain('B12 May 2025“A passing trawler');
    expect(said(container)).toContain('CThe Coast Courier · 13 May 2025D13 May 2025“The accident board');
    expect(said(container)).toContain('Named: accident board');
  });
});

describe('a page that changed since it was saved', () => {
  const changed = (changes: PageChanges | null) => {
    const asked = actions();
    const state = STATES['related-changed'] ?? null;
    const view = <PanelView state={state} refusal={null} changes={changes} actions={asked} />;
    return { asked, ...show(view) };
  };

  it('says so, and offers to show it and to save it anew', () => {
    const { asked, container } = changed(null);
    expect(said(container)).toContain('This page changed since you saved it.');
    press('Show what changed');
    expect(asked.showChanges).toHaveBeenCalledOnce();
    press('Save it as it is now');
    expect(asked.savePage).toHaveBeenCalledOnce();
  });

  it('shows what it said then and says now, with the words that differ marked', () => {
    const before = ['Ferry aground', 'Thirty people were aboard.', 'Nobody was hurt.'];
    const after = [
      'Ferry aground',
      'Forty people were aboard.',
      'Nobody was hurt.',
      'Tugs are on their way.',
    ];
    const { container } = changed({ before, after });
    expect([...container.querySelectorAll('.changed-line')].map(said)).toEqual([
      'Then “Thirty people were aboard.”',
      'Now “Forty people were aboard.”',
      'New “Tugs are on their way.”',
    ]);
    expect([...container.querySelectorAll('.changed-line mark')].map(said)).toEqual(['Thirty', 'Forty']);
  });
});

describe('a selection that the reader wants coverage of', () => {
  const wished = (selected: string) => {
    const state = STATES.related ?? null;
    return show(<PanelView state={state} refusal={null} actions={actions()} wish={{ selected }} />);
  };

  it('opens its statement, with its sentences', () => {
    const { container } = wished('last passed the vessel last month');
    const inspected = within(statement(container, 'Inspectors had last passed'));
    expect(inspected.getByRole('button', { name: 'Hide sentences' })).toBeTruthy();
  });

  it('is said to hold no statement where it holds none', () => {
    const { container } = wished('subscribe to our newsletter');
    expect(said(container)).toContain('No statement was found in what you selected.');
  });
});

describe('the keys', () => {
  const shortcuts = { 'open-panel': 'Alt+Shift+A', 'next-statement': 'Alt+Shift+Down' };
  const shown = () =>
    show(
      <PanelView state={STATES.related ?? null} refusal={null} actions={actions()} shortcuts={shortcuts} />,
    );

  it('are shown on "?", those that are set, and closed again', () => {
    const { container } = shown();
    expect(container.querySelector('dialog')).toBeNull();
    fireEvent.keyDown(document.body, { key: '?' });
    expect([...container.querySelectorAll('.keys-row')].map(said)).toEqual([
      'Alt+Shift+AOpen the side panel',
      'Alt+Shift+DownNext marked statement in the page',
      '?Show these keys',
      'EscClose a menu or this window',
    ]);
    fireEvent.click(within(container.querySelector('dialog') as HTMLElement).getByText('Close'));
    expect(container.querySelector('dialog')).toBeNull();
  });

  it('are in the menu too, and "?" in a text field writes', () => {
    const { container } = shown();
    const field = document.createElement('input');
    container.append(field);
    fireEvent.keyDown(field, { key: '?' });
    expect(container.querySelector('dialog')).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(screen.getByRole('menuitem', { name: 'Keys' }));
    expect(container.querySelector('dialog')).not.toBeNull();
  });
});
