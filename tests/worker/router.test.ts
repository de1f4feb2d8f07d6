import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PAGE_GUARDS, VIEW_GUARDS } from '../../platform/message-guards.ts';
import type { Sender } from '../../platform/senders.ts';
import { type Handlers, routed } from '../../worker/router.ts';
import { BODIES } from './bodies.ts';
import { SELF } from './fake-platform.ts';
import { OWN, SENDERS, WEB } from './senders.ts';
import { pageAt } from './stories.ts';

const KINDS = [...Object.keys(PAGE_GUARDS), ...Object.keys(VIEW_GUARDS)] as (keyof Handlers)[];
const answering = Object.fromEntries(KINDS.map((kind) => [kind, async () => kind])) as unknown as Handlers;

const answered = (kind: string, body: unknown, sender: Sender) =>
  routed(answering, SELF, { kind, body }, sender);

describe('who may send what', () => {
  it('a page in the back/forward cache may say goodbye and nothing else', () => {
    const cached = { ...WEB, frameId: 2, documentLifecycle: 'cached' };
    const heard = KINDS.filter((kind) => answered(kind, BODIES[kind], cached) !== null);
    expect(heard).toEqual(['page-left']);
  });
});

describe('what a message must look like', () => {
  const page = pageAt('https://news.example/a');
  it.each([
    ['a tab that is no number', 'tab-state', { tabId: '7' }, OWN],
    ['a tab below zero', 'tab-state', { tabId: -1 }, OWN],
    ['a field too many', 'tab-state', { tabId: 7, more: 1 }, OWN],
    ['a choice that is none', 'choose-site', { host: 'a.example', choice: 'sometimes' }, OWN],
    ['a host that is a pattern', 'choose-site', { host: '*/a', choice: 'never' }, OWN],
    ['an empty host', 'choose-site', { host: '', choice: 'never' }, OWN],
    ['a sentence that is no place', 'open-article', { articleId: 'a', sentence: 'x', fromTab: null }, OWN],
    ['a script as address', 'may-read', { url: 'javascript:alert(1)' }, WEB],
    ['a page without paragraphs', 'page-read', { kind: 'article', page: { ...page, paragraphs: null } }, WEB],
    [
      'a page with a script as address',
      'page-read',
      { kind: 'article', page: { ...page, url: 'data:,x' } },
      WEB,
    ],
    [
      'a page past every cap',
      'page-read',
      { kind: 'article', page: { ...page, paragraphs: Array(9).fill('x'.repeat(300_000)) } },
      WEB,
    ],
    ['a date that is none', 'page-read', { kind: 'article', page: { ...page, published: 'yesterday' } }, WEB],
    ['a kind of reading that is none', 'page-read', { kind: 'verdict', page }, WEB],
  ])('%s is not heard', (_what, kind, body, sender) => {
    expect(answered(kind, body, sender)).toBeNull();
  });

  it.each(['__proto__', 'constructor', 'toString', 'state-changed', 'read-now', ''])(
    '"%s" is no message to the worker',
    (kind) => {
      expect(answered(kind, null, OWN)).toBeNull();
      expect(answered(kind, { tabId: 7 }, OWN)).toBeNull();
      expect(answered(kind, { anyway: true }, WEB)).toBeNull();
    },
  );

  it('never throws, and hears nothing that is not one of its messages, whatever comes', () => {
    const anything = fc.oneof(
      fc.anything(),
      fc.record({ kind: fc.constantFrom(...KINDS), body: fc.anything() }),
      fc.record({ kind: fc.string(), body: fc.constantFrom(...Object.values(BODIES)) }),
    );
    const sender = fc.constantFrom(...Object.values(SENDERS).map(([one]) => one));
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
