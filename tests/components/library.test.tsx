// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryState } from '../../components/library/library-state.ts';
import { LibraryView } from '../../components/library-view.tsx';
import type { LibraryOverview } from '../../platform/library-messages.ts';
import { EMPTY, GROWN, HUGE, LIBRARIES, libraryActions, SEARCH, state } from './fixtures/library.ts';
import { said, show } from './showing.tsx';

function library(shown: LibraryState | undefined) {
  if (shown === undefined) throw new Error('No such fixture');
  const actions = libraryActions(() => vi.fn<(...given: unknown[]) => void>());
  return { actions, ...show(<LibraryView state={shown} actions={actions} />) };
}

const button = (name: string | RegExp) => screen.getByRole('button', { name });

describe('the library as a whole', () => {
  it('names its count, its span and its sources', () => {
    const { container } = library(state(GROWN));
    expect(said(container)).toContain(
      '1,236 articles, 4 Sept 2023 – 14 May 2025, from 3 feeds, 1 pack, saved pages, remembered pages and samples',
    );
  });

  it('counts no feed that brought nothing', () => {
    const feeds = GROWN.feeds.map((feed, index) =>
      index === 0 ? { ...feed, holding: { articles: 0, bytes: 0, from: null, to: null } } : feed,
    );
    const { container } = library(state({ ...GROWN, feeds }));
    expect(said(container)).toContain('from 2 feeds, 1 pack');
  });

  it('has an address for each of its parts and says which is shown', () => {
    library(state(GROWN, { part: 'keeping' }));
    const links = within(screen.getByRole('navigation')).getAllByRole('link');
    expect(links.map((link) => [link.getAttribute('href'), link.getAttribute('aria-current')])).toEqual([
      ['#articles', null],
      ['#sources', null],
      ['#keeping', 'page'],
    ]);
  });

  it('teaches three ways to begin, and something to try, only as long as there are but samples', () => {
    const { actions, container } = library(LIBRARIES.empty);
    expect(said(container)).toContain('Three ways to begin. All of it stays on this device.');
    expect(screen.getByRole('link', { name: 'Add a feed' }).getAttribute('href')).toBe('#add=');
    fireEvent.click(button('Try a sample article'));
    expect(actions.openSample).toHaveBeenCalledOnce();
    library(state(GROWN));
    expect(screen.getAllByText('Bring in the news you read')).toHaveLength(1);
  });

  it('says that the disk is full and damage repaired, once each', () => {
    const { actions } = library(state({ ...GROWN, full: true, damage: { lost: 0 } }));
    const alerts = screen.getAllByRole('alert').map(said).join(' ');
    expect(alerts).toContain('There is no room left on this device.');
    expect(alerts).toContain('was damaged, and is repaired. No article was lost.');
    fireEvent.click(button('OK'));
    expect(actions.damageSeen).toHaveBeenCalledOnce();
  });
});

describe('the list of articles', () => {
  it('names each by headline or first words, with its day, its outlet and where it came from', () => {
    const { container } = library(state(GROWN));
    const lines = [...container.querySelectorAll('.library-words')].map(said);
    expect(lines).toContain('Halla Maren: salvage tug on its wayTue 13 May 2025 · North Harbour Agency');
    expect(lines).toContain(
      'How we reported the harbour fireThu 30 Jan 2025 · Class 2b · Harbour reporting, class of 2025',
    );
    expect(lines).toContain(
      'Who watches the lookout?Mon 12 May 2025 · Island Weekly · remembered as you read it',
    );
    expect(lines).toContain(
      'Notice to marinersno date given, came 11 May 2025 · Port Bulletin · saved by you',
    );
  });

  it('opens and removes', () => {
    const { actions } = library(state(GROWN));
    fireEvent.click(button('Ferry aground off Kvitholmen'));
    expect(actions.openArticle).toHaveBeenCalledExactlyOnceWith('1');
    fireEvent.click(button('Remove Ferry aground off Kvitholmen'));
    expect(actions.removeArticle).toHaveBeenCalledExactlyOnceWith('1');
  });

  it('keeps what was removed in its place, to be put back', () => {
    const { actions, container } = library(state(GROWN));
    expect(said(container)).toContain('Removed. Undo');
    expect(screen.queryByRole('button', { name: 'Fergen står på grunn' })).toBeNull();
    fireEvent.click(button('Undo: put Fergen står på grunn back'));
    expect(actions.restoreArticle).toHaveBeenCalledExactlyOnceWith('3');
  });

  it('of fifty thousand shows a page, and more on demand', () => {
    const { actions, container } = library(state(HUGE));
    expect(container.querySelectorAll('.library-article').length).toBeLessThan(20);
    expect(said(container)).toContain('of 50,000 shown');
    fireEvent.click(button('Show more'));
    expect(actions.showMore).toHaveBeenCalledOnce();
  });
});

