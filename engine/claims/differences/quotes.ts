import type { Difference, Span } from '../../article.ts';
import type { Sentence } from '../../language/analysis.ts';
import { senseOf } from '../../language/near-synonyms.ts';
import type { Word } from '../../language/words.ts';
import type { Pairing } from '../differences.ts';

/** Share of the shorter quotation's content words that the longer must give in the same order, synonyms allowed. */
const IN_ORDER = 0.5;
/** Of a few words, most must agree: two in three words agree by chance wherever one subject is spoken of. */
const SHORT = 4;
const IN_ORDER_SHORT = 0.65;
const FLOOR = 0.25;
const FEWEST_CONTENT_WORDS = 2;

/** A quotation, and its words. */
interface QuotedWords {
  readonly span: Span;
  readonly all: readonly string[];
  /** Stems without function words: a "the" more or less is the desk's, not another wording. */
  readonly content: readonly string[];
  readonly senses: readonly string[];
}

/**
 * The same speaker's same utterance in other words inside the quotation marks. A shorter quotation that stands word for word
 * in the longer is an excerpt, no difference.
 */
export function quoteDifference({ here, there, probability }: Pairing): Difference | null {
  if (probability < FLOOR) return null;
  const [mine, theirs] = [quotedIn(here.sentence), quotedIn(there.sentence)];
  const pairs = mine.flatMap((a) => theirs.map((b) => ({ a, b, order: inOrder(a, b) })));
  const best = pairs.toSorted((one, other) => other.order - one.order)[0];
  if (best === undefined || best.order < orderNeeded(best.a, best.b)) return null;
  if (pairs.some(({ a, b }) => isExcerpt(a.all, b.all) || isExcerpt(b.all, a.all))) return null;
  if (isExcerpt(best.a.content, best.b.content) || isExcerpt(best.b.content, best.a.content)) return null;
  const [a, b] = [best.a.span, best.b.span];
  return { what: 'quote-wording', here: detail(a), there: detail(b), update: false };
}

function orderNeeded(a: QuotedWords, b: QuotedWords): number {
  return Math.min(a.senses.length, b.senses.length) < SHORT ? IN_ORDER_SHORT : IN_ORDER;
}

function detail({ start, end, text }: Span) {
  return { start, end, text, value: null, relative: false };
}

function quotedIn({ words, quotes }: Sentence): QuotedWords[] {
  return quotes.flatMap((span) => {
    const inside = words.filter(
      (word) => word.start >= span.start && word.end <= span.end && !isAside(word, span),
    );
    const content = inside.filter((word) => !word.stop).map((word) => word.stem);
    if (content.length < FEWEST_CONTENT_WORDS) return [];
    return [{ span, all: inside.map(plain), content, senses: content.map(senseOf) }];
  });
}

/** In brackets inside a quotation the writer speaks, not the one quoted. */
function isAside(word: Word, { start, text }: Span): boolean {
  const before = text.slice(0, word.start - start);
  return (
    Math.max(before.lastIndexOf('('), before.lastIndexOf('[')) >
    Math.max(before.lastIndexOf(')'), before.lastIndexOf(']'))
  );
}

function plain({ text }: Word): string {
  return text;
}

function isExcerpt(short: readonly string[], long: readonly string[]): boolean {
  return ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
}

/** Longest common subsequence of senses over the shorter's length. */
function inOrder({ senses: a }: QuotedWords, { senses: b }: QuotedWords): number {
  let row = new Array<number>(b.length + 1).fill(0);
  for (const sense of a) {
    const next = [0];
    for (const [at, other] of b.entries()) {
      next.push(sense === other ? (row[at] ?? 0) + 1 : Math.max(row[at + 1] ?? 0, next[at] ?? 0));
    }
    row = next;
  }
  return (row[b.length] ?? 0) / Math.min(a.length, b.length);
}
