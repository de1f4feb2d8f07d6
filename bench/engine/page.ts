import type { Article, Page } from '../../engine/article.ts';

/** An article of the evaluation data as if a reader had it open. */
export function openPage(article: Article): Page {
  const { paragraphs } = article;
  const characters = paragraphs.join('').length;
  return {
    ...article,
    byline: null,
    extent: { whole: true, cut: null, paragraphs: paragraphs.length, characters },
  };
}

/** The same text as another object, so that nothing remembered of the first one helps. */
export function fresh(article: Article): Article {
  return { ...article };
}
