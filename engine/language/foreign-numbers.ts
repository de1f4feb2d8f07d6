import { isPlatformLanguage } from './foreign-dates.ts';
import lists from './foreign-scales.json' with { type: 'json' };
import { plainDigits, type Word, words } from './words.ts';

/** A number as read at one word of a sentence; `value` null where its marks may mean two things. */
export interface ForeignNumber {
  readonly value: number | null;
  /** Index of the first word after it. */
  readonly next: number;
}

/** 18.000, 18 000, 18’000, 18,000: groups of three with one mark between them. Plain digits. */
const GROUPED = /^\d{1,3}(?=([.,'’ \u00a0\u202f\u2009])\d{3})(?:\1\d{3})+(?!\d)/;
const WHOLE = /^\d+/;
/** Behind a number: more of it than could be read ("04.09.2023"), a fraction, or the dot of an ordinal ("2. Liga"). */
const UNREAD = /^[.,]\d|^\/|^\.\s+\S/;
/** Before a number: more of it, as where Arabic writes "and" on to it. */
const WITHIN = /\p{Nd}[.,٫٬]$/u;
/** UTF-16 code units; the longest numeral that is read. */
const LONGEST = 32;

/**
 * Reads a numeral in a language other than English, in its own digits and with its own marks (German 1.200,5 is 1200.5).
 * @returns null where no number begins at word `at`
 */
export function foreignNumber(
  text: string,
  all: readonly Word[],
  at: number,
  language: string,
): ForeignNumber | null {
  const first = all[at];
  if (first === undefined || !/^\d/.test(first.text)) return null;
  const read = numeral(text, first.start, language);
  const next = wordAfter(all, at, read.end);
  const scale = scaleAt(text, all, next, language);
  if (read.value === null || scale === null) return { value: read.value, next };
  const value = Number((read.value * scale.value).toPrecision(12));
  const rest = scale.continues ? foreignNumber(text, all, next + 1, language) : null;
  const adds = rest?.value != null && rest.value < scale.value && touches(all, next + 1);
  return adds ? { value: value + (rest.value ?? 0), next: rest.next } : { value, next: next + 1 };
}

function numeral(text: string, start: number, language: string): { value: number | null; end: number } {
  const plain = plainDigits(text.slice(start, start + LONGEST));
  const decimal = decimalMark(language);
  const grouped = GROUPED.exec(plain);
  const isGrouped = grouped !== null && grouped[1] !== decimal;
  const whole = isGrouped ? grouped[0] : (WHOLE.exec(plain)?.[0] ?? '');
  const fraction =
    decimal !== null && plain.charAt(whole.length) === decimal
      ? (WHOLE.exec(plain.slice(whole.length + 1))?.[0] ?? '')
      : '';
  const length = whole.length + (fraction === '' ? 0 : fraction.length + 1);
  const ambiguous =
    UNREAD.test(plain.slice(length)) ||
    WITHIN.test(text.slice(Math.max(0, start - 2), start)) ||
    (decimal === null && /\D/.test(whole));
  const value = ambiguous ? null : Number(`${whole.replace(/\D/g, '')}.${fraction || '0'}`);
  return { value, end: start + length };
}

function wordAfter(all: readonly Word[], at: number, end: number): number {
  let next = at + 1;
  while ((all[next]?.start ?? Number.POSITIVE_INFINITY) < end) next += 1;
  return next;
}

function touches(all: readonly Word[], at: number): boolean {
  return all[at - 1]?.end === all[at]?.start;
}

const ADJACENT: ReadonlyMap<string, number> = new Map(Object.entries(lists.adjacent));

/** "8万", "3,2 Millionen". After 万 a number may go on: 8万4000. */
function scaleAt(
  text: string,
  all: readonly Word[],
  at: number,
  language: string,
): { value: number; continues: boolean } | null {
  const word = all[at];
  if (word === undefined) return null;
  const adjacent = touches(all, at) ? ADJACENT.get(word.text) : undefined;
  if (adjacent !== undefined) return { value: adjacent, continues: true };
  const between = text.slice(all[at - 1]?.end ?? word.start, word.start);
  const spaced = /^\s?$/.test(between) ? scalesOf(language).get(word.text) : undefined;
  return spaced === undefined ? null : { value: spaced, continues: false };
}

const SPACED: ReadonlyMap<string, Readonly<Record<string, number>>> = new Map(Object.entries(lists.spaced));
const scales = new Map<string, ReadonlyMap<string, number>>();

function scalesOf(language: string): ReadonlyMap<string, number> {
  const found =
    scales.get(language) ??
    new Map(Object.entries(SPACED.get(language) ?? {}).map(([word, value]) => [folded(word), value]));
  scales.set(language, found);
  return found;
}

function folded(word: string): string {
  return words(word)[0]?.text ?? word;
}

const decimals = new Map<string, string | null>();

/** The mark before a fraction; null for a language that the platform does not know: there nothing marked is read. */
function decimalMark(language: string): string | null {
  const found = decimals.get(language);
  if (found !== undefined) return found;
  const mark = isPlatformLanguage(language) ? markOf(language) : null;
  decimals.set(language, mark);
  return mark;
}

function markOf(language: string): string | null {
  const parts = new Intl.NumberFormat(`${language}-u-nu-latn`).formatToParts(0.5);
  return parts.find(({ type }) => type === 'decimal')?.value ?? null;
}
