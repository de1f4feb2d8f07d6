import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { sentenceIndex } from '../../engine/claims/alignment.ts';
import type { Comparable } from '../../engine/claims/comparable.ts';
import { isClaim } from '../../engine/claims/detection.ts';
import { evidenceFor } from '../../engine/claims/evidence.ts';
import { originBook } from '../../engine/claims/origins.ts';
import type { AnalysedArticle } from '../../engine/language/analysis.ts';
import { comparableSentences, ecbDocuments, ecbSentences } from './ecb-sentences.ts';
import { analysedSeeds, seedGold, seedSentences } from './seed-gold.ts';

/** A sentence shown as evidence for a claim. */
export interface ShownEvidence {
  readonly set: 'seeds' | 'ECB+';
  readonly claim: string;
  readonly article: string;
  readonly sentence: string;
  readonly relation: 'same' | 'differs';
}

/** What the engine shows for each claim of each article of a story as the page: the seeds, and every story of ECB+. */
export async function* predict(options: {
  data: string;
  split: string;
  gold: string;
}): AsyncIterable<ShownEvidence> {
  if (existsSync(options.gold)) {
    const gold = seedGold(options.gold);
    const articles = analysedSeeds(gold);
    const sentences = new Map(seedSentences(gold, articles).map(({ id, comparable }) => [id, comparable]));
    for (const shown of shownIn(sentences, articles)) yield { set: 'seeds', ...shown };
  }
  const file = join(options.data, 'claims', `ecb-sentences-${options.split}.jsonl`);
  if (!existsSync(file)) return;
  const documents = ecbDocuments(ecbSentences(options.data, options.split));
  for (const story of Map.groupBy(documents, (document) => document.story).values()) {
    const articles = story.map(({ analysed }) => analysed);
    for (const shown of shownIn(comparableSentences(story), articles)) yield { set: 'ECB+', ...shown };
  }
}

/** @param sentences of all articles of a story, by id */
function shownIn(
  sentences: ReadonlyMap<string, Comparable>,
  articles: readonly AnalysedArticle[],
): Omit<ShownEvidence, 'set'>[] {
  const book = originBook(articles);
  const days = new Map(articles.map(({ article, published }) => [article.id, published]));
  const published = (id: string) => days.get(id) ?? null;
  const ids = new Map(
    [...sentences].map(([id, { articleId, sentence }]) => [key(articleId, sentence.ref), id]),
  );
  return articles.flatMap(({ article: page }) => {
    const others = [...sentences.values()].filter(({ articleId }) => articleId !== page.id);
    const claims = [...sentences].filter(([, one]) => one.articleId === page.id && isClaim(one.sentence));
    const scope = { index: sentenceIndex(others), book, published, claims: claims.map(([, claim]) => claim) };
    return claims.flatMap(([claim, comparable]) =>
      evidenceFor(comparable, scope).map(({ articleId: article, sentence, relation }) => ({
        claim,
        article,
        sentence: ids.get(key(article, sentence)) ?? '',
        relation,
      })),
    );
  });
}

function key(articleId: string, { paragraph, start }: { paragraph: number; start: number }): string {
  return `${articleId} ${paragraph} ${start}`;
}
