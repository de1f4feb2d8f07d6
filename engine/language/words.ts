import { stemmer } from 'stemmer';
import { matchesOf } from './matches.ts';
import stopWords from './stop-words.json' with { type: 'json' };
import { latinWords } from './word-scan.ts';

/** A word of a text. Numbers are words; hyphenated words are several (Jong-un: jong, un). */
export interface Word {
  /** Folded: lower case, without diacritics, possessive 's and thousands separators. */
  readonly text: string;
  /** [start, end) in the text, UTF-16 code units; covers the word as written, possessive 's included. */
  readonly start: number;
  readonly end: number;
  /** Porter stem for words in basic Latin letters, otherwise `text`. */
  readonly stem: string;
  /** True for function words, which say nothing about the subject; English ones unless others were asked for. */
  readonly stop: boolean;
}

/**
 * One word: a dotted acronym (U.S.), a number with its separators (1,200.5), or letters with inner apostrophes (O'Brien).
 * word-scan.ts finds the same in most European text, faster.
 */
const WORD = /(?:\p{Lu}\.){2,}|\p{Nd}+(?:[.,٫٬．，]\p{Nd}+)*|[\p{L}\p{M}\p{N}]+(?:['’ʼ][\p{L}\p{M}]+)*/gu;

/** Scripts written without spaces between words, for which the dictionaries of Intl.Segmenter are needed. */
const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

const PLAIN = /^[a-z0-9]+$/;
const POSSESSIVE = /['’ʼ]s$/i;
const PUNCTUATION = /['’ʼ.,]/g;
const THOUSANDS = /,(?=\p{Nd}{3}(?!\p{Nd}))/gu;
const DECIMAL = /^\p{Nd}+(?:[.,٫٬．，]\p{Nd}+)+$/u;
/** Vowel signs and accents that writers leave out: combining diacritics, Hebrew points, Arabic harakat. */
const DIACRITICS = /[\u0300-\u036f\u0591-\u05c7\u064b-\u065f\u0670]/g;
/** The function words of English, folded. */
export const STOP: ReadonlySet<string> = new Set(stopWords);

/** Acronyms that read as a function word once folded: "US" is no pronoun. */
const ACRONYMS: ReadonlyMap<string, string> = new Map([
  ['US', 'usa'],
  ['U.S.', 'usa'],
  ['U.S.A.', 'usa'],
  ['IT', 'it.'],
  ['WHO', 'who.'],
]);

/**
 * The words of `text`, in order. Never throws; lone surrogates and symbols are no words.
 * In scripts without spaces words come from Intl.Segmenter.
 * @param functionWords those of the text's language, folded
 */
export function words(text: string, functionWords: ReadonlySet<string> = STOP): Word[] {
  const found: Word[] = [];
  const ends = latinWords(text);
  if (ends !== null) {
    for (let at = 0; at < ends.length; at += 2) {
      const start = ends[at] ?? 0;
      push(text.slice(start, ends[at + 1]), start, functionWords, found);
    }
    return found;
  }
  const unspaced = UNSPACED.test(text);
  for (const match of matchesOf(WORD, text)) {
    if (unspaced && UNSPACED.test(match[0])) segment(match[0], match.index, functionWords, found);
    else push(match[0], match.index, functionWords, found);
  }
  return found;
}

/** The first words of a text, folded as `Word.text` and nothing more told of them. @param most so many words at most */
export function foldedWords(text: string, most: number): string[] {
  const ends = latinWords(text);
  if (ends === null)
    return words(text)
      .slice(0, most)
      .map((word) => word.text);
  const found: string[] = [];
  for (let at = 0; at < ends.length && found.length < most; at += 2) {
    const folded = readingOf(text.slice(ends[at], ends[at + 1])).text;
    if (folded !== '') found.push(folded);
  }
  return found;
}

/** The stem of a folded word, as in `Word.stem`. */
export function stemOf(folded: string): string {
  return /^[a-z]{3,}$/.test(folded) ? cachedStem(folded) : folded;
}

function push(written: string, start: number, functionWords: ReadonlySet<string>, into: Word[]): void {
  const { text, stem, acronym, stop } = readingOf(written);
  if (text === '') return;
  into.push({
    text,
    start,
    end: start + written.length,
    stem,
    stop: functionWords === STOP ? stop : !acronym && functionWords.has(text),
  });
}

/** A word as written, read. */
interface Reading extends Pick<Word, 'text' | 'stem' | 'stop'> {
  /** One of those that would read as a function word. */
  readonly acronym: boolean;
}

/** News repeats itself. Bounded: emptied when full, and a longer word may be a slice that keeps its whole text alive. */
const readings = new Map<string, Reading>();
const READINGS_KEPT = 20_000;
const LONGEST_KEPT = 12;

function readingOf(written: string): Reading {
  const known = readings.get(written);
  if (known !== undefined) return known;
  const acronym = ACRONYMS.get(written);
  const text = acronym ?? fold(written);
  const isAcronym = acronym !== undefined;
  const reading = {
    text,
    stem: stemOf(text),
    acronym: isAcronym,
    stop: !isAcronym && STOP.has(text),
  };
  if (written.length > LONGEST_KEPT) return reading;
  if (readings.size >= READINGS_KEPT) readings.clear();
  readings.set(written, reading);
  return reading;
}

let segmenter: Intl.Segmenter | undefined;

function segment(run: string, offset: number, functionWords: ReadonlySet<string>, into: Word[]): void {
  segmenter ??= new Intl.Segmenter(undefined, { granularity: 'word' });
  for (const part of segmenter.segment(run)) {
    if (part.isWordLike) push(part.segment, offset + part.index, functionWords, into);
  }
}

function fold(written: string): string {
  const lower = written.toLowerCase();
  if (PLAIN.test(lower)) return lower;
  if (DECIMAL.test(written)) return plainDigits(written).replace(THOUSANDS, '');
  const bare = lower.replace(POSSESSIVE, '').replace(PUNCTUATION, '');
  const plain = bare.normalize('NFKD').replace(DIACRITICS, '').normalize('NFKC').toLowerCase();
  return /^\p{Nd}/u.test(plain) ? plainDigits(plain) : plain;
}

const ASCII = /^[ -~]*$/;
const OTHER_DIGIT = /(?![0-9])\p{Nd}/gu;

/** The text with every script's digits, and Arabic number marks, as ASCII ones (٤٧٫٥ and ４７.５ are 47.5). */
export function plainDigits(text: string): string {
  if (ASCII.test(text)) return text;
  const plain = text.normalize('NFKC').replace(/٫/g, '.').replace(/٬/g, ',');
  return plain.replace(OTHER_DIGIT, (digit) => String(digitValue(digit.codePointAt(0) ?? 0)));
}

/** Every script's ten digits follow one another, from zero. */
function digitValue(codePoint: number): number {
  let value = 0;
  while (value < 9 && /\p{Nd}/u.test(String.fromCodePoint(codePoint - value - 1))) value += 1;
  return value;
}

/** Stemming is half the cost of analysing an article; news repeats itself. Bounded: emptied when full. */
const stems = new Map<string, string>();
const STEMS_KEPT = 20_000;

function cachedStem(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= STEMS_KEPT) stems.clear();
  const stem = stemmer(word);
  stems.set(word, stem);
  return stem;
}
