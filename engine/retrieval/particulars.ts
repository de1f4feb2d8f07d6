import type { Article } from '../article.ts';
import numerals from '../language/numerals.json' with { type: 'json' };
import { type Word, words } from '../language/words.ts';
import vocabulary from './particular-words.json' with { type: 'json' };

/**
 * The figures, days and places of a report. Two events of one kind share people and vocabulary (another fight of the same
 * boxer, another earthquake), and differ in these.
 */
export interface Particulars {
  /** Numbers of the lead, years left out, with their occurrences: digits, numerals and ordinals in one spelling. */
  readonly leadNumbers: ReadonlyMap<string, number>;
  /** What was counted -> its numbers: the stem of the word after a number, or of the word before, marked. */
  readonly counted: ReadonlyMap<string, ReadonlySet<string>>;
  /** Months, and years, named in the lead. */
  readonly months: ReadonlySet<string>;
  readonly years: ReadonlySet<string>;
  /** Days of a month, named anywhere. */
  readonly monthDays: ReadonlySet<string>;
  /** Stems of names after a locative ("near Palmer") -> occurrences, those of the lead twice. */
  readonly sites: ReadonlyMap<string, number>;
}

/** Dates and places of the story are named a little later than what happened. */
const LEAD_WORDS = 150;
const NUMBER_LEAD_WORDS = 100;
/** As for the analysis: the story is told long before this. */
const MOST_WORDS = 4_000;

const MONTHS: ReadonlyMap<string, number> = new Map(Object.entries(vocabulary.months));
const LOCATIVES: ReadonlySet<string> = new Set(vocabulary.locatives);
/** "One" is a pronoun as often as a number. */
const NUMERALS: ReadonlyMap<string, number> = new Map(
  [...Object.entries(numerals.small), ...Object.entries(vocabulary.ordinals)].filter(
    ([, value]) => value > 1,
  ),
);
const FIGURE = /^(\d+(?:[.,]\d+)?)(?:st|nd|rd|th|km|m)?$/;
const YEAR = /^(?:19|20)\d\d$/;
const CAPITAL = /^\p{Lu}/u;

const known = new WeakMap<Article, Particulars>();

/** The particulars of an article; the same object is read once. Never throws. */
export function particularsOf(article: Article): Particulars {
  const found = known.get(article);
  if (found !== undefined) return found;
  const particulars = read(article);
  known.set(article, particulars);
  return particulars;
}

/** What is filled while a text is read. */
interface Draft {
  readonly leadNumbers: Map<string, number>;
  readonly counted: Map<string, Set<string>>;
  readonly months: Set<string>;
  readonly years: Set<string>;
  readonly monthDays: Set<string>;
  readonly sites: Map<string, number>;
}

function read(article: Article): Draft {
  const draft: Draft = {
    leadNumbers: new Map(),
    counted: new Map(),
    months: new Set(),
    years: new Set(),
    monthDays: new Set(),
    sites: new Map(),
  };
  let before = 0;
  for (const paragraph of article.paragraphs) {
    if (before >= MOST_WORDS) break;
    const text = paragraph.slice(0, MOST_WORDS * 8);
    const found = words(text);
    for (const [at, word] of found.entries()) {
      const place = before + at;
      const capital = CAPITAL.test(text.slice(word.start, word.end));
      addNumber(draft, found, at, place);
      if (capital) addMonth(draft, found, at, place);
      if (capital && LOCATIVES.has(found[at - 1]?.text ?? '')) addSite(draft, word, place);
      if (place < LEAD_WORDS && YEAR.test(word.text)) draft.years.add(word.text);
    }
    before += found.length;
  }
  return draft;
}

/** One spelling of a number that is no year: "seventh", "7th" and "7" are alike; null for other words. */
function numberOf(folded: string): string | null {
  const numeral = NUMERALS.get(folded);
  if (numeral !== undefined) return String(numeral);
  const figure = FIGURE.exec(folded)?.[1];
  return figure === undefined || figure === '1' || YEAR.test(figure) ? null : figure;
}

function addNumber(draft: Draft, found: readonly Word[], at: number, place: number): void {
  const number = numberOf(found[at]?.text ?? '');
  if (number === null) return;
  if (place < NUMBER_LEAD_WORDS) increase(draft.leadNumbers, number, 1);
  const after = found.slice(at + 1, at + 3).find((word) => !word.stop && numberOf(word.text) === null);
  if (after !== undefined && !MONTHS.has(after.text)) count(draft, after.stem, number);
  const before = found[at - 1];
  if (before !== undefined && counts(before)) count(draft, `${before.stem} #`, number);
}

function counts({ stop, text }: Word): boolean {
  return !stop && numberOf(text) === null && !MONTHS.has(text);
}

function count({ counted }: Draft, what: string, number: string): void {
  const numbers = counted.get(what) ?? new Set<string>();
  counted.set(what, numbers.add(number));
}

function addMonth(draft: Draft, found: readonly Word[], at: number, place: number): void {
  const month = MONTHS.get(found[at]?.text ?? '');
  if (month === undefined) return;
  if (place < LEAD_WORDS) draft.months.add(String(month));
  for (const beside of [found[at - 1], found[at + 1]]) {
    if (beside !== undefined && /^\d{1,2}$/.test(beside.text)) draft.monthDays.add(`${month}-${beside.text}`);
  }
}

function addSite(draft: Draft, { stem, stop, text }: Word, place: number): void {
  if (!stop && !MONTHS.has(text) && !/^\p{Nd}/u.test(stem)) {
    increase(draft.sites, stem, place < LEAD_WORDS ? 2 : 1);
  }
}

function increase(counts: Map<string, number>, key: string, by: number): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}
