import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Sender } from '../../platform/senders.ts';
import { type Handlers, routed } from '../../worker/router.ts';
import { SELF } from './fake-platform.ts';
import { pageAt } from './stories.ts';

const VIEW: Sender = { id: SELF.id, origin: SELF.origin, url: `${SELF.origin}/popup.html` };
const SCRIPT: Sender = {
  id: SELF.id,
  origin: 'https://news.example',
  url: 'https://news.example/a',
  frameId: 0,
  tab: { id: 7 },
};
const BODIES: { readonly [K in keyof Handlers]: unknown } = {
  'page-read': { kind: 'article', page: pageAt('https://news.example/a') },
  'may-read': { url: 'https://news.example/a' },
  'page-left': null,
  'tab-state': { tabId: 7 },
  'read-tab': { tabId: 7, anyway: false },
  'choose-site': { host: 'news.example', choice: 'never' },
  'save-page': { tabId: 7 },
  'show-sample': { tabId: 7 },
  'stop-reading': { tabId: 7 },
  'page-changes': { tabId: 7 },
  'forget-page': { tabId: 7 },
  'judge-match': { here: 'One sentence.', there: 'Another.', wrong: true },
  'open-article': { articleId: 'a', sentence: '0:0-12', fromTab: null },
  'open-table': { fromTab: 7 },
  'reader-view': { articleId: 'a', fromTab: 7 },
  'back-to-page': { fromTab: 7 },
  'export-file': { source: null },
  'delete-all': null,
  'import-files': null,
  'cancel-import': { importId: 'a' },
  'dismiss-import': { importId: 'a' },
  'remove-article': { articleId: 'a' },
  'restore-article': { articleId: 'a' },
  sites: null,
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
  'mark-clicked': { claimId: '0:0-12' },
  'marks-wanted': null,
  'panel-shows': { windowId: 1, tabId: 7 },
  'mark-choice': null,
  'choose-marks': { on: true, one: false, absent: false },
  'show-in-page': { tabId: 7, claimId: '0:0-12' },
};
const KINDS = Object.keys(BODIES) as (keyof Handlers)[];
const FROM_PAGES: readonly string[] = ['page-read', 'may-read', 'page-left', 'mark-clicked', 'marks-wanted'];
const answering = Object.fromEntries(KINDS.map((kind) => [kind, async () => kind])) as unknown as Handlers;

const answered = (kind: string, body: unknown, sender: Sender) =>
  routed(answering, SELF, { kind, body }, sender);

const SENDERS: readonly (readonly [string, Sender, 'view' | 'page' | 'nobody'])[] = [
  ['an extension page', VIEW, 'view'],
  [
    'an extension page in a tab',
    { ...VIEW, url: `${SELF.origin}/reader.html`, tab: { id: 3 }, frameId: 0 },
    'view',
  ],
  ['the content script', SCRIPT, 'page'],
  ['a content script in a frame', { ...SCRIPT, frameId: 4 }, 'nobody'],
  ['a content script without a tab', { ...SCRIPT, tab: undefined }, 'nobody'],
  [
    'a content script whose address is of another origin',
    { ...SCRIPT, url: 'https://evil.example/' },
    'nobody',
  ],
  ['a script in an opaque origin', { ...SCRIPT, origin: 'null' }, 'nobody'],
  ['a script in a file', { ...SCRIPT, origin: 'file://', url: 'file:///a.html' }, 'nobody'],
  ['another extension', { ...VIEW, id: 'other' }, 'nobody'],
  [
    'another extension’s page',
    { ...VIEW, origin: 'chrome-extension://other', url: 'chrome-extension://other/x' },
    'nobody',
  ],
  ['a page that poses as ours', { ...VIEW, url: `${SELF.origin}.evil.example/popup.html` }, 'nobody'],
  ['a sender without origin', { ...VIEW, origin: undefined }, 'nobody'],
  ['a sender without address', { ...VIEW, url: undefined }, 'nobody'],
  ['a sender without id', { ...VIEW, id: undefined }, 'nobody'],
  ['nobody at all', {}, 'nobody'],
];

describe('who may send what', () => {
  for (const [name, sender, who] of SENDERS) {
    it(`${name} is ${who === 'nobody' ? 'not heard' : `heard as ${who}`}`, () => {
      for (const kind of KINDS) {
        const may = who === (FROM_PAGES.includes(kind) ? 'page' : 'view');
        expect(answered(kind, BODIES[kind], sender) !== null, `${kind} from ${name}`).toBe(may);
      }
    });
  }

  it('a page in the back/forward cache may say goodbye and nothing else', () => {
    const cached = { ...SCRIPT, frameId: 2, documentLifecycle: 'cached' };
    const heard = KINDS.filter((kind) => answered(kind, BODIES[kind], cached) !== null);
    expect(heard).toEqual(['page-left']);
  });
});

describe('what a message must look like', () => {
  const page = pageAt('https://news.example/a');
  it.each([
    ['a tab that is no number', 'tab-state', { tabId: '7' }, VIEW],
    ['a tab below zero', 'tab-state', { tabId: -1 }, VIEW],
    ['a field too many', 'tab-state', { tabId: 7, more: 1 }, VIEW],
    ['a choice that is none', 'choose-site', { host: 'a.example', choice: 'sometimes' }, VIEW],
    ['a host that is a pattern', 'choose-site', { host: '*/a', choice: 'never' }, VIEW],
    ['an empty host', 'choose-site', { host: '', choice: 'never' }, VIEW],
    ['a sentence that is no place', 'open-article', { articleId: 'a', sentence: 'x', fromTab: null }, VIEW],
    ['a script as address', 'may-read', { url: 'javascript:alert(1)' }, SCRIPT],
    [
      'a page without paragraphs',
      'page-read',
      { kind: 'article', page: { ...page, paragraphs: null } },
      SCRIPT,
    ],
    [
      'a page with a script as address',
      'page-read',
      { kind: 'article', page: { ...page, url: 'data:,x' } },
      SCRIPT,
    ],
    [
      'a page past every cap',
      'page-read',
      { kind: 'article', page: { ...page, paragraphs: Array(9).fill('x'.repeat(300_000)) } },
      SCRIPT,
    ],
    [
      'a date that is none',
      'page-read',
      { kind: 'article', page: { ...page, published: 'yesterday' } },
      SCRIPT,
    ],
    ['a kind of reading that is none', 'page-read', { kind: 'verdict', page }, SCRIPT],
  ])('%s is not heard', (_what, kind, body, sender) => {
    expect(answered(kind, body, sender)).toBeNull();
  });

  it.each(['__proto__', 'constructor', 'toString', 'state-changed', 'read-now', ''])(
    '"%s" is no message to the worker',
    (kind) => {
      expect(answered(kind, null, VIEW)).toBeNull();
      expect(answered(kind, { tabId: 7 }, VIEW)).toBeNull();
      expect(answered(kind, { anyway: true }, SCRIPT)).toBeNull();
    },
  );

  it('never throws, and hears nothing that is not one of its messages, whatever comes', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ kind: fc.constantFrom(...KINDS), body: fc.anything() }),
      fc.record({ kind: fc.string(), body: fc.constantFrom(...Object.values(BODIES)) }),
    );
    const sender = fc.constantFrom(...SENDERS.map(([, one]) => one));
    fc.assert(
      fc.property(anything, sender, (message, from) => {
        const answer = routed(answering, SELF, message, from);
        const kind =
          typeof message === 'object' && message !== null && 'kind' in message ? message.kind : null;
        if (answer !== null) expect(KINDS).toContain(kind);
      }),
    );
  });
});
