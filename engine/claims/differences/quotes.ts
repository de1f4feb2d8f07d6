import type { Detail, Difference, Span } from '../../article.ts';
import type { AnalysedArticle } from '../../language/analysis.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';
import { type AlignedStretch, alignQuotations, isShort } from './quote-alignment.ts';
import { type QuotedWord, type QuotedWords, quotationsIn, spoken } from './quoted-words.ts';

/** Two sentences with less than this in common quote two utterances that happen to share a phrase. */
const FLOOR = 0.02;
/** So many content words in one order are one utterance, whoever a pronoun beside it seems to mean. */
const SURE = 5;
/** Fewer are one only where the sentences are alike and the same speaker is named. */
const FEW = 3;
const FLOOR_OF_FEW = 0.25;
/**
 * Share of the stretch's words that both give, and of the shorter quotation's content words; set on what was shown between
 * dev articles of one story (`npm run differences`).
 */
const AGREEMENT = 0.7;
const COVERAGE = 0.65;
/** Of a whole sentence with few words in common with the other: two remarks on one subject share as many. */
const COVERAGE_OF_REMARK = 0.72;
/** Where a function word is all that differs, everything else must be alike. */
const AGREEMENT_BUT_FOR_ONE = 0.85;
/** Two words in common say little: then nothing but one word may differ. */
const AGREEMENT_OF_PAIR = 0.78;
/** In two sentences this much alike, one utterance may be put into quite other words. */
const LIKE = 0.7;
const AGREEMENT_IF_LIKE = 0.5;
const AGREEMENT_OF_PAIR_IF_LIKE = 0.65;
/** In a phrase of so few words two in common are half of it; in clauses they are a subject that one speaker returns to. */
const PHRASE = 6;
const AGREEMENT_OF_PHRASE_IF_LIKE = 0.5;
/** So do three of two clauses. */
const AGREEMENT_OF_CLAUSES_IF_LIKE = 0.8;
/** Enough for a phrase that another sentence gives within a longer quotation. */
const LIKE_FOR_PHRASE = 0.5;

/**
 * The same speaker's same utterance in other words inside the quotation marks. An excerpt is no difference, nor is the
 * desk's style: function words, abbreviations, digits, spelling.
 */
export function quoteDifference({ here, there, probability }: Pairing): Difference | null {
  if (probability < FLOOR) return null;
  const [mine, theirs] = [quotationsIn(here.sentence), quotationsIn(there.sentence)];
  const best = mine
    .flatMap((a) => theirs.flatMap((b) => alignedPair(a, b) ?? []))
    .toSorted((one, other) => other.stretch.matched - one.stretch.matched)[0];
  if (best === undefined) return null;
  const { a, b, stretch } = best;
  if (!isOneUtterance(a, b, stretch, probability) || !mayBeOne(here, there, probability, stretch))
    return null;
  if (!isReworded(a, b, stretch) || givenAlike(best, here, there)) return null;
  return { what: 'quote-wording', here: detail(a.span), there: detail(b.span), update: false };
}

interface AlignedPair {
  readonly a: QuotedWords;
  readonly b: QuotedWords;
  readonly stretch: AlignedStretch;
}

function alignedPair(a: QuotedWords, b: QuotedWords): AlignedPair | null {
  const stretch = alignQuotations(a.words, b.words);
  return stretch === null ? null : { a, b, stretch };
}

function detail({ start, end, text }: Span): Detail {
  return { start, end, text, value: null, relative: false };
}

