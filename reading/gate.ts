import type { NotArticleReason } from '../engine/article.ts';
import { attributeOf, elementsOf } from './dom.ts';
import { textUnder } from './metadata/json-ld.ts';
import type { Metadata } from './metadata/metadata.ts';
import { isoDate } from './metadata/published.ts';
import { lengthOf } from './prose.ts';

/** A story has at least so many paragraphs of at least so many letters, and so many letters in all. */
const LEAST_PARAGRAPHS = 3;
const LONG_PARAGRAPH = 80;
const LEAST_LETTERS = 600;

/** Why the page's address and markup say it is no article, or null where they say it is one. */
export function refusedByMarkup(
  document: Document,
  url: string,
  metadata: Metadata,
): NotArticleReason | null {
  if (isRoot(url)) return 'front-page';
  if (metadata.article !== null && isoDate(textUnder(metadata.article, 'datePublished')) !== null)
    return null;
  const declared = declaresArticle(document, metadata);
  if (declared && metadata.published !== null && namesOneItem(url)) return null;
  return 'no-article-markup';
}

/** Why the text read from the page is no article's, or null. */
export function refusedByText(paragraphs: readonly string[]): NotArticleReason | null {
  if (paragraphs.length === 0) return 'empty';
  const lengths = paragraphs.map(lengthOf);
  const letters = lengths.reduce((sum, length) => sum + length, 0);
  const long = lengths.filter((length) => length >= LONG_PARAGRAPH).length;
  return long >= LEAST_PARAGRAPHS && letters >= LEAST_LETTERS ? null : 'no-text';
}

function isRoot(url: string): boolean {
  const { pathname, search } = new URL(url);
  return /^\/(?:index\.\w+|home|[a-z]{2}(?:-[a-z]{2})?)?\/?$/i.test(pathname) && search === '';
}

function declaresArticle(document: Document, metadata: Metadata): boolean {
  const shared = metadata.tags.get('og:type')?.[0]?.toLowerCase() ?? '';
  if (/^(?:[a-z]+:)?(?:news_?)?article$/.test(shared)) return true;
  return elementsOf(document, '[itemscope][itemtype]').some((element) =>
    /schema\.org\/(?:\w*NewsArticle|Article|BlogPosting)$/i.test(attributeOf(element, 'itemtype') ?? ''),
  );
}

/** Whether an address ends in what names one item: a slug of several words, a long number, or a file. */
function namesOneItem(url: string): boolean {
  const last =
    new URL(url).pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return (
    /\d{4,}/.test(last) ||
    last.split(/[-_]/).length >= 4 ||
    /\.\w?html?$/.test(last) ||
    /\d/.test(new URL(url).search)
  );
}
