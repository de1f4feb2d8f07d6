import type { Span } from '../article.ts';
import numerals from './numerals.json' with { type: 'json' };
import type { Word } from './words.ts';

/** `least`: more than, at least; `most`: up to, fewer than; `about`: around; `exact`: none of these. */
export type Hedge = 'exact' | 'about' | 'least' | 'most';

/** A number as written, with what it counts. */
export interface Quantity extends Span {
  readonly value: number;
  readonly hedge: Hedge;
  /** Unit in one spelling: percent, $, year-old, magnitude, metre; null where things are counted. */
  readonly unit: string | null;
  /** Stems of the words that say what is counted or done, nearest first. */
  readonly counted: readonly string[];
}

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(numerals.small));
const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(numerals.scales));
const UNITS: ReadonlyMap<string, string> = new Map(Object.entries(numerals.units));
const DIGITS = /^(\d+(?:\.\d+)?)(?:st|nd|rd|th)?([a-z]*)$/;
const ORDINAL = /^\d+(?:st|nd|rd|th)$/;
const YEAR = /^(?:1[89]|20)\d\d$/;
const CURRENCY = /([$£€¥₹])\s?$/;
const BEFORE: readonly (readonly [RegExp, Hedge])[] = [
  [
    /(?:\bat least|\bmore than|\bover|\bno fewer than|\bupwards of|\bexceed(?:s|ed|ing)?|\bpass(?:es|ed)?|\btop(?:s|ped)?|\babove)\W*$/i,
    'least',
  ],
  [
    /(?:\bup to|\bas many as|\bas much as|\bfewer than|\bless than|\bunder|\bat most|\bno more than|\bbelow|\bnearly|\balmost)\W*$/i,
    'most',
  ],
  [/(?:\babout|\baround|\broughly|\bsome|\bapproximately|\bclose to|\bestimated|\bnear)\W*$/i, 'about'],
];
/** A number after a capitalised word names a thing and counts nothing: Pier 33, Boeing 787, Flight 370. */
const IN_NAME = /(?:\p{Lu}[\p{L}]+|No\.|№)[ -]#?$/u;
const CLOCK = /^:\d\d|^\s?[ap]\.?m\b/i;

/**
 * The quantities of a sentence: digits and number words ("1.2 million" is 1,200,000). Not years, times of day, scores or
 * numbers inside names and dates.
 * @param words the sentence's words
 * @param taken spans that are no quantities: dates
 */
export function numbersIn(text: string, words: readonly Word[], taken: readonly Span[]): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const read = readNumber(text, words, at);
    if (read === null) {
      at += 1;
      continue;
    }
    const quantity = quantityOf(text, words, at, read);
    if (quantity !== null && !taken.some((span) => span.start < quantity.end && span.end > quantity.start)) {
      found.push(quantity);
    }
    at = read.next;
  }
  return found;
}

interface Read {
  readonly value: number;
  /** Index of the first word after the number. */
  readonly next: number;
  /** Unit written onto the digits: 50km, $38bn. */
  readonly glued: string;
}

function readNumber(text: string, words: readonly Word[], at: number): Read | null {
  const first = words[at];
  if (first === undefined) return null;
  const digits = DIGITS.exec(first.text);
  const start = digits === null ? readWords(words, at) : { value: Number(digits[1]), next: at + 1 };
  if (start === null || ORDINAL.test(first.text)) return null;
  const glued = digits?.[2] ?? '';
  const gluedScale = SCALES.get(glued);
  let { value, next } = start;
  if (gluedScale !== undefined) return { value: value * gluedScale, next, glued: '' };
  const scale = SCALES.get(words[next]?.text ?? '');
  if (scale !== undefined && adjacent(text, words, next)) {
    value *= scale;
    next += 1;
  }
  return { value, next, glued };
}

function adjacent(text: string, words: readonly Word[], at: number): boolean {
  const [before, word] = [words[at - 1], words[at]];
  return before !== undefined && word !== undefined && /^[\s-]*$/.test(text.slice(before.end, word.start));
}

/** "Twenty-five", "two hundred and six". "One" and "a" alone are seldom counts. */
function readWords(words: readonly Word[], at: number): { value: number; next: number } | null {
  const first = SMALL.get(words[at]?.text ?? '');
  if (first === undefined) return null;
  const second = SMALL.get(words[at + 1]?.text ?? '');
  if (first >= 20 && first < 100 && second !== undefined && second < 10)
    return { value: first + second, next: at + 2 };
  return { value: first, next: at + 1 };
}

function quantityOf(text: string, words: readonly Word[], at: number, read: Read): Quantity | null {
  const [first, last] = [words[at], words[read.next - 1]];
  if (first === undefined || last === undefined) return null;
  const before = text.slice(Math.max(0, first.start - 28), first.start);
  const after = text.slice(last.end, last.end + 12);
  const symbol = CURRENCY.exec(before)?.[1];
  if (CLOCK.test(after) || before.endsWith(':') || isScore(before, after)) return null;
  const unit = symbol ?? unitOf(words, at, read, after);
  if (unit === null && (IN_NAME.test(before) || YEAR.test(first.text) || first.text === 'one')) return null;
  const start = symbol === undefined ? first.start : text.lastIndexOf(symbol, first.start);
  return {
    start,
    end: last.end,
    text: text.slice(start, last.end),
    value: read.value,
    hedge: hedgeOf(before.replace(CURRENCY, '')),
    unit,
    counted: countedBy(words, at, read.next),
  };
}

/** 2-1, 49-48: two numbers that mean nothing apart. */
function isScore(before: string, after: string): boolean {
  return /\d\s?[-–]$/.test(before) || /^\s?[-–]\d/.test(after);
}

function unitOf(words: readonly Word[], at: number, read: Read, after: string): string | null {
  if (/^\s?%/.test(after)) return 'percent';
  if (/^[- ]years?[- ]old/i.test(after)) return 'year-old';
  const next = words[read.next]?.text ?? '';
  const previous = words[at - 1]?.text ?? '';
  if (previous === 'magnitude' || next === 'magnitude') return 'magnitude';
  if (next === 'per' && words[read.next + 1]?.text === 'cent') return 'percent';
  return UNITS.get(read.glued) ?? UNITS.get(next) ?? null;
}

function hedgeOf(before: string): Hedge {
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? 'exact';
}

/** Content words nearest the number: three after it ("36 missiles this year"), then two before ("killed at least 36"). */
function countedBy(words: readonly Word[], at: number, next: number): string[] {
  const content = (word: Word) => !word.stop && !/^\d/.test(word.text) && !SMALL.has(word.text);
  const after = words
    .slice(next, next + 6)
    .filter(content)
    .slice(0, 3);
  const before = words
    .slice(Math.max(0, at - 5), at)
    .filter(content)
    .slice(-2)
    .reverse();
  return [...after, ...before].map((word) => word.stem);
}
