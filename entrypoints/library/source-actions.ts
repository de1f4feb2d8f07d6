import type { SourceActions } from '../../components/library/library-actions.ts';
import type { FeedFound, FeedTrouble, SourceId } from '../../platform/library-messages.ts';
import { isPrivateHost } from '../../platform/origins.ts';
import { requestHosts, requestSite } from './access.ts';
import type { LibraryCalls } from './calls.ts';
import type { PageState } from './page-state.ts';

/** What the reader does to feeds, packs, sites and samples. */
export function sourceActions(page: PageState, calls: LibraryCalls): SourceActions {
  /** The request comes first, in the click. */
  const withAccess = async (hosts: readonly string[], task: () => Promise<unknown>) => {
    const granted = requestHosts(calls, hosts).catch(() => null);
    const has = await granted;
    if (has === null) page.set({ refusal: 'storage' });
    else if (has) await task();
    else page.refuse();
  };
  return {
    lookAt: (address) => lookAt(page, calls, address),
    addFeed: (address) => void addFeed(page, calls, address),
    leaveFeed: (host) => {
      page.set({ adding: { kind: 'asking' }, offered: '' });
      void page.attempt(calls.leaveFeed(host));
    },
    allowFeed: (id, host) => void withAccess([host], () => page.attempt(calls.refreshFeed(id))),
    refreshFeed: (id) => void page.attempt(calls.refreshFeed(id)),
    switchFullArticles: ({ id, pageHosts }, on) =>
      void (on
        ? withAccess(pageHosts, () => page.attempt(calls.switchFullArticles(id, on)))
        : page.attempt(calls.switchFullArticles(id, on))),
    removeSource: (id, title, keepArticles) => void removeSource(page, calls, { id, title, keepArticles }),
    undoRemoval: (id) => void undoRemoval(page, calls, id),
    rememberSite: (host) => {
      const granted = requestSite(host);
      void granted.then(async (has) => {
        if (has) await page.attempt(calls.rememberSite(host, true));
        else page.refuse();
      });
    },
    stopRemembering: (host) => void page.attempt(calls.rememberSite(host, false)),
    removeSamples: () => void page.attempt(calls.removeSamples()),
    restoreSamples: () => void page.attempt(calls.restoreSamples()),
  };
}

/** An address that can hold no feed is told at once; for any other the browser is asked for access to its host first. */
function lookAt(page: PageState, calls: LibraryCalls, written: string): void {
  // "example.org" is what readers write; what has another scheme is told to be so.
  const address = /^[a-z][a-z\d+.-]*:/i.test(written) ? written : `https://${written}`;
  const host = URL.canParse(address) ? new URL(address).hostname : '';
  const show = (found: FeedFound) => page.set({ adding: { kind: 'found', found, host } });
  const trouble = (why: FeedTrouble['why']) => show({ kind: 'trouble', trouble: { why } });
  if (host === '' || !address.toLowerCase().startsWith('https:')) {
    trouble(host === '' ? 'no-address' : 'not-https');
    return;
  }
  if (isPrivateHost(host)) {
    trouble('private-host');
    return;
  }
  const granted = requestHosts(calls, [host]);
  page.set({ adding: { kind: 'looking', host }, refusal: null });
  void granted
    .then(async (has) => (has ? show(await calls.findFeed(address)) : trouble('not-granted')))
    .catch(() => trouble('unreachable'));
}

async function addFeed(page: PageState, calls: LibraryCalls, address: string): Promise<void> {
  const { adding } = page.state.value;
  const title = adding.kind === 'found' && adding.found.kind === 'feed' ? adding.found.feed.title : address;
  if ((await page.attempt(calls.addFeed(address))) !== null)
    page.set({ adding: { kind: 'added', title, address }, offered: '' });
}

interface Removal {
  readonly id: SourceId;
  readonly title: string;
  readonly keepArticles: boolean;
}

async function removeSource(page: PageState, calls: LibraryCalls, removal: Removal): Promise<void> {
  const { id, title, keepArticles } = removal;
  const removed = await page.attempt(calls.removeSource(id, keepArticles));
  if (removed?.value.undo) page.set({ removed: [...page.state.value.removed, { id, title }] });
}

async function undoRemoval(page: PageState, calls: LibraryCalls, id: SourceId): Promise<void> {
  if ((await page.attempt(calls.restoreSource(id))) === null) return;
  page.set({ removed: page.state.value.removed.filter((removed) => removed.id !== id) });
}
