import type { Article } from '../../engine/article.ts';
import { languageOf } from '../../engine/language/article-language.ts';
import type { ParsedFeed } from './parse-feed.ts';

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

/** The first 16 hexadecimal digits of a text's SHA-256. */
export async function shortHash(text: string): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(text));
  const bytes = new Uint8Array(digest).subarray(0, 8);
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
