import type { Detail, Difference } from '../../article.ts';
import type { Sentence } from '../../language/analysis.ts';
import { type DateMention, datesConflict, dateValue } from '../../language/dates.ts';
import { VERBS } from '../../language/reporting.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';

/** Same event in doubt below this: reports of one day mix the days of its several events. */
const FLOOR = 0.3;
/** Months and years name few events each: there a person in common is enough beside a faint likeness. */
const FLOOR_OF_MONTHS = 0.06;
const SPOKEN = new RegExp(`\\b(?:${VERBS})\\b(?:\\s\\w+){0,4}\\s(?:on\\s|early\\s|late\\s)?\\(?$`, 'i');
const SPEAKING = new RegExp(`^\\)?,?\\s(?:[^,;.]{1,60}\\s)?(?:${VERBS})\\b`, 'i');

/** A detail as shown: the words, and the day, month or range they mean. */
export function dateDetail(date: DateMention): Detail {
  const { start, end, text, relative } = date;
  return { start, end, text, value: dateValue(date), relative };
}

/**
 * Two sentences that each date their event once, and to days that cannot be the same. Dates of speaking are left out:
 * "said on Monday" dates the statement, not what is stated.
 */
export function dateDifference({ here, there, probability }: Pairing): Difference | null {
  if (probability < FLOOR_OF_MONTHS) return null;
  const [mine, theirs] = [eventDates(here.sentence), eventDates(there.sentence)];
  const [first, second] = [mine[0], theirs[0]];
  if (first === undefined || second === undefined || mine.length + theirs.length > 3) return null;
  if (!sameEvent(here, there, first, second, probability)) return null;
  const clash = mine.every((a) => theirs.every((b) => datesConflict(a, b)));
  if (!clash || unlike(first, second)) return null;
  return { what: 'date', here: dateDetail(first), there: dateDetail(second), update: false };
}

/** The dates stand beside the same act, or name a month in which a person in common did something. */
function sameEvent(
  here: Comparable,
  there: Comparable,
  a: DateMention,
  b: DateMention,
  probability: number,
): boolean {
  if (isCount(here, a) && isCount(there, b)) return false;
  if (isMonth(a) && isMonth(b)) return daysApart(a, b) <= ONE_AFFAIR && shareSomebody(here, there);
  if (probability < FLOOR) return false;
  const theirs = new Set(actsBeside(there, b));
  return actsBeside(here, a).some((act) => theirs.has(act));
}

/** "68 missiles in 2019": the year bounds a count, which every year has. */
function isCount({ sentence }: Comparable, { grain }: DateMention): boolean {
  return grain === 'year' && sentence.numbers.length > 0;
}

/** Days; whoever met in one year and again in another did so twice. */
const ONE_AFFAIR = 120;

function daysApart({ days: a }: DateMention, { days: b }: DateMention): number {
  return a === null || b === null ? Number.POSITIVE_INFINITY : Math.abs(a.from - b.from);
}

const ACTS_BESIDE = 2;

/** The acts right before a date, or behind one that opens its sentence. */
function actsBeside({ terms }: Comparable, { start, end }: DateMention): string[] {
  const acts = terms.filter(({ key }) => !key.startsWith('=') && !key.startsWith('@'));
  const before = acts.filter((act) => act.end <= start).slice(-ACTS_BESIDE);
  const beside = before.length > 0 ? before : acts.filter((act) => act.start >= end).slice(0, ACTS_BESIDE);
  return beside.map(({ key }) => key);
}

function isMonth({ grain }: DateMention): boolean {
  return grain === 'month';
}

function shareSomebody(here: Comparable, there: Comparable): boolean {
  return [...here.people.weights.keys()].some((key) => there.people.weights.has(key));
}

/** A year beside a weekday dates something else. */
function unlike(a: DateMention, b: DateMention): boolean {
  const [coarse, fine] = [a.grain === 'year', b.grain === 'year'];
  return coarse !== fine;
}

/** The dates of a sentence without those of its reporting. */
function eventDates({ ref, dates }: Sentence): DateMention[] {
  return dates.filter(({ start, end }) => {
    const [before, after] = [ref.text.slice(0, start), ref.text.slice(end)];
    return !SPOKEN.test(before) && !(before.trim().length <= 12 && SPEAKING.test(after));
  });
}
