import { attributeOf, elementsOf } from './dom.ts';
import { oneLine } from './plain-text.ts';

/** A feed as a page names it. */
export interface NamedFeed {
  readonly url: string;
  readonly title: string | null;
}

const LINKS = 'link[rel~="alternate" i][type][href]';
const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\s*(?:;|$)/i;
const MOST = 20;
const LONGEST_TITLE = 500;
const LONGEST_ADDRESS = 4_096;

/**
 * The https feeds that a page names in its markup, each once, in its order.
 * @param url address that relative links start from, where the page names no base
 */
export function feedsNamed(document: Document, url: string): readonly NamedFeed[] {
  const base = baseOf(document, url);
  const found = new Map<string, NamedFeed>();
  for (const link of elementsOf(document, LINKS)) {
    if (found.size === MOST) break;
    const href = attributeOf(link, 'href') ?? '';
    if (!FEED_TYPE.test(attributeOf(link, 'type') ?? '') || !URL.canParse(href, base)) continue;
    const address = new URL(href, base);
    address.hash = '';
    if (address.protocol !== 'https:' || address.href.length > LONGEST_ADDRESS || found.has(address.href))
      continue;
    const title = oneLine(attributeOf(link, 'title')?.slice(0, LONGEST_TITLE));
    found.set(address.href, { url: address.href, title });
  }
  return [...found.values()];
}

function baseOf(document: Document, url: string): string {
  const [base] = elementsOf(document, 'base[href]');
  const href = base === undefined ? null : attributeOf(base, 'href');
  return href !== null && URL.canParse(href, url) ? new URL(href, url).href : url;
}
