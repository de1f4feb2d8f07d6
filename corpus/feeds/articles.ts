import type { Article } from '../../engine/article.ts';
import { languageOf } from '../../engine/language/article-language.ts';
import type { ParsedFeed } from './parse-feed.ts';
import { shortHash } from './short-hash.ts';

/**
 * A feed's items as articles. The same item of the same feed gets the same id each time.
 * @param source the feed's source id; every id begins with it
 * @param outlet the feed's name
 */
export async function articlesOf(
  feed: ParsedFeed,
  source: string,
  outlet: string | null,
): Promise<Article[]> {
  const articles: Article[] = [];
  for (const { key, title, paragraphs, published, url, language } of feed.items) {
    const id = `${source}/${await shortHash(`${source}\n${key}`)}`;
    const article = { id, title, paragraphs, published, url, source: outlet, language };
    articles.push({ ...article, language: languageOf(article) });
  }
  return articles;
}
