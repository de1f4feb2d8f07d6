import { senseOf } from '../../language/near-synonyms.ts';
import { isVariant } from '../../language/spelling.ts';
import functionWords from './quote-function-words.json' with { type: 'json' };
import type { QuotedWord } from './quoted-words.ts';

/** The stretch in which two quotations run alongside, and what differs within it. */
export interface AlignedStretch {
  /** Content words in common, near-synonyms included, in the same order. */
  readonly matched: number;
  /** Share of the stretch's words, content words counting double, that both hold. */
  readonly agreement: number;
  /** Content words of one that the other gives otherwise, or not at all. */
  readonly changed: readonly [readonly QuotedWord[], readonly QuotedWord[]];
  /** Within it one says "we", "our" or "any" where the other says "they", "their" or "no". */
  readonly swapped: boolean;
  /** [first, last] index of the stretch in each. */
  readonly bounds: readonly [readonly [number, number], readonly [number, number]];
}

const CONTENT_MATCH = 3;
const SYNONYM_MATCH = 2;
const STOP_MATCH = 1;
const GAP = -1;
/** Behind or before the stretch, this many words that end both quotations are the same place in other words. */
const EDGE = 3;

function sameWord(a: QuotedWord, b: QuotedWord): boolean {
  return a.stem === b.stem || isVariant(a.text, b.text);
}

/**
 * Best local alignment (Smith & Waterman 1981): an excerpt aligns with the part it was taken from, and what either has
 * before or after is left out. Null where nothing is in common.
 */
export function alignQuotations(a: readonly QuotedWord[], b: readonly QuotedWord[]): AlignedStretch | null {
  const pairs = matchedPairs(a, b);
  const [first, last] = [pairs[0], pairs.at(-1)];
  if (first === undefined || last === undefined) return null;
  const bounds = boundsOf([first[0], last[0]], [first[1], last[1]], a, b);
  const [own, other] = [a.slice(bounds[0][0], bounds[0][1] + 1), b.slice(bounds[1][0], bounds[1][1] + 1)];
  const alike = pairs.filter(([i, j]) => scoreOf(a[i], b[j]) !== SYNONYM_MATCH);
  const [kept, keptThere] = [new Set(alike.map(([i]) => i)), new Set(alike.map(([, j]) => j))];
  const both = weight(pairs.flatMap(([i]) => a[i] ?? []));
  return {
    matched: pairs.filter(([i]) => a[i]?.content).length,
    agreement: (2 * both) / Math.max(1, weight(own) + weight(other)),
    changed: [
      own.filter(({ content }, at) => content && !kept.has(at + bounds[0][0])),
      other.filter(({ content }, at) => content && !keptThere.has(at + bounds[1][0])),
    ],
    swapped: pairs.some((pair, at) => isSwap(pair, pairs[at + 1], a, b)),
    bounds,
  };
}

/** Between two matched words stands one word each, of one kind and another sense. */
function isSwap(
  [i, j]: readonly [number, number],
  next: readonly [number, number] | undefined,
  a: readonly QuotedWord[],
  b: readonly QuotedWord[],
): boolean {
  if (next === undefined || next[0] !== i + 2 || next[1] !== j + 2) return false;
  const [one, other] = [functionOf(a[i + 1]), functionOf(b[j + 1])];
  return one !== undefined && other !== undefined && one.kind === other.kind && one.sense !== other.sense;
}

interface FunctionWord {
  readonly kind: string;
  readonly sense: string;
}

let functions: ReadonlyMap<string, FunctionWord> | undefined;

function functionOf(word: QuotedWord | undefined): FunctionWord | undefined {
  functions ??= new Map(
    Object.entries(functionWords).flatMap(([kind, senses]) =>
      senses.flatMap((sense) =>
        sense.split(' ').map((text): [string, FunctionWord] => [text, { kind, sense }]),
      ),
    ),
  );
  return word === undefined ? undefined : functions.get(word.text);
}

function weight(words: readonly QuotedWord[]): number {
  return words.reduce((sum, { content }) => sum + (content ? 2 : 1), 0);
}

type Stretch = readonly [first: number, last: number];

/**
 * Where both quotations begin, or end, a few words beyond the stretch, those words are part of it. A short quotation is
 * taken whole: what the longer does not hold of it was said otherwise.
 */
function boundsOf(
  [firstA, lastA]: Stretch,
  [firstB, lastB]: Stretch,
  a: readonly QuotedWord[],
  b: readonly QuotedWord[],
): AlignedStretch['bounds'] {
  const [before, after] = [a.slice(0, firstA), a.slice(lastA + 1)];
  const [beforeB, afterB] = [b.slice(0, firstB), b.slice(lastB + 1)];
  const [short, shortB] = [isShort(a), isShort(b)];
  return [
    [firstA - reach(before, beforeB, short), lastA + reach(after, afterB, short)],
    [firstB - reach(beforeB, before, shortB), lastB + reach(afterB, after, shortB)],
  ];
}

/** How many words beyond the stretch are said otherwise there: none where the other quotation has nothing in their place. */
function reach(beyond: readonly QuotedWord[], other: readonly QuotedWord[], whole: boolean): number {
  if (!other.some(({ content }) => content)) return 0;
  return whole || (beyond.length <= EDGE && other.length <= EDGE) ? beyond.length : 0;
}

const SHORT = 4;

/** A phrase rather than a sentence. */
export function isShort(words: readonly QuotedWord[]): boolean {
  return words.filter(({ content }) => content).length <= SHORT;
}

/** Index pairs of the words matched, in order. */
function matchedPairs(a: readonly QuotedWord[], b: readonly QuotedWord[]): (readonly [number, number])[] {
  const width = b.length + 1;
  const scores = new Int32Array((a.length + 1) * width);
  let best = 0;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const at = i * width + j;
      const gap = Math.max(scores[at - 1] ?? 0, scores[at - width] ?? 0) + GAP;
      scores[at] = Math.max(0, gap, (scores[at - width - 1] ?? 0) + scoreOf(a[i - 1], b[j - 1]));
      if ((scores[at] ?? 0) > (scores[best] ?? 0)) best = at;
    }
  }
  return traced(scores, best, width, a, b);
}

function scoreOf(a: QuotedWord | undefined, b: QuotedWord | undefined): number {
  if (a === undefined || b === undefined) return GAP;
  if (sameWord(a, b)) return a.content && b.content ? CONTENT_MATCH : STOP_MATCH;
  return a.content && b.content && senseOf(a.stem) === senseOf(b.stem) ? SYNONYM_MATCH : GAP;
}

function traced(
  scores: Int32Array,
  from: number,
  width: number,
  a: readonly QuotedWord[],
  b: readonly QuotedWord[],
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  for (let at = from; (scores[at] ?? 0) > 0; ) {
    const [i, j] = [Math.floor(at / width) - 1, (at % width) - 1];
    const score = scoreOf(a[i], b[j]);
    if (scores[at] === (scores[at - width - 1] ?? 0) + score) {
      if (score > 0) pairs.push([i, j]);
      at -= width + 1;
    } else at -= scores[at] === (scores[at - 1] ?? 0) + GAP ? 1 : width;
  }
  return pairs.reverse();
}
