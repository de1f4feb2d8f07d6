import type { Span } from '../../article.ts';
import type { Sentence } from '../../language/analysis.ts';
import numerals from '../../language/numerals.json' with { type: 'json' };
import type { Word } from '../../language/words.ts';
import irregularVerbs from './irregular-verbs.json' with { type: 'json' };
import abbreviations from './quote-abbreviations.json' with { type: 'json' };

/** A word inside quotation marks, in one spelling whatever the desk's style: digits, no abbreviations. */
export interface QuotedWord {
  readonly text: string;
  /** Stem of `text`; equal stems are no other wording. */
  readonly stem: string;
  /** False for function words: a "the" more or less is the desk's. */
  readonly content: boolean;
}

/** A quotation of one sentence. */
export interface QuotedWords {
  readonly span: Span;
  readonly words: readonly QuotedWord[];
  /** The writer left something out. */
  readonly cut: boolean;
}

const NUMERALS: ReadonlyMap<string, string> = new Map(
  Object.entries(numerals.small).map(([word, value]) => [word, String(value)]),
);
const ORDINALS: ReadonlyMap<string, string> = new Map(
  numerals.ordinals.map((word, at) => [word, `${at + 1}`]),
);
const LONG: ReadonlyMap<string, string> = new Map(
  Object.entries(abbreviations).flatMap(([long, short]) =>
    short.split(' ').map((one): [string, string] => [one, long]),
  ),
);
/** Another tense is the desk's, as it is of verbs whose forms share a stem. */
const BASE: ReadonlyMap<string, string> = new Map(
  irregularVerbs.flatMap((forms) => {
    const [base = '', ...others] = forms.split(' ');
    return others.map((form): [string, string] => [form, base]);
  }),
);
/** Courtesies that one desk keeps and another drops; "sic" and its like are the writer's. */
const NOT_SPOKEN: ReadonlySet<string> = new Set([
  'mr',
  'mrs',
  'ms',
  'sic',
  'er',
  'um',
  'uh',
  'st',
  'nd',
  'rd',
  'th',
]);
const CUT = /…|\.\s?\.\s?\./;

/** UTF-16 code units; aligning takes the product of two lengths, and nobody is quoted at greater length in one sentence. */
const LONGEST = 2000;

/** The quotations of a sentence, in order. */
export function quotationsIn({ words, quotes }: Sentence): QuotedWords[] {
  return quotes
    .filter(({ text }) => text.length <= LONGEST)
    .map((span) => {
      const inside = words.filter(
        (word) => word.start >= span.start && word.end <= span.end && !isAside(word, span),
      );
      return { span, words: spoken(inside), cut: CUT.test(span.text) };
    });
}

/** Words as they are compared, whether quoted or not. */
export function spoken(words: readonly Word[]): QuotedWord[] {
  return words.filter(({ text }) => !NOT_SPOKEN.has(text)).map(plain);
}

function plain({ text, stem, stop }: Word): QuotedWord {
  const long = LONG.get(text);
  if (long !== undefined) return { text: long, stem: long, content: true };
  const digits = NUMERALS.get(text) ?? ORDINALS.get(text) ?? /^(\d+)(?:st|nd|rd|th)$/.exec(text)?.[1];
  return digits === undefined
    ? { text, stem: BASE.get(text) ?? stem, content: !stop }
    : { text: digits, stem: digits, content: true };
}

/** In brackets inside a quotation the writer speaks, not the one quoted. */
function isAside(word: Word, { start, text }: Span): boolean {
  const before = text.slice(0, word.start - start);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('[')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'))
  );
}