describe('the search', () => {
  it('begins anew with every letter, and ends with Escape and Clear', () => {
    const { actions } = library(LIBRARIES.searching);
    const field = screen.getByRole('searchbox', { name: 'Search your articles' });
    fireEvent.input(field, { target: { value: 'salvage tugs' } });
    fireEvent.keyDown(field, { key: 'Escape' });
    fireEvent.click(button('Clear'));
    expect(actions.search.mock.calls).toEqual([['salvage tugs'], [''], ['']]);
  });

  it('shows what came in so far, and how far back it is', () => {
    const { container } = library(LIBRARIES.searching);
    expect(said(container)).toContain('2 articles found · Searching, so far back to 7 Apr 2025…');
    expect(said(container)).toContain('A salvage tug left Molde');
    expect(said(container)).not.toContain('Newest first');
  });

  it('waits once a page is full, and goes on when asked', () => {
    const { actions, container } = library(LIBRARIES['search-paused']);
    expect(said(container)).toContain('Searched back to 7 Apr 2025.');
    fireEvent.click(button('Search further back'));
    expect(actions.searchFurther).toHaveBeenCalledOnce();
  });

  it('says that nothing was found only when everything was searched', () => {
    const { container } = library(state(HUGE, { search: { ...SEARCH, found: [] } }));
    expect(said(container)).toContain('Nothing found yet');
    expect(said(container)).not.toContain('None of your articles');
    library(LIBRARIES['search-nothing']);
    expect(screen.getByText('None of your articles was found for “zeppelin races”.')).not.toBeNull();
  });
});

describe('articles on their way in', () => {
  it('show how far they are, and can be stopped', () => {
    const { actions, container } = library(LIBRARIES.growing);
    const bar = screen.getByRole('progressbar', { name: 'Taking in harbour-2025.pack.gz' });
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['3120', '12000']);
    expect(said(container)).toContain('3,120 of 12,000 articles');
    expect(said(container)).toContain('It was broken off, and goes on where it was.');
    fireEvent.click(button('Cancel: stop taking in harbour-2025.pack.gz'));
    expect(actions.cancelIngest).toHaveBeenCalledExactlyOnceWith('1');
  });

  it.each([
    ['growing-uncounted', '14 articles so far'],
    ['grown', 'harbour-2025.pack.gz: 11,962 new articles.'],
    ['cancelled', 'harbour-2025.pack.gz: cancelled. Nothing was added.'],
    ['undo-cancelled', 'Copy for undo: cancelled. 678 articles were already in, and stay.'],
    ['import-faulty', 'harbour-2025.pack.gz was not taken in. It doesn’t hold what it says it holds'],
  ])('%s: say %s', (name, words) => {
    expect(said(library(LIBRARIES[name]).container)).toContain(words);
  });
});

it('without an answer yet, holds its place', () => {
  const { container } = library(LIBRARIES.opening);
  expect(container.querySelector('.skeleton')).not.toBeNull();
});

it('with nothing at all, says so', () => {
  const whole = { articles: 0, bytes: 0, from: null, to: null };
  const { container } = library(state({ ...EMPTY, whole }, { list: { articles: [], more: false } }));
  expect(said(container)).toContain('No articles yet');
  expect(screen.queryByRole('searchbox')).toBeNull();
});

it('several files each have their own bar, and what is being taken back can no longer be cancelled', () => {
  library(LIBRARIES['growing-uncounted']);
  expect(screen.getAllByRole('progressbar').map((bar) => bar.getAttribute('aria-label'))).toEqual([
    'Checking harbour-2025.pack.gz',
    'Taking holiday.pack.gz out again',
  ]);
  expect(screen.getAllByRole('button', { name: /^Cancel/ })).toHaveLength(1);
});

describe('a way in or out', () => {
  const shown = (ingest: LibraryOverview['ingests'][number]) =>
    said(library(state({ ...GROWN, ingests: [ingest] })).container);
  const running = { id: '1', kind: 'running', name: 'Ferries', done: 3, total: 9, resumed: false } as const;

  it('tells how many of a cancelled file had come in', () => {
    const words = shown({ id: '1', kind: 'cancelled', name: 'Ferries', added: 0, undone: 120 });
    expect(words).toContain('Ferries: cancelled. 120 articles had come in, and are out again.');
  });

  it('says that it waits for room, and that it goes on by itself', () => {
    const words = shown({ ...running, phase: 'taking', stalled: true });
    expect(words).toContain('There is no room left on this device. It goes on by itself once there is.');
    expect(words).not.toContain('the page you have open comes first');
  });

  it('of a source that is removed shows how far it has gone, and cannot be cancelled', () => {
    const words = shown({ ...running, phase: 'removing', stalled: false });
    expect(words).toContain('Removing Ferries3 of 9 articles');
    expect(screen.queryByRole('button', { name: /^Cancel/ })).toBeNull();
  });

  it('counts a pack on its way in among what the articles come from', () => {
    const whole = { ...GROWN.whole, articles: 5_000 };
    const ingests = [{ ...running, phase: 'taking', stalled: false }] as const;
    const words = said(library(state({ ...GROWN, whole, ingests })).container);
    expect(words).toContain('2 packs');
  });
});
