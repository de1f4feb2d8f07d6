// @vitest-environment happy-dom
import { fireEvent, screen, within } from '@testing-library/preact';
import { describe, expect, it, vi } from 'vitest';
import type { LibraryState } from '../../components/library/library-state.ts';
import { LibraryView } from '../../components/library-view.tsx';
import { FEED_TROUBLES, type FeedTrouble } from '../../platform/library-messages.ts';
import { EMPTY, FEEDS, feed, GROWN, LIBRARIES, libraryActions, state } from './fixtures/library.ts';
import { said, show } from './showing.tsx';

function sources(shown: LibraryState | undefined) {
  if (shown === undefined) throw new Error('No such fixture');
  const actions = libraryActions(() => vi.fn<(...given: unknown[]) => void>());
  return { actions, ...show(<LibraryView state={{ ...shown, part: 'sources' }} actions={actions} />) };
}

const button = (name: string) => screen.getByRole('button', { name });
const row = (name: string) => {
  const found = screen.getByRole('heading', { name }).closest('li');
  if (found === null) throw new Error(`No row for ${name}`);
  return found;
};

describe('adding a feed', () => {
  it('says which access the browser will ask for, and asks straight from the press', () => {
    const { actions, container } = sources(LIBRARIES['sources-none']);
    const field = screen.getByRole('textbox', { name: /^Address of a feed/ });
    fireEvent.input(field, { target: { value: ' https://coastcourier.example/feed ' } });
    expect(said(container)).toContain('Your browser will ask for access to coastcourier.example.');
    expect(actions.lookAt).not.toHaveBeenCalled();
    fireEvent.click(button('Look for a feed'));
    expect(actions.lookAt).toHaveBeenCalledExactlyOnceWith('https://coastcourier.example/feed');
  });

  it('begins with the address it was opened with, and does nothing by itself', () => {
    const { actions } = sources(LIBRARIES['add-offered']);
    expect(screen.getByDisplayValue('https://coastcourier.example/2025/05/ferry-aground')).not.toBeNull();
    expect(actions.lookAt).not.toHaveBeenCalled();
  });

  it('shows what was found before it is added', () => {
    const { actions, container } = sources(LIBRARIES['add-found']);
    const words = said(container);
    expect(words).toContain('coastcourier.example · 25 articles in it now · the newest of 14 May 2025');
    expect(words).toContain('It has only summaries.');
    expect(words).toContain('Harbour fees to rise in the autumn');
    fireEvent.click(button('Don’t add it'));
    expect(actions.leaveFeed).toHaveBeenCalledExactlyOnceWith('coastcourier.example');
    fireEvent.click(button('Add this feed'));
    expect(actions.addFeed).toHaveBeenCalledExactlyOnceWith('https://coastcourier.example/feed.xml');
  });

  it('offers the feeds that a page links', () => {
    const { actions, container } = sources(LIBRARIES['add-page']);
    expect(said(container)).toContain('This page is no feed, but links 2 of them:');
    fireEvent.click(button('Look at it: The sea'));
    expect(actions.lookAt).toHaveBeenCalledExactlyOnceWith('https://feeds.courier.example/sea');
  });

  it('does not offer to add what the reader has', () => {
    const { adding } = LIBRARIES['add-found'] ?? {};
    if (adding?.kind !== 'found' || adding.found.kind !== 'feed') throw new Error('No feed was found');
    const found = { kind: 'feed', feed: { ...adding.found.feed, known: true } } as const;
    sources(state(GROWN, { adding: { ...adding, found } }));
    expect(screen.getByText('You have this feed already.')).not.toBeNull();
    expect(screen.queryByRole('button', { name: 'Add this feed' })).toBeNull();
  });

  it.each(FEED_TROUBLES)('has a sentence of its own for %s', (why) => {
    const trouble: FeedTrouble = { why, host: 'cdn.example', until: '2025-05-14T11:15:00Z' };
    const found = { kind: 'trouble', trouble } as const;
    const { container } = sources(state(EMPTY, { adding: { kind: 'found', host: 'a.example', found } }));
    const told = said(container.querySelector('.source-trouble') ?? container);
    expect(told.length).toBeGreaterThan(20);
    expect(told).not.toContain(why === 'later' ? 'later.' : '{');
  });
});

describe('a feed that was added', () => {
  const added = (fetched: string | null) => {
    const courier = feed('The Coast Courier', 'coastcourier.example', { fetched });
    const adding = { kind: 'added', title: courier.title, address: courier.address } as const;
    return said(sources(state({ ...GROWN, feeds: [courier] }, { adding })).container);
  };

  it('has its articles on their way until it was fetched', () => {
    expect(added(null)).toContain('The Coast Courier is added. Its articles are on their way.');
  });

  it('tells what came with it then', () => {
    expect(added('2025-05-14T10:20:00Z')).toContain('The Coast Courier is added, with its 412 articles.');
  });
});

