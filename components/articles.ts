import type { ArticleCard, Coverage } from '../engine/article.ts';

/** The card of a related article, or null where the coverage holds none of that id. */
export function articleOf(coverage: Coverage, id: string): ArticleCard | null {
  return coverage.related.find(({ article }) => article.id === id)?.article ?? null;
}
