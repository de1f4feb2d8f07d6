import { alignmentProbability, saySame } from '../../engine/claims/alignment.ts';
import { differencesOf } from '../../engine/claims/differences.ts';
import { analysedSeeds, seedGold, seedSentences } from './seed-gold.ts';

/** Every pair of sentences of different seeds that the engine would show, all five compared with one another. */
export async function* predict({ gold: file }: { gold: string }): AsyncIterable<object> {
  const gold = seedGold(file);
  const articles = analysedSeeds(gold);
  const days = new Map(articles.map(({ article, published }) => [article.id, published]));
  const sentences = seedSentences(gold, articles);
  for (const [at, { id: a, comparable: here }] of sentences.entries()) {
    for (const { id: b, comparable: there } of sentences.slice(at + 1)) {
      if (here.articleId === there.articleId) continue;
      const probability = alignmentProbability(here, there);
      const publishedHere = days.get(here.articleId) ?? null;
      const publishedThere = days.get(there.articleId) ?? null;
      const [difference] = differencesOf({ here, there, probability, publishedHere, publishedThere });
      const pair = { a, b, score: probability };
      if (difference !== undefined) yield { ...pair, relation: 'differs', what: difference.what };
      else if (saySame(here, there)) yield { ...pair, relation: 'same' };
    }
  }
}