describe('a feed', () => {
  it('says when it was fetched and when it will be, and what it brought', () => {
    sources(state(GROWN));
    const words = said(row('The Coast Courier'));
    expect(words).toContain('coastcourier.example · 412 articles · 3 Mar – 14 May 2025');
    expect(words).toContain('fetched 12 minutes ago · next in 18 minutes');
    expect(said(row('North Harbour Agency'))).toContain('being fetched now…');
  });

  it('offers full articles only where it has summaries', () => {
    const { actions } = sources(state(GROWN));
    expect(within(row('The Coast Courier')).queryByRole('switch')).toBeNull();
    fireEvent.click(within(row('Stranda Tidende: havn og sjø')).getByRole('switch'));
    expect(actions.switchFullArticles).toHaveBeenCalledExactlyOnceWith(FEEDS[1], false);
  });

  it('says what is wrong, and gives the one thing that helps', () => {
    const { actions } = sources(LIBRARIES['sources-failing']);
    expect(said(row('Island Weekly'))).toContain('no longer fetched');
    expect(said(row('Fjord Radio'))).toContain(
      'fetched yesterday · tried in vain 3 minutes ago · next in 4 hours',
    );
    expect(screen.queryByRole('button', { name: 'Fetch now: Island Weekly' })).toBeNull();
    expect(said(row('The Coast Courier'))).toContain('asks for a pause. It is tried again in 45 minutes.');
    expect(screen.queryByRole('button', { name: 'Fetch now: The Coast Courier' })).toBeNull();
    fireEvent.click(button('Allow access to cdn.agency-news.example'));
    expect(actions.allowFeed).toHaveBeenCalledExactlyOnceWith(
      'feed:agency.example',
      'cdn.agency-news.example',
    );
    fireEvent.click(button('Fetch now: Fjord Radio'));
    expect(actions.refreshFeed).toHaveBeenCalledExactlyOnceWith('feed:fjordradio.example');
  });

  it('is removed after a question, with its articles or without', () => {
    const { actions } = sources(state(GROWN));
    fireEvent.click(button('Remove: The Coast Courier'));
    expect(document.activeElement?.textContent).toBe('Keep its articles');
    fireEvent.click(button('Leave it'));
    expect(actions.removeSource).not.toHaveBeenCalled();
    fireEvent.click(button('Remove: The Coast Courier'));
    fireEvent.click(button('Keep its articles'));
    fireEvent.click(button('Remove its 412 articles too'));
    expect(actions.removeSource.mock.calls).toEqual([
      ['feed:coastcourier.example', 'The Coast Courier', true],
      ['feed:coastcourier.example', 'The Coast Courier', false],
    ]);
  });

  it('without articles asks only whether', () => {
    const none = { articles: 0, bytes: 0, from: null, to: null };
    sources(state({ ...GROWN, feeds: [feed('Fjord Radio', 'radio.example', { holding: none })] }));
    fireEvent.click(button('Remove: Fjord Radio'));
    expect(screen.queryByRole('button', { name: 'Keep its articles' })).toBeNull();
    expect(button('Remove it')).not.toBeNull();
  });

  it('can be had back once it was removed', () => {
    const { actions } = sources(LIBRARIES.sources);
    fireEvent.click(button('Undo: have Fjord Radio back'));
    expect(actions.undoRemoval).toHaveBeenCalledExactlyOnceWith('feed:radio');
  });
});

describe('packs, pages and sites', () => {
  it('name what the manifest says, and go whole', () => {
    const { actions } = sources(state(GROWN));
    expect(said(row('Harbour reporting, class of 2025'))).toContain(
      'version 3 · from Stranda School of Journalism · licence CC BY 4.0',
    );
    fireEvent.click(button('Remove: Harbour reporting, class of 2025'));
    fireEvent.click(button('Remove it with its 41 articles'));
    expect(actions.removeSource).toHaveBeenCalledExactlyOnceWith(
      'pack:harbour',
      'Harbour reporting, class of 2025',
      false,
    );
  });

  it('put samples back and take them out', () => {
    const { actions } = sources(state(GROWN));
    fireEvent.click(button('Put all samples back'));
    fireEvent.click(button('Remove all samples'));
    expect([actions.restoreSamples, actions.removeSamples].map(({ mock }) => mock.calls.length)).toEqual([
      1, 1,
    ]);
  });

  it('remember only the sites that the reader names', () => {
    const { actions, container } = sources(LIBRARIES['sources-none']);
    expect(said(container)).toContain('No site yet, so nothing is remembered.');
    const field = screen.getByRole('textbox', { name: 'Site' });
    fireEvent.input(field, { target: { value: 'not a site' } });
    fireEvent.click(button('Remember this site'));
    expect(said(container)).toContain('This is no site’s name. Write it like example.org.');
    expect(actions.rememberSite).not.toHaveBeenCalled();
    fireEvent.input(field, { target: { value: 'https://islandweekly.example/today' } });
    fireEvent.click(button('Remember this site'));
    expect(actions.rememberSite).toHaveBeenCalledExactlyOnceWith('islandweekly.example');
  });

  it('stop remembering', () => {
    const { actions } = sources(state(GROWN));
    fireEvent.click(button('Stop remembering portbulletin.example'));
    expect(actions.stopRemembering).toHaveBeenCalledExactlyOnceWith('portbulletin.example');
  });
});