function isOneUtterance(
  a: QuotedWords,
  b: QuotedWords,
  { matched, agreement }: AlignedStretch,
  probability: number,
): boolean {
  const shorter = Math.min(contentWords(a), contentWords(b));
  const like = probability >= LIKE;
  const [shortA, shortB] = [isShort(a.words), isShort(b.words)];
  const covered = shortA || shortB || matched > SURE ? COVERAGE : COVERAGE_OF_REMARK;
  if (matched < FEW - 1 || matched < covered * shorter) return false;
  const [phrase, other] = [a.words.length <= PHRASE, b.words.length <= PHRASE];
  if (matched === FEW && like && !phrase && !other) return agreement >= AGREEMENT_OF_CLAUSES_IF_LIKE;
  if (matched >= FEW) return agreement >= (like ? AGREEMENT_IF_LIKE : AGREEMENT);
  const phrases = phrase && other;
  if (like) return agreement >= (phrases ? AGREEMENT_OF_PHRASE_IF_LIKE : AGREEMENT_OF_PAIR_IF_LIKE);
  return agreement >= AGREEMENT_OF_PAIR && ((shortA && shortB) || probability >= LIKE_FOR_PHRASE);
}

function contentWords({ words }: QuotedWords): number {
  return words.filter(({ content }) => content).length;
}

function mayBeOne(here: Comparable, there: Comparable, probability: number, { matched }: AlignedStretch) {
  return matched >= SURE || (probability >= FLOOR_OF_FEW && !ofOtherPeople(here, there));
}

/** Both name who speaks, and not the same person. A body and its spokeswoman may be one origin. */
function ofOtherPeople(here: Comparable, there: Comparable): boolean {
  const [mine, theirs] = [speakers(here), speakers(there)];
  return mine.length > 0 && theirs.length > 0 && !mine.some((key) => theirs.includes(key));
}

function speakers({ sentence }: Comparable): string[] {
  return sentence.attribution.origins.flatMap(({ kind, key }) => (kind === 'person' ? key : []));
}

/** Another content word, or one more within what both quote; what a writer cut by "…" is not missing. */
function isReworded(
  a: QuotedWords,
  b: QuotedWords,
  { changed, swapped, matched, agreement }: AlignedStretch,
): boolean {
  if (swapped && matched >= SURE - 1 && agreement >= AGREEMENT_BUT_FOR_ONE) return true;
  const [mine = [], theirs = []] = changed.map((words) => words.filter(({ text }) => !CLOCK.test(text)));
  if (mine.length + theirs.length === 0 || letters(mine) === letters(theirs)) return false;
  const replaced = mine.length > 0 && theirs.length > 0;
  return replaced || !(a.cut || b.cut);
}

/** "Headteacher" and "head teacher" are one word. */
function letters(words: readonly QuotedWord[]): string {
  return words.map(({ text }) => text).join('');
}

/** Numbers are compared as numbers, and "6.41pm" is written in many ways. */
const CLOCK = /^(?:[\d.]+|[ap]m|gmt|[pce][sd]?t|oclock)$/;

/** Somewhere in the other article the words that differ stand as they do here. */
function givenAlike({ a, b, stretch }: AlignedPair, here: Comparable, there: Comparable): boolean {
  const [[fromA, toA], [fromB, toB]] = stretch.bounds;
  const [mine, theirs] = stretch.changed;
  if (mine.length > 0 && holds(there.article, a.words.slice(fromA, toA + 1))) return true;
  return theirs.length > 0 && holds(here.article, b.words.slice(fromB, toB + 1));
}

/** A phrase that returns says little: it is taken up in other words too. */
function holds(article: AnalysedArticle, words: readonly QuotedWord[]): boolean {
  return !isShort(words) && contentOf(article).includes(joined(words));
}

const contents = new WeakMap<AnalysedArticle, string>();

function contentOf(article: AnalysedArticle): string {
  const known = contents.get(article);
  if (known !== undefined) return known;
  const content = joined(article.sentences.flatMap(({ words }) => spoken(words)));
  contents.set(article, content);
  return content;
}

/** Content stems between spaces. */
function joined(words: readonly QuotedWord[]): string {
  return ` ${words.flatMap(({ content, stem }) => (content ? stem : [])).join(' ')} `;
}
