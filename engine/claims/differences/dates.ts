import type { Detail, Difference } from '../../article.ts';
import type { AnalysedArticle, Sentence } from '../../language/analysis.ts';
import type { Day } from '../../language/calendar.ts';
import { type DateMention, datesConflict, dateValue } from '../../language/dates.ts';
import { senseOf } from '../../language/near-synonyms.ts';
import numerals from '../../language/numerals.json' with { type: 'json' };
import { VERBS } from '../../language/reporting.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';
import { besideOneAct, commonAround, eachNamesAnother, ofOthers, sharedAround } from './surroundings.ts';

/** Same event in doubt below this: reports of one day mix the days of its several events. */
const FLOOR = 0.3;
/** Months name few events each: there a person in common is enough beside a faint likeness. */
const FLOOR_OF_MONTHS = 0.06;
/** Years hold many events, and a week many days: only sentences that say the same are about one. */
const FLOOR_OF_YEARS = 0.6;
/** Above this the names before a date stand in another order, and belong to one event all the same; set on bump dev. */
const LIKE = 0.9;
/** Share of what stands around both dates, beside an act in common; set like those of numbers. */
const AROUND = 0.2;
const AROUND_OF_MONTHS = 0.3;
const AROUND_OF_YEARS = 0.4;

/** Dates amid the same words: terms in common, and their share of what stands around; set on bump dev. */
const FLOOR_AMID_WORDS = 0.25;
const WORDS = 2;
const AROUND_AMID_WORDS = 0.3;
/** Where this much is common it is one act, whoever else is named there. */
const AROUND_OF_ONE = 0.5;

const SPOKEN = new RegExp(`\\b(?:${VERBS})\\b(?:\\s\\w+){0,4}\\s(?:on\\s|early\\s|late\\s)?\\(?$`, 'i');
/** What is announced or reported on a day happens then, and not to a speaker. */
const ANNOUNCED =
  /\b(?:was|were|been|being|first|originally|initially) (?:\w+ly )?(?:announced|reported|confirmed|revealed|disclosed)(?: \w+)? $/i;
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
export function dateDifference(pairing: Pairing): Difference | null {
  const { here, there, probability } = pairing;
  if (probability < FLOOR_OF_MONTHS) return null;
  const [mine, theirs] = [eventDates(here.sentence), eventDates(there.sentence)];
  if (mine.length === 0 || theirs.length === 0 || mine.length + theirs.length > MOST_DATES) return null;
  if (combined(here.sentence.dates, there.sentence.dates).some(([a, b]) => mayBeOneDate(a, b))) return null;
  const pair = combined(mine, theirs).find(([a, b]) => isRival(a, b, pairing));
  if (pair === undefined) return null;
  const [first, second] = pair;
  return { what: 'date', here: dateDetail(first), there: dateDetail(second), update: false };
}

/** More dates than these tell of more than one event. */
const MOST_DATES = 3;

function combined(
  mine: readonly DateMention[],
  theirs: readonly DateMention[],
): [DateMention, DateMention][] {
  return mine.flatMap((a) => theirs.map((b): [DateMention, DateMention] => [a, b]));
}

function isRival(a: DateMention, b: DateMention, pairing: Pairing): boolean {
  const { here, there } = pairing;
  if (standsIn(a, there) || standsIn(b, here)) return false;
  if (!conflict(a, b) || !sameEvent(pairing, a, b) || inTurn(pairing, a, b)) return false;
  return !givenIn(there.article, a, actsBeside(here, a)) && !givenIn(here.article, b, actsBeside(there, b));
}

/** "(1999-2003)" gives 1999 too, though it dates nothing by itself. */
function standsIn({ grain, text }: DateMention, { sentence }: Comparable): boolean {
  const year = /\d{4}/.exec(text)?.[0];
  return grain === 'year' && year !== undefined && sentence.ref.text.includes(year);
}

/** "Monday" of an article without a day may be any day, but says nothing of a month or a year. */
function mayBeOneDate(a: DateMention, b: DateMention): boolean {
  return isSame(a, b) || (!conflict(a, b) && !isCoarse(a) && !isCoarse(b));
}

/** "Tuesday" read as the past in one and as the future in the other is one day all the same. */
function conflict(a: DateMention, b: DateMention): boolean {
  return datesConflict(a, b) && (a.weekday === null || a.weekday !== b.weekday);
}

