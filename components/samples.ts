import type { RelatedArticle } from '../engine/article.ts';

/** How many of these articles came with the extension: a reader should know that they are samples, and no search of the news. */
export function samplesAmong(related: readonly RelatedArticle[]): number {
  return related.filter(({ article }) => article.shelf === 'bundled').length;
}
