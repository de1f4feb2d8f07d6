import type { Span } from '../article.ts';
import { foreignNumber } from './foreign-numbers.ts';
import { countedFrom, isPart, isRelative } from './number-context.ts';
import numerals from './numerals.json' with { type: 'json' };
import { plainDigits, type Word } from './words.ts';

/** `least`: more than, at least; `most`: up to, fewer than; `about`: around; `exact`: none of these. */
export type Hedge = 'exact' | 'about' | 'least' | 'most';

/** A number as written, with what it counts. */
export interface Quantity extends Span {
  readonly value: number;
  readonly hedge: Hedge;
  /** Unit in one spelling: percent, $, year-old, magnitude, metre; null where things are counted. */
  readonly unit: string | null;
  /** Stems of the content words that follow in the same phrase, nearest first: what is counted, and what befell it. */
  readonly after: readonly string[];
  /** True for one item of a list ("two women and a man" are three) and one end of a range ("five to six"). */
  readonly part: boolean;
  /** True beside "more", "another", "total", "so far": what it counts begins or ends elsewhere than a plain count. */
  readonly relative: boolean;
  /** How a span of time is counted: ago, before, after, later, in, for; null where it does not say, and for other units. */
  readonly counted: string | null;
  /** Those before it in the same phrase, nearest first: what was done. */
  readonly before: readonly string[];
}

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(numerals.small));
const SCALES: ReadonlyMap<string, number> = new Map(Object.entries(numerals.scales));
const UNITS: ReadonlyMap<string, string> = new Map(Object.entries(numerals.units));
const DIGITS = /^\d+(?:\.\d+)?$/;
const ORDINAL = /^(?:st|nd|rd|th)\b|^-?(?:thirds?|quarters?|fifths?)\b/i;
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
  [
    /(?:\babout|\baround|\broughly|\bsome|\bapproximately|\bclose to|\bestimated|\bnear|\bsomething like)\W*$/i,
    'about',
  ],
];
/** Words after which a number names a thing and counts nothing: Pier 33, Boeing 787, Flight 370. */
const NAMED = new RegExp(`\\b(?:${numerals.named.join('|')})\\.?[ -]#?$`, 'i');
const CLOCK = /^:\d\d|^\s?[ap]\.?m\b|^\s?(?:GMT|UTC|E[SD]?T\b|P[SD]?T\b)/i;
/** A telephone number. */
const DIGITS_IN_A_ROW = /\d\d #|# \d\d/;
/** Behind a month stands a day, and behind a hyphen the rest of a word: "Sept. 11", "5-foot-8", "Omega-3". */
const NO_COUNT_BEFORE =
  /\b(?:jan|feb|mar|apr|may|june?|july?|aug|sept?|oct|nov|dec)[a-z]*\.? $|(?<!magnitude)(?<=\p{L})-$/iu;

/**
 * The quantities of a sentence: digits and number words ("1.2 million" is 1,200,000). Not years, times of day, scores or
 * numbers inside names and dates.
 * @param words the sentence's words
 * @param taken spans that are no quantities: dates
 * @param language where it is not English: then digits alone are read
 */
export function numbersIn(
  text: string,
  words: readonly Word[],
  taken: readonly Span[],
  language: string | null = null,
): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length; ) {
    const read = language === null ? readNumber(text, words, at) : foreignNumber(text, words, at, language);
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
  /** Null where it cannot be told. */
  readonly value: number | null;
  /** Index of the first word after the number. */
  readonly next: number;
}

function readNumber(text: string, words: readonly Word[], at: number): Read | null {
  const first = words[at];
  if (first === undefined) return null;
  const start =
    startsWithDigit(first.text) && DIGITS.test(first.text)
      ? { value: Number(first.text), next: at + 1 }
      : readWords(words, at);
  if (start === null || ORDINAL.test(text.slice(words[start.next - 1]?.end ?? 0))) return null;
  let { value, next } = start;
  const scale = SCALES.get(words[next]?.text ?? '');
  if (scale !== undefined && adjacent(text, words, next) && !isMetre(text, words, next)) {
    value = Number((value * scale).toPrecision(SIGNIFICANT));
    next += 1;
  }
  return { value, next };
}

/** Spares the expression on most words. */
function startsWithDigit(folded: string): boolean {
  const code = folded.charCodeAt(0);
  return code >= ZERO && code <= NINE;
}

const [ZERO, NINE] = [0x30, 0x39];

/** Digits: 32.8 million is no 32,799,999.999999996. */
const SIGNIFICANT = 12;

