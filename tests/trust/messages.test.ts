import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CONTENT_GUARDS,
  messageIn,
  PAGE_GUARDS,
  VIEW_GUARDS,
  WORKER_GUARDS,
} from '../../platform/message-guards.ts';
import type { Messages } from '../../platform/messages.ts';
import type { Sender } from '../../platform/senders.ts';
import { type Handlers, routed } from '../../worker/router.ts';
import { SELF } from '../worker/fake-platform.ts';
import { pageAt } from '../worker/stories.ts';
import { share, tried } from './tries.ts';

const CLAIM = '0:0-12';
const SENTENCE = { paragraph: 0, start: 0, end: 12, text: 'The dam held.' };

/** One body of every message; the compiler asks for one more where a message is added. */
const BODIES: { readonly [K in keyof Messages]: Messages[K]['in'] } = {
  'page-read': { kind: 'article', page: pageAt('https://news.example/a') },
  'may-read': { url: 'https://news.example/a' },
  'page-left': null,
  'mark-clicked': { claimId: CLAIM },
  'marks-wanted': null,
  'tab-state': { tabId: 7 },
  'read-tab': { tabId: 7, anyway: false },
  'choose-site': { host: 'news.example', choice: 'never' },
  'save-page': { tabId: 7 },
  'show-sample': { tabId: 7 },
  'page-changes': { tabId: 7 },
  'forget-page': { tabId: 7 },
  'judge-match': { here: 'One sentence.', there: 'Another.', wrong: true },
  'open-article': { articleId: 'a', sentence: CLAIM, fromTab: null },
  'open-table': { fromTab: 7 },
  'reader-view': { articleId: 'a', fromTab: 7 },
  'back-to-page': { fromTab: 7 },
  'delete-all': null,
  'stop-reading': { tabId: 7 },
  'export-file': { source: null },
  'import-files': null,
  'cancel-import': { importId: '1' },
  'dismiss-import': { importId: '1' },
  'page-feeds': { tabId: 7 },
  'want-feed': { host: 'news.example' },
  'add-feed': { url: 'https://news.example/feed' },
  'refresh-feeds': { id: null },
  'feed-full-text': { id: '0123456789abcdef', on: true },
  'export-opml': null,
  'find-feed': { address: 'https://news.example/feed' },
  'leave-feed': { host: 'news.example' },
  'add-feeds': { feeds: [{ url: 'https://news.example/feed', title: 'News' }] },
  'library-overview': null,
  'library-articles': { after: '2024-03-12 a' },
  'search-library': { words: 'ferry', after: '2024-03-11' },
  'remove-source': { source: 'feed:0123456789abcdef', keepArticles: false },
  'remember-site': { host: 'news.example', remember: true },
  'keep-samples': { keep: false },
  'read-opml': { name: 'feeds.opml', text: '<opml/>' },
  'damage-seen': null,
  'retention-drops': { days: 30, megabytes: 500 },
  'choose-retention': { days: 90, megabytes: 250 },
  'imports-changed': null,
  'feeds-changed': null,
  'name-feeds': null,
  'remove-article': { articleId: 'a' },
  'restore-article': { articleId: 'a' },
  sites: null,
  'panel-shows': { windowId: 1, tabId: 7 },
  'mark-choice': null,
  'choose-marks': { on: true, one: false, absent: false },
  'show-in-page': { tabId: 7, claimId: CLAIM },
  'state-changed': { tabId: 7 },
  'statement-chosen': { tabId: 7, claimId: CLAIM },
  'read-now': { anyway: false },
  'mark-page': { marks: [{ claimId: CLAIM, sentence: SENTENCE, kind: 'differs' }] },
  'unmark-page': null,
  'show-statement': { claimId: CLAIM, sentence: SENTENCE },
  'step-statement': { statements: [{ claimId: CLAIM, sentence: SENTENCE }], by: 1 },
};
const KINDS = Object.keys(BODIES) as (keyof Messages)[];
const GUARDED = { ...PAGE_GUARDS, ...VIEW_GUARDS, ...WORKER_GUARDS, ...CONTENT_GUARDS };

const TAB = { id: 7 };
const OWN: Sender = { id: SELF.id, origin: SELF.origin, url: `${SELF.origin}/popup.html` };
const WEB: Sender = {
  id: SELF.id,
  origin: 'https://news.example',
  url: 'https://news.example/a',
  frameId: 0,
  tab: TAB,
};
type Who = 'view' | 'page' | 'nobody';