/** The dates stand beside the same act, or name a month in which a person in common did something. */
function sameEvent(pairing: Pairing, a: DateMention, b: DateMention): boolean {
  const { here, there, probability } = pairing;
  if (isCount(here, a) && isCount(there, b)) return false;
  if (inLikeWords(pairing, a, b)) return true;
  if (isMonth(a) && isMonth(b)) {
    const affair = daysApart(a, b) <= ONE_AFFAIR && shareSomebody(here, there);
    return affair && sharedAround(here, a, there, b) >= AROUND_OF_MONTHS;
  }
  if (probability < FLOOR || (probability < LIKE && ofOthers(here, a, there, b))) return false;
  if (a.grain !== b.grain && probability < FLOOR_OF_YEARS) return false;
  const around = sharedAround(here, a, there, b);
  if (isCoarse(a) || isCoarse(b)) {
    return isCoarse(a) === isCoarse(b) && probability >= FLOOR_OF_YEARS && around >= AROUND_OF_YEARS;
  }
  const [mine, theirs] = [actsBeside(here, a), actsBeside(there, b)];
  const nearest = theirs.includes(mine.at(-1) ?? '') && mine.includes(theirs.at(-1) ?? '');
  return around >= AROUND && nearest;
}

/**
 * Dates amid the same words, where neither article gives the other's date to anything at all: days and years beside one act,
 * months and years of sentences that say the same.
 */
function inLikeWords(pairing: Pairing, a: DateMention, b: DateMention): boolean {
  const { here, there, probability } = pairing;
  if (mentions(there.article, a) || mentions(here.article, b)) return false;
  const [around, words] = [sharedAround(here, a, there, b), commonAround(here, a, there, b)];
  if (around < AROUND_OF_ONE && (ofOthers(here, a, there, b) || eachNamesAnother(here, a, there, b)))
    return false;
  const side = a.grain === 'year' ? 'behind' : 'before';
  const beside = a.grain === b.grain && besideOneAct(here, a, there, b, side);
  if (beside && probability >= FLOOR_AMID_WORDS && words >= WORDS && around >= AROUND_AMID_WORDS) return true;
  // "Last month" is news, and a month of another year another time.
  const coarse = (isCoarse(a) || isCoarse(b)) && !a.relative && !b.relative;
  return coarse && probability >= FLOOR_OF_YEARS && words > WORDS && around >= AROUND_OF_YEARS;
}

function mentions({ sentences }: AnalysedArticle, date: DateMention): boolean {
  return sentences.some(({ dates }) => dates.some((one) => isSame(one, date)));
}

/** As far as both are written or resolved alike. */
function isSame(a: DateMention, b: DateMention): boolean {
  if (a.weekday !== null && b.weekday !== null) return a.weekday === b.weekday;
  if (a.days !== null && b.days !== null) return !datesConflict(a, b);
  return a.month !== null && a.month === b.month;
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
  const acts = terms.filter(({ key }) => !/^[=@\d]/.test(key) && !isNumeral(key));
  const before = acts.filter((act) => act.end <= start).slice(-ACTS_BESIDE);
  const beside = before.length > 0 ? before : acts.filter((act) => act.start >= end).slice(0, ACTS_BESIDE);
  return beside.map(({ key }) => key);
}

const NUMERALS: ReadonlySet<string> = new Set(Object.keys(numerals.small));

function isNumeral(key: string): boolean {
  return NUMERALS.has(key);
}

function isMonth({ grain }: DateMention): boolean {
  return grain === 'month';
}

/** Wider than a range of days. */
function isCoarse({ grain }: DateMention): boolean {
  return grain === 'month' || grain === 'year';
}

function shareSomebody(here: Comparable, there: Comparable): boolean {
  return [...here.people.weights.keys()].some((key) => there.people.weights.has(key));
}

/** Days from publication within which an article tells what is new to it. */
const FRESH = 1;

/** Each article tells of its own day: of two in a row, each reports another round of talks, another night of protest. */
function inTurn({ publishedHere, publishedThere }: Pairing, a: DateMention, b: DateMention): boolean {
  if (publishedHere === null || publishedThere === null || publishedHere === publishedThere) return false;
  return isFresh(a, publishedHere) && isFresh(b, publishedThere);
}

function isFresh({ days, grain }: DateMention, published: Day): boolean {
  return days !== null && grain === 'day' && Math.abs(published - days.from) <= FRESH;
}

/** Another sentence of the other article gives the same date to the act: it agrees, or tells of two. */
function givenIn({ sentences }: AnalysedArticle, date: DateMention, acts: readonly string[]): boolean {
  return sentences.some(
    ({ dates, words }) =>
      dates.some((one) => one.grain === date.grain && isSame(one, date)) &&
      words.some(({ stem }) => acts.includes(senseOf(stem))),
  );
}

/** The dates of a sentence without those of its reporting. */
function eventDates({ ref, dates }: Sentence): DateMention[] {
  return dates.filter(({ start, end, grain }) => {
    const [before, after] = [ref.text.slice(0, start), ref.text.slice(end)];
    if (SPOKEN.test(before) && !ANNOUNCED.test(before)) return false;
    return !(grain === 'day' && before.trim().length <= 12 && SPEAKING.test(after));
  });
}