/** 600m is a height, $600m a sum. */
function isMetre(text: string, words: readonly Word[], at: number): boolean {
  if (words[at]?.text !== 'm') return false;
  return !CURRENCY.test(text.slice(0, words[at - 1]?.start ?? 0));
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
  const [first, last, value] = [words[at], words[read.next - 1], read.value];
  if (first === undefined || last === undefined || value === null) return null;
  const before = text.slice(Math.max(0, first.start - 28), first.start);
  const behind = text.slice(last.end, last.end + 14);
  const symbol = CURRENCY.exec(before)?.[1];
  if (NO_COUNT_BEFORE.test(before) || DIGITS_IN_A_ROW.test(before + NUMBER_HERE + behind)) return null;
  if (CLOCK.test(behind) || before.endsWith(':') || isScore(before, behind) || isPair(first, before))
    return null;
  const unit = symbol ?? unitOf(words, at, read, behind);
  const written = text.slice(first.start, last.end);
  if (unit === null && (NAMED.test(before) || YEAR.test(plainDigits(written)) || first.text === 'one'))
    return null;
  if (unit === null && (AGE.test(before + NUMBER_HERE + behind) || HYPHENED.test(behind))) return null;
  const start = symbol === undefined ? first.start : text.lastIndexOf(symbol, first.start);
  return {
    start,
    end: last.end,
    text: text.slice(start, last.end),
    value,
    hedge: hedgeOf(before.replace(CURRENCY, '')),
    unit,
    part: isPart(before, text.slice(last.end)),
    relative: isRelative(before, text.slice(last.end)),
    counted: unit === null ? null : countedFrom(before, text.slice(last.end)),
    after: contentIn(text, words.slice(read.next, read.next + 8), last.end, 1).slice(0, 3),
    before: contentIn(text, words.slice(Math.max(0, at - 6), at).reverse(), first.start, -1).slice(0, 3),
  };
}

const NUMBER_HERE = '#';
/** "Hiller, 43, is charged": an age, which counts nothing. */
const AGE = new RegExp(`\\p{Lu}[\\p{L}.]+, ${NUMBER_HERE}(?:,|$|\\sof\\b)`, 'u');
/** "A five-boat attack": part of an adjective. */
const HYPHENED = /^-\p{Ll}/u;

/** "The two leaders" points back; it counts nothing new. */
function isPair(first: Word, before: string): boolean {
  return first.text === 'two' && /\b(?:the|these|those|his|her|their|its)\s$/i.test(before);
}

/** Content stems of words from a number outwards, up to where its phrase ends. */
function contentIn(text: string, outwards: readonly Word[], from: number, direction: 1 | -1): string[] {
  const found: string[] = [];
  let edge = from;
  for (const word of outwards) {
    const between = direction === 1 ? text.slice(edge, word.start) : text.slice(word.end, edge);
    if (/[,;:.()—–]/.test(between) || PHRASE_END.has(word.text)) break;
    edge = direction === 1 ? word.end : word.start;
    if (ADVERB.test(text.slice(word.start))) continue;
    if (!word.stop && !/^\d/.test(word.text) && !SMALL.has(word.text)) found.push(word.stem);
  }
  return found;
}

/** "Eye-wateringly expensive": how something is, not what is counted. */
const ADVERB = /^(?:\p{Ll}+-)?\p{Ll}{3,}ly\b(?!-)/u;

const PHRASE_END: ReadonlySet<string> = new Set([
  'and',
  'but',
  'when',
  'after',
  'as',
  'while',
  'from',
  'who',
  'which',
]);

/** 2-1, 49-48: two numbers that mean nothing apart. */
function isScore(before: string, after: string): boolean {
  return /\d\s?[-–]$/.test(before) || /^\s?[-–]\d/.test(after);
}

function unitOf(words: readonly Word[], at: number, read: Read, behind: string): string | null {
  if (/^\s?[%％٪]/.test(behind)) return 'percent';
  if (/^[- ]years?[- ]old/i.test(behind)) return 'year-old';
  if (isMagnitude(words, at, read)) return 'magnitude';
  const next = words[read.next]?.text ?? '';
  if (next === 'per' && words[read.next + 1]?.text === 'cent') return 'percent';
  const speed = words[read.next + 1]?.text === 'per' && words[read.next + 2]?.text === 'hour';
  if (speed) return /^mile/.test(next) ? 'mph' : 'kph';
  return next === 'm' ? 'metre' : (UNITS.get(next) ?? null);
}

const QUAKES: ReadonlySet<string> = new Set([
  'magnitude',
  'richter',
  'quake',
  'earthquake',
  'temblor',
  'tremor',
]);

/** "6.1 on the Richter scale", "magnitude of at least 5.9", "5.9 quake"; tens of quakes are counted. */
function isMagnitude(words: readonly Word[], at: number, { value, next }: Read): boolean {
  const near = [...words.slice(Math.max(0, at - 5), at), ...words.slice(next, next + 3)];
  return value !== null && value < 10 && value % 1 !== 0 && near.some(({ text }) => QUAKES.has(text));
}

function hedgeOf(before: string): Hedge {
  return BEFORE.find(([pattern]) => pattern.test(before))?.[1] ?? 'exact';
}
