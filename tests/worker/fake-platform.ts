import type { KeyValues } from '../../platform/key-values.ts';
import type { PageMark } from '../../platform/messages.ts';
import type { Platform, Registration, TabFacts } from '../../platform/platform.ts';
import { memoryInbox } from './memory-inbox.ts';

export const SELF = { id: 'also-reported', origin: 'chrome-extension://also-reported' };

/** A storage area in memory. Values pass through JSON, as in the browser. */
export interface MemoryStore extends KeyValues {
  readonly keys: () => readonly string[];
}

export function memoryStore(quota = Number.POSITIVE_INFINITY): MemoryStore {
  const kept = new Map<string, string>();
  const size = () => [...kept.values()].reduce((sum, json) => sum + json.length, 0);
  return {
    keys: () => [...kept.keys()],
    async get(keys) {
      const found = keys.flatMap((key) => {
        const json = kept.get(key);
        return json === undefined ? [] : [[key, JSON.parse(json)] as const];
      });
      return Object.fromEntries(found);
    },
    async set(values) {
      const json = Object.entries(values).map(([key, value]) => [key, JSON.stringify(value)] as const);
      const grown = json.reduce(
        (sum, [key, text]) => sum + text.length - (kept.get(key)?.length ?? 0),
        size(),
      );
      if (grown > quota) throw new Error('QUOTA_BYTES quota exceeded');
      for (const [key, text] of json) kept.set(key, text);
    },
    async remove(keys) {
      for (const key of keys) kept.delete(key);
    },
  };
}

/** A browser of a few tabs, and what the worker did to it. */
export class FakeBrowser {
  readonly tabs = new Map<number, TabFacts>();
  readonly badges = new Map<number, number>();
  readonly announced: number[] = [];
  readonly injected: number[] = [];
  readonly ordered: { tabId: number; anyway: boolean }[] = [];
  readonly shown: { url: string; tabId: number }[] = [];
  /** The marks in each page. */
  readonly marked = new Map<number, readonly PageMark[]>();
  /** Statements that pages were scrolled to. */
  readonly gone: { tabId: number; claimId: string }[] = [];
  /** Statements that surfaces were told of. */
  readonly chosen: { tabId: number; claimId: string }[] = [];
  granted: string[] = [];
  registration: Registration | null = null;
  front: number[] = [];
  /** What is selected in every page. */
  selected = '';
  time = Date.parse('2024-05-01T10:00:00Z');
  /** What a "read now" does; by default nobody listens. */
  onReadNow: (tabId: number, anyway: boolean) => Promise<boolean> = async () => false;
  onActivate: (tabId: number) => void = () => {};
  /** Whether a script may be put into a tab. */
  onInject: (tabId: number) => Promise<boolean> = async () => false;
  /** What the script in any tab says of its page's feeds. */
  namedFeeds: unknown = null;
  /** How often surfaces were told that feeds changed. */
  feedNews = 0;
  readonly alarms = new Map<string, number>();
  /** What a server answers; by default there is no network. */
  onFetch: (url: string, init: RequestInit) => Promise<Response> = async () => {
    throw new TypeError('no network');
  };
  readonly session = memoryStore();
  readonly local = memoryStore();
  readonly inbox = memoryInbox();
  #alone = false;

  open(id: number, url: string | null): void {
    this.tabs.set(id, { id, url, windowId: 1 });
  }

  get platform(): Platform {
    return {
      self: SELF,
      session: this.session,
      local: this.local,
      tabs: {
        find: async (id) => this.tabs.get(id) ?? null,
        inFront: async () => this.front.flatMap((id) => this.tabs.get(id) ?? []),
        activate: async (id) => {
          this.onActivate(id);
          if (this.tabs.has(id)) this.front = [id];
          return this.tabs.has(id);
        },
        show: async (url, known) => {
          const tabId = known ?? 900 + this.tabs.size;
          this.open(tabId, url);
          this.shown.push({ url, tabId });
          return tabId;
        },
      },
      page: {
        selection: async () => this.selected,
        feeds: async () => this.namedFeeds,
        readNow: (tabId, anyway) => {
          this.ordered.push({ tabId, anyway });
          return this.onReadNow(tabId, anyway);
        },
        inject: (tabId) => {
          this.injected.push(tabId);
          return this.onInject(tabId);
        },
        mark: async (tabId, marks) => {
          this.marked.set(tabId, marks);
        },
        unmark: async (tabId) => {
          this.marked.delete(tabId);
        },
        showStatement: async (tabId, { claimId }) => {
          this.gone.push({ tabId, claimId });
          return true;
        },
        stepStatement: async (_tabId, statements, by) => statements.at(by === 1 ? 0 : -1)?.claimId ?? null,
      },
      badge: {
        show: async (id, count) => {
          this.badges.set(id, count);
        },
      },
      grants: {
        patterns: async () => this.granted,
        giveBack: async (patterns) => {
          this.granted = this.granted.filter((pattern) => !patterns.includes(pattern));
        },
        contains: async (patterns) => patterns.every((pattern) => this.granted.includes(pattern)),
      },
      scripts: {
        registered: async () => this.registration,
        register: async (registration) => {
          this.registration = registration;
        },
        unregister: async () => {
          this.registration = null;
        },
      },
      inbox: this.inbox,
      alarms: {
        every: async (name, minutes) => {
          this.alarms.set(name, minutes * 60_000);
        },
        set: async (name, when) => {
          this.alarms.set(name, when);
        },
        clear: async (name) => {
          this.alarms.delete(name);
        },
      },
      alone: async (_name, task) => {
        if (this.#alone) return;
        this.#alone = true;
        await task().finally(() => {
          this.#alone = false;
        });
      },
      room: async () => 1_000_000_000,
      roomToWrite: async () => undefined,
      announceImports: async () => {},
      fetch: (url, init) => this.onFetch(url, init),
      random: () => 0,
      announce: async (tabId) => {
        this.announced.push(tabId);
      },
      announceFeeds: async () => {
        this.feedNews += 1;
      },
      announceStatement: async (tabId, claimId) => {
        this.chosen.push({ tabId, claimId });
      },
      now: () => this.time,
    };
  }
}
