import { runsOf, sameText } from '../../engine/retrieval/near-duplicate.ts';
import { evaluationArticles, relatedQueries } from '../predict/related-data.ts';

/** Precision and recall of folding against the data's own near-duplicates, over pairs of one story or of sibling events. */
export function foldingOf(data: string): {
  pairs: number;
  folded: number;
  precision: number;
  recall: number;
} {
  const articles = evaluationArticles(data, 'dev');
  const copies = new Map<string, boolean>();
  for (const { qid, relevant, siblings, nearDuplicates } of relatedQueries(data, 'dev')) {
    for (const id of [...relevant, ...siblings]) {
      const pair = [qid, id].sort().join('\n');
      copies.set(pair, (copies.get(pair) ?? false) || nearDuplicates.includes(id));
    }
  }
  const isFolded = (pair: string) => {
    const [a, b] = pair.split('\n').map((id) => articles.get(id)?.article);
    return a !== undefined && b !== undefined && sameText(runsOf(a), runsOf(b));
  };
  const folded = [...copies.keys()].filter(isFolded);
  const right = folded.filter((pair) => copies.get(pair)).length;
  const wanted = [...copies.values()].filter(Boolean).length;
  return {
    pairs: copies.size,
    folded: folded.length,
    precision: Number((right / Math.max(1, folded.length)).toFixed(3)),
    recall: Number((right / Math.max(1, wanted)).toFixed(3)),
  };
}
