import type { Detail, Difference } from '../../article.ts';
import { type DateMention, datesConflict } from '../../language/dates.ts';
import { senseOf } from '../../language/near-synonyms.ts';
import type { Quantity } from '../../language/numbers.ts';
import { stemOf } from '../../language/words.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';
import slots from './number-slots.json' with { type: 'json' };

/** Below this the two do not speak of one event, however alike their figures. */
const FLOOR = 0.03;
/** "About" forgives this much, and "at least" a figure higher by half: 36 for "at least 30", not 10 for "at least 3". */
const ABOUT = 0.1;
const AT_LEAST = 1.5;
/** Spans of time belong to many things at once; only a like context makes them one slot. */
const TIMES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'second']);

/** Numbers that count the same thing, and cannot both be right. */
export function numberDifferences(pairing: Pairing): Difference[] {
  const { here, there, probability } = pairing;
  if (probability < FLOOR || ofOtherTimes(pairing) || ofOtherPeople(pairing)) return [];
  const [mine, theirs] = [here.sentence.numbers, there.sentence.numbers];
  return mine.flatMap((a) => {
    const isSlot = here.sentence.english ? sameSlot : sameForeignSlot;
    const slot = a.part ? [] : theirs.filter((b) => !b.part && isSlot(a, b));
    const other = slot[0];
    if (other === undefined || slot.some((b) => compatible(a, b))) return [];
    if (mine.some((one) => one !== a && sameSlot(one, other) && compatible(one, other))) return [];
    return [
      { what: 'number' as const, here: detail(a), there: detail(other), update: isUpdate(a, other, pairing) },
    ];
  });
}

/** Both give dates, and none in common: 68 in one year and 36 in the next are two counts. */
function ofOtherTimes({ here, there }: Pairing): boolean {
  const [mine, theirs] = [here.sentence.dates, there.sentence.dates];
  if (mine.length === 0 || theirs.length === 0) return false;
  return mine.every((a) => theirs.every((b) => isPeriod(a) && isPeriod(b) && datesConflict(a, b)));
}

/** People of other ages, none of them named in both: whatever is counted, it befell somebody else. */
function ofOtherPeople({ here, there }: Pairing): boolean {
  const [mine, theirs] = [agesIn(here), agesIn(there)];
  if (mine.length === 0 || theirs.length === 0 || mine.some((age) => theirs.includes(age))) return false;
  return !fullNames(here).some((key) => there.people.weights.has(key));
}

function fullNames({ people }: Comparable): string[] {
  return [...people.weights.keys()].filter((key) => key.includes(' '));
}

function agesIn({ sentence }: Comparable): number[] {
  return sentence.numbers.filter(({ unit }) => unit === 'year-old').map(({ value }) => value);
}

function isPeriod({ grain }: DateMention): boolean {
  return grain !== 'day';
}

function detail({ start, end, text, value }: Quantity): Detail {
  return { start, end, text, value: String(value), relative: false };
}

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

/** What befell those counted: right after the number ("50 injured", "50 people were injured"), else right before it. */
function fate({ after, before }: Quantity): string | null {
  const behind = after.map(fateOf).find((found) => found !== undefined);
  const ahead = before
    .slice(0, 2)
    .map(fateOf)
    .find((found) => found !== undefined);
  return behind ?? ahead ?? null;
}

/** Same unit, and the same thing counted or befallen. */
function sameSlot(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  if (a.unit === 'magnitude') return true;
  const shared = sharedSenses(a, b);
  if (a.unit === 'year-old') return shared > SENSES_OF_AGE;
  if (a.unit !== null) return shared >= (TIMES.has(a.unit) ? 2 : 1);
  const [mine, theirs] = [fate(a), fate(b)];
  const [what, other] = [counted(a), counted(b)];
  if (mine !== null && theirs !== null) {
    const sameCounted = what === null || other === null || what === other;
    return mine === theirs && (sameCounted || TOLLS.has(mine));
  }
  if (what === null && other === null) return mine === theirs && shared >= SENSES_OF_ANYBODY;
  return what !== null && what === other;
}

/** Where no fates and no units are known, two words in common beside the number. */
function sameForeignSlot(a: Quantity, b: Quantity): boolean {
  return sameSlot(a, b) && sharedSenses(a, b) >= 2;
}

/** "Years" and "old" stand beside every age. */
const SENSES_OF_AGE = 2;
/** "People who worked with sick birds": "people", and two words more. */
const SENSES_OF_ANYBODY = 3;

/** However the dead and the hurt are called, one event has one toll of each. */
const TOLLS: ReadonlySet<string> = new Set(['dead', 'hurt']);

/** The sense of what is counted; null for "people" and "others". */
function counted({ after }: Quantity): string | null {
  const [what] = after;
  return what === undefined || isAnybody(what) || fateOf(what) !== undefined ? null : senseOf(what);
}

function sharedSenses(a: Quantity, b: Quantity): number {
  const theirs = new Set([...b.after, ...b.before].map(senseOf));
  return [...new Set([...a.after, ...a.before].map(senseOf))].filter((sense) => theirs.has(sense)).length;
}

/** Whether both can be right: hedges respected. */
function compatible(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const near = Math.abs(a.value - b.value) <= ABOUT * Math.max(a.value, b.value);
  if (near && (a.hedge === 'about' || b.hedge === 'about')) return true;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  return (low.hedge === 'least' || high.hedge === 'most') && high.value <= low.value * AT_LEAST;
}

/** A count that grew from the earlier article to the later is news, not contradiction. */
function isUpdate(a: Quantity, b: Quantity, { publishedHere, publishedThere }: Pairing): boolean {
  if (publishedHere === null || publishedThere === null || publishedHere === publishedThere) return false;
  return publishedThere > publishedHere ? b.value > a.value : a.value > b.value;
}
