import { describe, expect, test } from 'vitest';
import { isCaption, isClaim } from '../../../engine/claims/detection.ts';
import type { Sentence } from '../../../engine/language/analysis.ts';
import { sourcingOf } from '../../../engine/language/attribution.ts';
import { datesIn } from '../../../engine/language/dates.ts';
import { denialIn } from '../../../engine/language/denial.ts';
import { foreignDates } from '../../../engine/language/foreign-numbers.ts';
import { namesIn } from '../../../engine/language/names.ts';
import { numbersIn } from '../../../engine/language/numbers.ts';
import { headsOf, participantsOf } from '../../../engine/language/participants.ts';
import { quotesIn } from '../../../engine/language/quotes.ts';
import { namesRead } from '../../../engine/language/registry.ts';
import { sentencesIn } from '../../../engine/language/sentences.ts';
import { words } from '../../../engine/language/words.ts';

const { registry } = namesRead([{ text: 'Ana Lopez spoke.', words: words('Ana Lopez spoke.') }]);
const context = { registry, speaker: null, outlet: null };

function sentenceOf(text: string): Sentence {
  return {
    ref: { paragraph: 0, start: 0, end: text.length, text },
    words: [],
    names: [],
    participants: [],
    numbers: [],
    dates: [],
    quotes: [],
    attribution: { origins: [], unnamed: [], via: [] },
    sourceSpans: [],
    english: true,
    quoted: false,
  };
}

function participantsIn(text: string) {
  const named = { text, names: namesIn(text, () => false) };
  return participantsOf(named, headsOf([named]), []);
}

const READERS: Readonly<Record<string, (text: string) => unknown>> = {
  words,
  sentences: sentencesIn,
  quotations: quotesIn,
  names: (text) => namesRead([{ text, words: words(text) }]),
  dates: (text) => datesIn(text, 18_000),
  numbers: (text) => numbersIn(text, words(text), []),
  'foreign numbers': (text) => numbersIn(text, words(text), foreignDates(text, 'de'), 'de'),
  denials: denialIn,
  sources: (text) => sourcingOf(text, [], context),
  claims: (text) => isClaim(sentenceOf(text)),
  captions: (text) => isCaption(sentenceOf(text), text),
  participants: participantsIn,
};

/** What each of them looks for, over and over. */
const UNITS = [
  ...['A', 'a ', 'A ', 'A a ', 'Aa of ', 'A’s ', 'A.', '.', '!', ',', ', ', '\n', ' '],
  ...['1 ', '1,', '1-', '$1 ', '5 May ', 'in May, ', 'on Monday ', '3 days ', '2019 ', 'two 2 '],
  ...['"', "'", '“', '“a', "'a ", '(', 'A (', '"a" said ', 'he said, ', 'citing A', 'according to '],
  ...['not ', 'did not ', 'despite ', 'that ', 'and ', 'on a ', 'Photo', 'President ', '漢', '。」', '٥٬'],
];

/** Longer than any sentence that the analysis lets through, so that a square shows above the fixed costs. */
const SHORT = 6_000;
const TIMES = 8;
/** A square takes 64 times as long. Whatever else the machine does may quadruple a measurement. */
const LINEAR_WITH_MARGIN = 32;
/** Milliseconds; below this nothing is slow, and the clock too coarse for a ratio. */
const NOTHING = 4;

function shortest(read: (text: string) => unknown, text: string, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    read(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How many times as long a text takes that is eight times as long; again where the machine may have been busy. */
function growth(read: (text: string) => unknown, unit: string): number {
  const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 4 && least > LINEAR_WITH_MARGIN; attempt += 1) {
    const short = shortest(read, text(SHORT), 3);
    const long = shortest(read, text(SHORT * TIMES), 1 + attempt);
    least = Math.min(least, long < NOTHING ? 1 : long / Math.max(short, NOTHING / 100));
  }
  return least;
}

describe('time grows with the length of the text, not with its square', () => {
  test.each(Object.keys(READERS))('%s', (name) => {
    const read = READERS[name] ?? words;
    const steep = UNITS.filter((unit) => growth(read, unit) > LINEAR_WITH_MARGIN);
    expect(steep).toEqual([]);
  });
});
