import type { Difference, Span } from '../../article.ts';
import type { AnalysedArticle, Sentence } from '../../language/analysis.ts';
import { matchesOf } from '../../language/matches.ts';
import { senseOf } from '../../language/near-synonyms.ts';
import numerals from '../../language/numerals.json' with { type: 'json' };
import { stemOf } from '../../language/words.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';
import { eachNamesAnother, ofOthers, sharedAround, termsNear } from './surroundings.ts';

/** A figure that counts nothing by itself. */
interface Figure extends Span {
  /** What kind of figure, and of what: `decade`, `share`, `-time champion`, `flight`. */
  readonly slot: string;
  readonly value: number;
}

/** Sentences less alike than this use a figure of one kind for two things. Looked at on bump dev and on dev stories. */
const FLOOR = 0.25;
/** Compounds and labels say themselves what they are of. */
const FLOOR_IF_NAMED = 0.03;
const AROUND = 0.25;
/** Where this much is common it is one thing, whoever else is named there. */
const AROUND_OF_ONE = 0.6;
/** Shares this near, one over the other, are one, rounded: a third for 35 per cent. */
const ROUNDED = 0.1;
/** Of rounding in the reading, not in the news. */
const SAME = 0.005;

const NUMBER = `\\d[\\d,]*|${Object.keys(numerals.small).join('|')}`;
const PARTS = ['half', 'third', 'quarter', 'fifth', 'sixth', 'seventh', 'eighth', 'ninth', 'tenth'];
const DECADE = /\b((?:1[89]|20)\d0)s\b/g;
const FRACTION = new RegExp(
  `\\b(?:(an?|one|two|three|four|five)[- ](${PARTS.join('|')})s?|half)(?= of\\b)`,
  'gi',
);
const ONE_IN = new RegExp(`\\b(${NUMBER}) (?:in|out of)(?: every)? (${NUMBER})(?= \\p{Ll}{3,})`, 'giu');
const COMPOUND = new RegExp(`(?<![-\\d.,])\\b(${NUMBER})-(\\p{Ll}{3,})(?= (\\p{Ll}{3,}))`, 'giu');
const LABEL =
  /\b(Under|under(?=-)|[Ff]light|[Rr]oute|[Hh]ighway|Interstate|Pier|Boeing|Airbus|[Rr]esolution|[Ss]ection|[Aa]rticle)[- ](\d+)s?\b/g;

/** Figures that are neither counts nor dates: decades, shares, multiples in a compound, numbers that name a thing. */
function figuresIn({ ref: { text }, numbers, dates }: Sentence): Figure[] {
  const found: (Figure | null)[] = [
    ...matchesOf(DECADE, text).map((match) => figure(match, 'decade', Number(match[1]))),
    ...matchesOf(FRACTION, text).map((match) => figure(match, 'share', fraction(match))),
    ...matchesOf(ONE_IN, text).map((match) =>
      figure(match, 'share', numberOf(match[1]) / numberOf(match[2])),
    ),
    ...matchesOf(LABEL, text).map((match) => figure(match, (match[1] ?? '').toLowerCase(), Number(match[2]))),
    ...matchesOf(COMPOUND, text).map((match) => {
      const slot = `-${stemOf((match[2] ?? '').toLowerCase())} ${stemOf((match[3] ?? '').toLowerCase())}`;
      return figure(match, slot, numberOf(match[1]));
    }),
    ...numbers
      .filter(({ unit }) => unit === 'percent')
      .map(({ start, end, text: written, value }) => ({
        start,
        end,
        text: written,
        slot: 'share',
        value: value / 100,
      })),
  ];
  const taken = [...dates, ...numbers.filter(({ unit }) => unit !== 'percent' && unit !== null)];
  return found.filter(
    (one): one is Figure =>
      one !== null && !taken.some(({ start, end }) => one.start < end && one.end > start),
  );
}

function figure({ 0: text, index: start }: RegExpExecArray, slot: string, value: number): Figure | null {
  return Number.isFinite(value) && value > 0 ? { start, end: start + text.length, text, slot, value } : null;
}

const SMALL: ReadonlyMap<string, number> = new Map(Object.entries(numerals.small));

function numberOf(written = ''): number {
  return SMALL.get(written.toLowerCase()) ?? Number(written.replaceAll(',', ''));
}

/** "Two-thirds of", "a fifth of", "half of". */
function fraction([, count = 'one', part = 'half']: RegExpExecArray): number {
  const parts = PARTS.indexOf(part.toLowerCase()) + 2;
  return (/^an?$/i.test(count) ? 1 : numberOf(count)) / parts;
}

/** One figure of one thing, given differently. */
export function figureDifference(pairing: Pairing): Difference | null {
  const { here, there, probability } = pairing;
  if (probability < FLOOR_IF_NAMED) return null;
  const [mine, theirs] = [figuresIn(here.sentence), figuresIn(there.sentence)];
  for (const a of mine) {
    const b = theirs.find((other) => excludes(a, other, pairing));
    if (b === undefined || theirs.some((other) => agree(a, other)) || mine.some((other) => agree(other, b)))
      continue;
    if (givenIn(there.article, a, here) || givenIn(here.article, b, there)) continue;
    return { what: 'number', here: detail(a), there: detail(b), update: false };
  }
  return null;
}

function excludes(a: Figure, b: Figure, { here, there, probability }: Pairing): boolean {
  if (a.slot !== b.slot || agree(a, b) || (isPercent(a) && isPercent(b))) return false;
  const around = sharedAround(here, a, there, b);
  if (around < AROUND_OF_ONE && (ofOthers(here, a, there, b) || eachNamesAnother(here, a, there, b)))
    return false;
  return a.slot.startsWith('-') || (probability >= FLOOR && around >= AROUND);
}

/** Both in per cent are compared as numbers are. */
function isPercent({ slot, text }: Figure): boolean {
  return slot === 'share' && /^[\d.]+$/.test(text);
}

function agree(a: Figure, b: Figure): boolean {
  if (a.slot !== b.slot) return false;
  return a.slot === 'share'
    ? Math.abs(a.value - b.value) <= ROUNDED * Math.max(a.value, b.value)
    : a.value === b.value;
}

/** Another sentence of the article gives the figure amid words that stand around it here: it agrees, or gives both. */
function givenIn({ sentences }: AnalysedArticle, one: Figure, from: Comparable): boolean {
  const near = new Set(termsNear(from, one).map(({ key }) => key));
  const enough = Math.min(COMMON_WORDS, near.size);
  return sentences.some(
    (sentence) =>
      figuresIn(sentence).some((other) => isSame(other, one)) &&
      new Set(sentence.words.map(({ stem }) => senseOf(stem)).filter((sense) => near.has(sense))).size >=
        enough,
  );
}

/** A share is of many things, and a word is in every sentence of an article. */
const COMMON_WORDS = 2;

function isSame(a: Figure, b: Figure): boolean {
  return a.slot === b.slot && Math.abs(a.value - b.value) < SAME;
}

function detail({ start, end, text, value, slot }: Figure) {
  return { start, end, text, value: slot === 'share' ? null : String(value), relative: false };
}
