import { join } from 'node:path';
import type { Article, DifferenceKind } from '../../engine/article.ts';
import { alignmentProbability } from '../../engine/claims/alignment.ts';
import { type Comparable, comparableSets } from '../../engine/claims/comparable.ts';
import { differencesOf } from '../../engine/claims/differences.ts';
import { analyse } from '../../engine/language/analysis.ts';
import { analysedTexts } from './ecb-sentences.ts';
import { jsonLines } from './related-data.ts';

/** What the engine says of a pair. */
export interface Verdict {
  readonly score: number;
  readonly relation: 'same' | 'differs' | 'none';
  readonly what?: DifferenceKind;
}

/**
 * Pairs out of context carry nothing but themselves: they need more agreement than sentences of one story. Set on the
 * dev halves of sts-news (which would have .99) and nanco (.7).
 */
const SAME_OUT_OF_CONTEXT = 0.8;

/** sts-news, nanco, ecb-numbers, ists-numbers: pairs of sentences. bump: a claim against an article, true and edited. */
export async function* predict({ data, split }: { data: string; split: string }): AsyncIterable<object> {
  const file = (folder: string, name: string) => jsonLines(join(data, folder, `${name}-${split}.jsonl`));
  const pairs = [
    ...file('claims', 'sts-news'),
    ...file('claims', 'nanco'),
    ...file('conflicts', 'ecb-numbers'),
    ...file('conflicts', 'ists-numbers'),
  ];
  for (const { id, a, b } of pairs) yield { id, ...judgePair(String(a), String(b)) };
  for (const { id, article, consistent, conflicting } of file('conflicts', 'bump')) {
    yield { id: `${id}:consistent`, ...judgeAgainst(String(consistent), String(article)) };
    yield { id: `${id}:conflicting`, ...judgeAgainst(String(conflicting), String(article)) };
  }
}

/** Two sentences out of context. */
export function judgePair(a: string, b: string): Verdict {
  const [[here] = [], [there] = []] = comparableSets([analysedTexts('a', [a]), analysedTexts('b', [b])]);
  return here === undefined || there === undefined ? { score: 0, relation: 'none' } : verdict(here, there);
}

function verdict(here: Comparable, there: Comparable): Verdict {
  const probability = alignmentProbability(here, there);
  const [difference] = differencesOf({ here, there, probability, publishedHere: null, publishedThere: null });
  if (difference !== undefined) return { score: probability, relation: 'differs', what: difference.what };
  return { score: probability, relation: probability >= SAME_OUT_OF_CONTEXT ? 'same' : 'none' };
}

/** A claim against an article: it differs where any of its sentences does, as a reader would be shown (engine/claims/evidence.ts). */
function judgeAgainst(claim: string, text: string): Verdict {
  const article: Article = {
    id: 'article',
    title: null,
    paragraphs: text.split('\n'),
    published: null,
    url: null,
    source: null,
    language: 'en',
  };
  const [[here] = [], sentences = []] = comparableSets([analysedTexts('claim', [claim]), analyse(article)]);
  if (here === undefined) return { score: 0, relation: 'none' };
  const judged = sentences.map((there) => verdict(here, there)).sort((a, b) => b.score - a.score);
  const best = judged[0] ?? { score: 0, relation: 'none' };
  return judged.find(({ relation }) => relation === 'differs') ?? best;
}
