import { attributeOf, elementsOf, rootOf, textOf } from '../dom.ts';
import { oneLine } from '../plain-text.ts';
import { canonicalAddress } from './address.ts';
import { headline } from './headline.ts';
import { isArticleData, type LinkedData, linkedDataOf, listOf, namesUnder, textUnder } from './json-ld.ts';
import { firstOf, type MetaTags, metaTagsOf } from './meta-tags.ts';
import { dateInPath, isoDate } from './published.ts';

/** What a page says of itself outside its text. */
export interface Metadata {
  readonly url: string;
  readonly title: string | null;
  readonly byline: string | null;
  readonly source: string | null;
  /** ISO 8601, or null. */
  readonly published: string | null;
  /** What the markup declares; often wrong, so only a fallback. */
  readonly declaredLanguage: string | null;
  /** The JSON-LD object of the article, where there is one. */
  readonly article: LinkedData | null;
  /** How many different articles the JSON-LD describes. */
  readonly articlesDescribed: number;
  readonly tags: MetaTags;
}

const DATE_TAGS = [
  'article:published_time',
  'article:published',
  'og:article:published_time',
  'og:published_time',
  'datepublished',
  'datecreated',
  'parsely-pub-date',
  'sailthru.date',
  'cxenseparse:recs:publishtime',
  'cxenseparse:publishtime',
  'pubdate',
  'publishdate',
  'publish-date',
  'publish_date',
  'publication_date',
  'published_time',
  'dc.date.issued',
  'dcterms.issued',
  'dcterms.created',
  'dc.date.created',
  'dc.date',
  'dcterms.date',
  'article.published',
  'article.created',
  'displaydate',
  'date',
];

const AUTHOR_TAGS = [
  'author',
  'article:author',
  'article:author_name',
  'parsely-author',
  'sailthru.author',
  'dc.creator',
  'byl',
  'cxenseparse:author',
];

/** Reads what the page says of itself: JSON-LD first, then meta elements, then item properties. */
export function metadataOf(document: Document, url: string): Metadata {
  const tags = metaTagsOf(document);
  const linked = linkedDataOf(document);
  const articles = linked.filter(isArticleData);
  const heading = headline(document, tags, articles);
  const article = bestArticle(articles, heading);
  const address = canonicalAddress(document, url, firstOf(tags, ['og:url']));
  return {
    url: address,
    title: heading,
    byline: bylineOf(document, tags, article),
    source: sourceOf(tags, article, linked),
    published: publishedOf(document, tags, article, address),
    declaredLanguage: declaredLanguage(document, article, tags),
    article,
    articlesDescribed: new Set(articles.map((one) => textUnder(one, 'headline') ?? textUnder(one, 'url')))
      .size,
    tags,
  };
}

/** Of several articles described, the one whose headline the page shows. */
function bestArticle(articles: readonly LinkedData[], heading: string | null): LinkedData | null {
  const dated = articles.filter((one) => isoDate(textUnder(one, 'datePublished')) !== null);
  const titled = dated.find((one) => heading !== null && textUnder(one, 'headline') === heading);
  return titled ?? dated[0] ?? articles[0] ?? null;
}

function publishedOf(
  document: Document,
  tags: MetaTags,
  article: LinkedData | null,
  url: string,
): string | null {
  const candidates = [
    () => (article === null ? null : textUnder(article, 'datePublished')),
    ...DATE_TAGS.map((name) => () => firstOf(tags, [name])),
    () => markedDate(document, '[itemprop~="datePublished" i]'),
    () =>
      markedDate(
        document,
        'article time[datetime], time[pubdate], header time[datetime], h1 ~ * time[datetime]',
      ),
  ];
  for (const candidate of candidates) {
    const date = isoDate(candidate());
    if (date !== null) return date;
  }
  return dateInPath(url);
}

function markedDate(document: Document, selector: string): string | null {
  const element = elementsOf(document, selector)[0];
  if (element === undefined) return null;
  return attributeOf(element, 'content') ?? attributeOf(element, 'datetime') ?? textOf(element);
}

function bylineOf(document: Document, tags: MetaTags, article: LinkedData | null): string | null {
  const linked = article === null ? [] : namesUnder(article, 'author');
  const named = [...linked, ...AUTHOR_TAGS.flatMap((name) => tags.get(name) ?? [])].filter(
    (name) => !name.includes('://'),
  );
  if (named.length > 0) return linked.length > 0 ? unique(linked).join(', ') : (named[0] ?? null);
  const marked = elementsOf(
    document,
    '[itemprop~="author" i] [itemprop="name" i], [itemprop~="author" i], [rel~="author" i]',
  )[0];
  const text = marked === undefined ? null : oneLine(attributeOf(marked, 'content') ?? textOf(marked));
  return text !== null && text.length <= LONGEST_NAME ? text : null;
}

const LONGEST_NAME = 100;

function sourceOf(tags: MetaTags, article: LinkedData | null, linked: readonly LinkedData[]): string | null {
  const named =
    firstOf(tags, ['og:site_name']) ?? (article === null ? null : textUnder(article, 'publisher'));
  if (named !== null) return named;
  const site = linked.find((one) =>
    listOf(one['@type']).some(
      (type) => typeof type === 'string' && /^(?:NewsMediaOrganization|WebSite)$/.test(type),
    ),
  );
  return (
    (site === undefined ? null : textUnder(site, 'name')) ??
    firstOf(tags, ['application-name', 'twitter:site'])
  );
}

function declaredLanguage(document: Document, article: LinkedData | null, tags: MetaTags): string | null {
  const root = rootOf(document);
  const declared =
    (root === null ? null : attributeOf(root, 'lang')) ||
    (article === null ? null : textUnder(article, 'inLanguage')) ||
    firstOf(tags, ['og:locale', 'content-language', 'language']);
  return primaryLanguage(declared);
}

/** `en` of `en-GB`; null of anything that is no language tag. */
export function primaryLanguage(tag: string | null): string | null {
  return /^([a-z]{2,3})(?:[-_]|$)/i.exec(tag?.trim() ?? '')?.[1]?.toLowerCase() ?? null;
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)];
}
