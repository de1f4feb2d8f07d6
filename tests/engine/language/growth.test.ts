import { describe, expect, test } from 'vitest';
import { isCaption, isClaim } from '../../../engine/claims/detection.ts';
import type { Sentence } from '../../../engine/language/analysis.ts';
import { sourcingOf } from '../../../engine/language/attribution.ts';
import { datesIn } from '../../../engine/language/dates.ts';
import { denialIn } from '../../../engine/language/denial.ts';
import { foreignDates } from '../../../engine/language/foreign-dates.ts';
import { namesIn } from '../../../engine/language/names.ts';
import { numbersIn } from '../../../engine/language/numbers.ts';
import { headsOf, participantsOf } from '../../../engine/language/participants.ts';
import { quotesIn } from '../../../engine/language/quotes.ts';
import { namesRead } from '../../../engine/language/registry.ts';
import { sentencesIn } from '../../../engine/language/sentences.ts';
import { NOBODY_YET } from '../../../engine/language/speakers.ts';
import { words } from '../../../engine/language/words.ts';

const { registry } = namesRead([{ text: 'Ana Lopez spoke.', words: words('Ana Lopez spoke.') }]);
const context = { registry, speakers: NOBODY_YET };

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
const TIMES = 16;
/** A square takes 256 times as long, a straight line 16 times; a busy machine may stretch one measurement sixfold. */
const LINEAR_WITH_MARGIN = 100;
/** Milliseconds; below this nothing is slow, and a ratio says nothing. */
const NOTHING = 10;

function shortest(read: (text: string) => unknown, text: string, rounds: number): number {
  let best = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round += 1) {
    const start = performance.now();
    read(text);
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

/** How many times as long a text takes that is eight times as long; again where that looks steep. */
function growth(read: (text: string) => unknown, unit: string): number {
  const text = (length: number) => unit.repeat(Math.ceil(length / unit.length));
  let [short, long] = [0, Number.POSITIVE_INFINITY];
  for (let attempt = 0; attempt < 6 && long > LINEAR_WITH_MARGIN * short; attempt += 1) {
    short = Math.max(short, shortest(read, text(SHORT), 3), NOTHING / LINEAR_WITH_MARGIN);
    long = Math.min(long, shortest(read, text(SHORT * TIMES), 2));
  }
  return long / short;
}

describe('time grows with the length of the text, not with its square', () => {
  test.each(Object.keys(READERS))(
    '%s',
    (name) => {
      const read = READERS[name] ?? words;
      const steep = UNITS.filter((unit) => growth(read, unit) > LINEAR_WITH_MARGIN);
      expect(steep).toEqual([]);
    },
    60_000,
  );
});
