import { senseOf } from '../../language/near-synonyms.ts';
import type { Quantity } from '../../language/numbers.ts';
import { stemOf } from '../../language/words.ts';
import slots from './number-slots.json' with { type: 'json' };

/** Spans of time belong to many things at once; only a like context makes them one slot. */
const TIMES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'second']);

/** Sense -> what befell those who are counted: dead, hurt, held … */
let fates: ReadonlyMap<string, string> | undefined;
let anybody: ReadonlySet<string> | undefined;

function fateOf(stem: string): string | undefined {
  fates ??= new Map(
    Object.entries(slots.fates).flatMap(([fate, words]) =>
      words.split(' ').map((word): [string, string] => [senseOf(stemOf(word)), fate]),
    ),
  );
  return fates.get(senseOf(stem));
}

/** "People", "men", "others" say nothing about which are counted. */
function isAnybody(stem: string): boolean {
  anybody ??= new Set(slots.anybody.split(' ').map(stemOf));
  return anybody.has(stem);
}

const TOLL = stemOf('toll');

/** What befell those counted: right after the number ("50 injured", "50 people were injured"), else right before it. */
function fate({ after, before }: Quantity): string | null {
  const behind = after.map(fateOf).find((found) => found !== undefined);
  if (behind !== undefined) return behind;
  if (before.includes(TOLL)) return 'dead';
  return (
    before
      .slice(0, 2)
      .map(fateOf)
      .find((found) => found !== undefined) ?? null
  );
}

/**
 * What a number belongs to, as far as its phrase tells: a toll of dead or hurt, of which an event has one; things named with
 * what befell them; a count of something named, or of mere people; a measure, or a span of time.
 */
export type Slot = 'toll' | 'befallen' | 'count' | 'anybody' | 'measure' | 'span';

/** The slot that two numbers share: same unit, and the same thing counted or befallen; null where they share none. */
export function sharedSlot(a: Quantity, b: Quantity): Slot | null {
  if (a.unit !== b.unit || a.unit === 'year-old') return null;
  if (a.unit === 'magnitude') return 'toll';
  if (a.unit !== null) return measured(a, b);
  const [mine, theirs] = [fate(a), fate(b)];
  const [what, other] = [counted(a), counted(b)];
  if (a.relative !== b.relative) return null;
  if (mine !== null && mine === theirs && TOLLS.has(mine)) return 'toll';
  if (what === null && other === null) return mine === theirs ? 'anybody' : null;
  if (mine !== null && theirs !== null && mine !== theirs) return null;
  if (what === null || other === null || !(isCounted(what, b) || isCounted(other, a))) return null;
  if (mine !== null && theirs !== null) return 'befallen';
  return what === other ? 'count' : 'anybody';
}

/** Stems: a noun, or one word before it ("strong aftershocks"). */
const HEAD_WITHIN = 2;

function isCounted(what: string, { after }: Quantity): boolean {
  return after.slice(0, HEAD_WITHIN).some((stem) => senseOf(stem) === what);
}

function measured(a: Quantity, b: Quantity): Slot | null {
  if (!TIMES.has(a.unit ?? '')) return a.relative === b.relative ? 'measure' : null;
  const otherwise = a.counted !== null && b.counted !== null && a.counted !== b.counted;
  return !otherwise && sharedSenses(a, b) >= SENSES_OF_TIME ? 'span' : null;
}

/** The unit itself, and something it lasted. */
const SENSES_OF_TIME = 2;

/** However the dead and the hurt are called, one event has one toll of each. */
const TOLLS: ReadonlySet<string> = new Set(['dead', 'hurt']);

/** The sense of what is counted; null for "people" and "others". */
function counted({ after }: Quantity): string | null {
  const [what] = after;
  return what === undefined || isAnybody(what) || fateOf(what) !== undefined ? null : senseOf(what);
}

/** How many words stand beside both numbers, near-synonyms counting as one. */
export function sharedSenses(a: Quantity, b: Quantity): number {
  const theirs = new Set([...b.after, ...b.before].map(senseOf));
  return [...new Set([...a.after, ...a.before].map(senseOf))].filter((sense) => theirs.has(sense)).length;
}