/** Everybody who may call, and as whom the worker hears them. */
const SENDERS: Readonly<Record<string, readonly [Sender, Who]>> = {
  'own page': [OWN, 'view'],
  'own page in a tab': [{ ...OWN, url: `${SELF.origin}/reader.html`, tab: TAB, frameId: 0 }, 'view'],
  'content script of a tab': [WEB, 'page'],
  'content script in a subframe': [{ ...WEB, frameId: 4 }, 'nobody'],
  'content script in a sandboxed frame': [{ ...WEB, origin: 'null' }, 'nobody'],
  'content script without a tab': [{ ...WEB, tab: undefined }, 'nobody'],
  'content script that names another address': [{ ...WEB, url: 'https://other.example/' }, 'nobody'],
  'content script that names one of our pages': [{ ...WEB, url: `${SELF.origin}/popup.html` }, 'nobody'],
  'content script in a file': [{ ...WEB, origin: 'file://', url: 'file:///a.html' }, 'nobody'],
  'another extension': [{ ...OWN, id: 'other', origin: 'chrome-extension://other' }, 'nobody'],
  'another extension under our origin': [{ ...OWN, id: 'other' }, 'nobody'],
  'web page from outside': [{ origin: WEB.origin, url: WEB.url, tab: TAB, frameId: 0 }, 'nobody'],
  'missing origin': [{ ...OWN, origin: undefined }, 'nobody'],
  'missing origin of a content script': [{ ...WEB, origin: undefined }, 'nobody'],
  'missing address': [{ ...OWN, url: undefined }, 'nobody'],
  'missing id': [{ ...OWN, id: undefined }, 'nobody'],
  'host that begins like our origin': [{ ...OWN, url: `${SELF.origin}.evil.example/popup.html` }, 'nobody'],
  nobody: [{}, 'nobody'],
};

const answering = Object.fromEntries(KINDS.map((kind) => [kind, async () => kind])) as unknown as Handlers;
const heard = (kind: string, body: unknown, sender: Sender) =>
  routed(answering, SELF, { kind, body }, sender) !== null;
const mayBeSentBy = (kind: string): Who =>
  kind in PAGE_GUARDS ? 'page' : kind in VIEW_GUARDS ? 'view' : 'nobody';

describe('messages', () => {
  it.each(Object.keys(SENDERS))('from "%s" are heard where they may be sent, and else not', (name) => {
    const [sender, who] = SENDERS[name] ?? [{}, 'nobody'];
    for (const kind of KINDS) {
      const may = who !== 'nobody' && mayBeSentBy(kind) === who;
      expect(heard(kind, BODIES[kind], sender), `${kind} from ${name}`).toBe(may);
    }
  });

  it('of every kind are in the table', (context) => {
    tried(context, KINDS.length * Object.keys(SENDERS).length);
    expect(KINDS.toSorted()).toEqual(Object.keys(GUARDED).toSorted());
  });
});

/** Ways into a body: every key of every object and every place of every list. */
function pathsIn(value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, inner]) => pathsIn(inner, [...path, key]))];
}

/** A copy in which what stands at the end of the path is replaced. */
function replaced(value: unknown, path: readonly string[], by: (old: unknown) => unknown): unknown {
  const [key, ...rest] = path;
  if (key === undefined) return by(value);
  const copy = (Array.isArray(value) ? [...value] : { ...(value as object) }) as Record<string, unknown>;
  copy[key] = replaced(copy[key], rest, by);
  return copy;
}

/** What no field of any message may be. */
const WRONG = [
  { unasked: 1 },
  [[1]],
  Number.NaN,
  -2,
  0.5,
  2 ** 60,
  undefined,
  Symbol.iterator,
  10n,
  () => 'called',
  new Date(0),
  new Map([['tabId', 7]]),
];
/** Settings are kept as they are: each is checked where it is read. */
const isFree = (path: readonly string[]) => path[0] === 'settings';

describe('guards', () => {
  it.each(KINDS)('of "%s" let its own body through, and none that is malformed', (kind) => {
    const body = BODIES[kind];
    expect(messageIn([kind], { kind, body })?.body).toEqual(body);
    const paths = pathsIn(body).filter((path) => !isFree(path));
    fc.assert(
      fc.property(fc.constantFrom(...paths), fc.constantFrom(...WRONG), (path, wrong) => {
        expect(messageIn([kind], { kind, body: replaced(body, path, () => wrong) })).toBeNull();
      }),
      { numRuns: share(2_000) },
    );
    const objects = paths.filter((path) => replacedObject(body, path));
    for (const path of objects) {
      const more = replaced(body, path, (old) => ({ ...(old as object), unasked: 1 }));
      expect(messageIn([kind], { kind, body: more }), `${path.join('.')} with a key too many`).toBeNull();
    }
    expect(messageIn([kind], { kind, body, unasked: 1 })).toBeNull();
  });

  it('never throw, whatever comes', (context) => {
    const numRuns = share(20_000);
    tried(context, numRuns + KINDS.length * share(2_000));
    fc.assert(
      fc.property(fc.constantFrom(...KINDS), fc.anything({ withNullPrototype: true }), (kind, body) => {
        const message = messageIn(KINDS, { kind, body });
        if (message !== null) expect(message.kind).toBe(kind);
      }),
      { numRuns },
    );
  });
});

function replacedObject(body: unknown, path: readonly string[]): boolean {
  const value = path.reduce<unknown>((inner, key) => (inner as Record<string, unknown>)[key], body);
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
