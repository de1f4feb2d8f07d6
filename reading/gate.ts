import type { NotArticleReason } from '../engine/article.ts';
import { attributeOf, elementsOf } from './dom.ts';
import { textUnder } from './metadata/json-ld.ts';
import type { Metadata } from './metadata/metadata.ts';
import { isoDate } from './metadata/published.ts';
import { lengthOf } from './prose.ts';

/** What a page's address and markup say of it before its text is read. */
export type Claim =
  /** It describes itself as a dated article. */
  | 'sure'
  /** It calls itself an article, at an address like one's; its text must bear that out. */
  | 'likely'
  | NotArticleReason;

/** What a text must have to be taken for a story: paragraphs of at least LONG_PARAGRAPH letters, and letters in all. */
const LONG_PARAGRAPH = 80;
const LEAST = {
  sure: { paragraphs: 2, letters: 350 },
  likely: { paragraphs: 3, letters: 600 },
} as const;

/** Parts of an address that lead to something else than news, whatever the page calls itself. */
const ELSEWHERE =
  /^(?:forums?|topics?|threads?|discussions?|boards?|community|docs?|documentation|manual|reference|support|help|faq|products?|shop|store|cart|category|categories|tags?|authors?|search|services?|solutions|about|contact|jobs|careers|login|account|wiki)$/;

export function claimOf(document: Document, url: string, metadata: Metadata): Claim {
  if (isRoot(url)) return 'front-page';
  if (describesItself(metadata)) return 'sure';
  if (!namesOneItem(url) || leadsElsewhere(url)) return 'no-article-markup';
  return declaresArticle(document, metadata) ? 'likely' : 'no-article-markup';
}

/** Why a text does not bear its page's claim out, or null where it does. */
export function refusedByText(
  claim: 'sure' | 'likely',
  paragraphs: readonly string[],
  dated: boolean,
): NotArticleReason | null {
  if (paragraphs.length === 0) return 'empty';
  if (!dated) return 'no-article-markup';
  const lengths = paragraphs.map(lengthOf);
  const letters = lengths.reduce((sum, length) => sum + length, 0);
  const long = lengths.filter((length) => length >= LONG_PARAGRAPH).length;
  return long >= LEAST[claim].paragraphs && letters >= LEAST[claim].letters ? null : 'no-text';
}

/** A page that describes several articles, none of them under its own title, lists them. */
function describesItself({ article, articlesDescribed, title }: Metadata): boolean {
  if (article === null || isoDate(textUnder(article, 'datePublished')) === null) return false;
  return articlesDescribed === 1 || shareAWord(textUnder(article, 'headline') ?? '', title ?? '');
}

function shareAWord(a: string, b: string): boolean {
  const wordsOf = (text: string): readonly string[] =>
    text.toLowerCase().match(/[\p{L}\p{M}\p{N}]{4,}/gu) ?? [];
  const known = new Set(wordsOf(a));
  return wordsOf(b).some((word) => known.has(word));
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

function leadsElsewhere(url: string): boolean {
  const { hostname, pathname } = new URL(url);
  const [below] = hostname.toLowerCase().split('.');
  const folders = pathname.toLowerCase().split('/').slice(1, -1);
  return [below ?? '', ...folders].some((part) => ELSEWHERE.test(part));
}

/** Whether an address ends in what names one item: a slug of several words, a long number, or a file. */
function namesOneItem(url: string): boolean {
  const { pathname, search } = new URL(url);
  const last =
    pathname
      .split('/')
      .filter((part) => part !== '')
      .at(-1) ?? '';
  return (
    /\d{4,}/.test(last) || last.split(/[-_]/).length >= 4 || /\.\w?html?$/.test(last) || /\d{4,}/.test(search)
  );
}
