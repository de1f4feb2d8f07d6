import type { FeedLink } from './failure.ts';
import { feedAddress } from './feed-address.ts';
import { oneLineOf } from './html-text.ts';
import { FEED_LIMITS } from './limits.ts';

/** Characters of a page in which its feeds are looked for: they stand in its head. */
const HEAD = 500_000;
const FEED_TYPE = /^application\/(?:rss\+xml|atom\+xml|rdf\+xml|feed\+json)\s*(?:;|$)/i;

/** Whether a text is a web page rather than a feed: it says so before anything else. */
export function isWebPage(text: string): boolean {
  const start = text.replace(/^\s*(?:(?:<\?[^>]*>|<!--[\s\S]{0,5000}?-->)\s*){0,20}/, '').slice(0, 200);
  return /^(?:<!doctype\s+html\b|<html\b|<head\b|<body\b)/i.test(start);
}

/** The feeds that a web page names in its head, as absolute https addresses; at most 20. */
export function linkedFeeds(html: string, url: string): readonly FeedLink[] {
  const found = new Map<string, FeedLink>();
  let base = url;
  for (const [tag, name = ''] of html.slice(0, HEAD).matchAll(/<(link|base)\b[^>]{0,4096}>/gi)) {
    const attributes = attributesIn(tag);
    const href = attributes.get('href');
    if (href === undefined) continue;
    if (name.toLowerCase() === 'base') base = URL.canParse(href, url) ? new URL(href, url).href : base;
    else if (namesFeed(attributes) && URL.canParse(href, base)) {
      const address = feedAddress(new URL(href, base).href);
      if (address.ok) found.set(address.url, { url: address.url, title: oneLineOf(attributes.get('title')) });
    }
    if (found.size >= FEED_LIMITS.linked) break;
  }
  return [...found.values()];
}

function namesFeed(attributes: ReadonlyMap<string, string>): boolean {
  const rel = (attributes.get('rel') ?? '').toLowerCase().split(/\s+/);
  return (
    rel.includes('alternate') && !rel.includes('stylesheet') && FEED_TYPE.test(attributes.get('type') ?? '')
  );
}

function attributesIn(tag: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(
    /([a-z-]+)\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'>]+))/gi,
  )) {
    const key = name.toLowerCase();
    if (!found.has(key)) found.set(key, decodeAmpersands(double ?? single ?? bare ?? ''));
  }
  return found;
}

function decodeAmpersands(text: string): string {
  return text.replaceAll(/&(?:amp|#38|#x26);/gi, '&').trim();
}
