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
import { BODIES } from '../worker/bodies.ts';
import { SELF } from '../worker/fake-platform.ts';
import { SENDERS, type Who } from '../worker/senders.ts';
import { share, tried } from './tries.ts';

const KINDS = Object.keys(BODIES) as (keyof Messages)[];
const GUARDED = { ...PAGE_GUARDS, ...VIEW_GUARDS, ...WORKER_GUARDS, ...CONTENT_GUARDS };

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
