import type { Article, ArticleCard, Shelf } from '../article.ts';
import { titleOf } from './title.ts';

/** What a surface needs to name an article; its first claim where it has no headline. */
export function cardOf(article: Article, shelf: Shelf): ArticleCard {
  const { id, published, url, source, language } = article;
  const { text, derived } = titleOf(article);
  return { id, title: text, titleDerived: derived, published, url, source, language, shelf };
}
