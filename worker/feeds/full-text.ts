import { decodeFeed } from '../../corpus/feeds/decode.ts';
import { type FeedNetwork, type FetchBudget, fetchFeed } from '../../corpus/feeds/fetch-feed.ts';
import type { Article } from '../../engine/article.ts';

/** Reads the article of a page from its markup, or null where there is none. Handed in by entrypoints/. */
export type ReadHtml = (html: string, url: string) => Promise<Article | null>;

/**
 * An article of a feed with the full text of its own page; as the feed gives it where the page cannot be had (its host is not
 * granted, it is no web page) or says less than the feed.
 */
export async function withFullText(
  article: Article,
  network: FeedNetwork,
  budget: FetchBudget,
  readHtml: ReadHtml,
): Promise<Article> {
  if (article.url === null) return article;
  const answer = await fetchFeed(article.url, { etag: null, lastModified: null }, network, budget);
  if (!answer.ok || answer.kind === 'unchanged' || !/\bhtml\b/i.test(answer.contentType ?? ''))
    return article;
  const page = await readHtml(decodeFeed(answer.bytes, answer.contentType), answer.url);
  if (page === null || length(page) <= length(article)) return article;
  const { paragraphs, language } = page;
  return {
    ...article,
    paragraphs,
    language: language ?? article.language,
    published: article.published ?? page.published,
  };
}

function length({ paragraphs }: Article): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}
