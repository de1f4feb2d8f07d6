import { browser } from 'wxt/browser';
import { showBadge } from './badge.ts';
import { localStorageArea, sessionStorageArea } from './browser-storage.ts';
import { inboxInBrowser } from './inbox.ts';
import type { WorkerMessages } from './messages.ts';
import { mark, showStatement, stepStatement, unmark } from './page-marks.ts';
import { feeds, inject, readNow, register, registered, selection, unregister } from './page-script.ts';
import type { Platform, TabFacts } from './platform.ts';
import { roomLeft, roomToWrite } from './room.ts';

/** The real browser behind the worker's interface. */
export function platformInBrowser(): Platform {
  const origin = new URL(browser.runtime.getURL('/')).origin;
  return {
    self: { id: browser.runtime.id, origin },
    session: sessionStorageArea(),
    local: localStorageArea(),
    tabs: { find, inFront, activate, show },
    page: { readNow, feeds, inject, selection, mark, unmark, showStatement, stepStatement },
    badge: { show: showBadge },
    grants: {
      patterns: async () => (await browser.permissions.getAll()).origins ?? [],
      giveBack: async (origins) => {
        await browser.permissions.remove({ origins: [...origins] });
      },
      contains: (origins) => browser.permissions.contains({ origins: [...origins] }),
    },
    scripts: { registered, register, unregister },
    inbox: inboxInBrowser(),
    alarms: {
      every: async (name, minutes) => {
        await browser.alarms.create(name, { periodInMinutes: minutes });
      },
      set: async (name, when) => {
        await browser.alarms.create(name, { when });
      },
      clear: async (name) => {
        await browser.alarms.clear(name);
      },
    },
    alone: async (name, task) => {
      await navigator.locks.request(name, { ifAvailable: true }, async (lock) => {
        if (lock !== null) await task();
      });
    },
    room: roomLeft,
    roomToWrite,
    announceImports: () => broadcast('imports-changed', null),
    fetch: (url, init) => fetch(url, init),
    random: () => Math.random(),
    announce: (tabId) => broadcast('state-changed', { tabId }),
    announceFeeds: () => broadcast('feeds-changed', null),
    announceStatement: (tabId, claimId) => broadcast('statement-chosen', { tabId, claimId }),
    now: () => Date.now(),
  };
}

interface RawTab {
  readonly id?: number | undefined;
  readonly windowId?: number | undefined;
  readonly url?: string | undefined;
  /** Chromium: where the tab is about to go. */
  readonly pendingUrl?: string | undefined;
}

function factsOf({ id, windowId, url, pendingUrl }: RawTab): TabFacts[] {
  // A tab that opens with a page of ours is that page from the first: nothing else will stand there in between.
  const opening = !url && pendingUrl?.startsWith(browser.runtime.getURL('/')) ? pendingUrl : null;
  return id === undefined ? [] : [{ id, windowId: windowId ?? null, url: url || opening }];
}

async function find(tabId: number): Promise<TabFacts | null> {
  try {
    const [facts] = factsOf(await browser.tabs.get(tabId));
    return facts ?? null;
  } catch {
    return null;
  }
}

async function inFront(): Promise<TabFacts[]> {
  return (await browser.tabs.query({ active: true })).flatMap(factsOf);
}

async function activate(tabId: number): Promise<boolean> {
  try {
    const tab = await browser.tabs.update(tabId, { active: true });
    if (tab?.windowId !== undefined) await browser.windows.update(tab.windowId, { focused: true });
    return true;
  } catch {
    return false;
  }
}

async function show(url: string, tabId: number | null): Promise<number> {
  if (tabId !== null && (await find(tabId)) !== null) {
    await browser.tabs.update(tabId, { url });
    await activate(tabId);
    return tabId;
  }
  const { id } = await browser.tabs.create({ url });
  if (id === undefined) throw new Error('The browser opened a tab without an id.');
  return id;
}

async function broadcast<K extends keyof WorkerMessages>(
  kind: K,
  body: WorkerMessages[K]['in'],
): Promise<void> {
  try {
    await browser.runtime.sendMessage({ kind, body });
  } catch {
    // No surface is open: nobody to tell.
  }
}
