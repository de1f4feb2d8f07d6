import { parseAtomFeed, parseJsonFeed, parseRdfFeed, parseRssFeed } from 'feedsmith';
import { webAddress } from '../web-address.ts';
import { feedDate } from './dates.ts';
import { decodeFeed } from './decode.ts';
import { type FeedFailure, failure } from './failure.ts';
import { oneLineOf, paragraphsOf } from './html-text.ts';
import { atomFeed, jsonFeed, type RawFeed, type RawItem, rdfFeed, rssFeed } from './items.ts';
import { jsonDepth } from './json-depth.ts';
import { FEED_LIMITS } from './limits.ts';
import { isWebPage, linkedFeeds } from './web-page.ts';
import { type XmlShape, xmlShape } from './xml-shape.ts';

/** An item of a feed, cleaned: text without markup, and addresses that are http or https. */
export interface FeedItem {
  /** Names it within its feed, the same each time the feed is read. */
  readonly key: string;
  readonly title: string | null;
  readonly paragraphs: readonly string[];
  /** ISO date or date-time, or null. */
  readonly published: string | null;
  readonly url: string | null;
  /** As declared, BCP 47 primary language, or null. */
  readonly language: string | null;
}

export interface ParsedFeed {
  readonly ok: true;
  readonly format: 'rss' | 'atom' | 'rdf' | 'json';
  readonly title: string | null;
  readonly site: string | null;
  /** Minutes for which the feed says that it need not be asked again, or null. */
  readonly every: number | null;
  readonly items: readonly FeedItem[];
  /** Whether it holds more items than are read. */
  readonly cut: boolean;
}

/**
 * Reads a feed: RSS 0.9x, 1.0 and 2.0, Atom, JSON Feed. Never throws; time and memory are bounded by the bytes, whatever
 * they are.
 * @param contentType the answer's Content-Type, or null
 * @param url where it came from, for relative links
 * @param now milliseconds since 1970: no item is dated later
 */
export function parseFeed(
  bytes: Uint8Array,
  contentType: string | null,
  url: string,
  now: number,
): ParsedFeed | FeedFailure {
  if (bytes.length > FEED_LIMITS.bytes) return failure('too-large');
  const text = decodeFeed(bytes, contentType).replaceAll('\u0000', '');
  const start = text.trimStart();
  if (start === '') return failure('empty');
  if (isWebPage(start)) return { ok: false, why: 'web-page', linked: linkedFeeds(start, url) };
  try {
    return start.startsWith('{') ? readJson(start, url, now) : readXml(start, url, now);
  } catch {
    // The parser throws on what is not well-formed in its eyes.
    return failure('broken');
  }
}

function readXml(text: string, url: string, now: number): ParsedFeed | FeedFailure {
  if (!text.startsWith('<')) return failure('not-a-feed');
  const shape = xmlShape(text);
  if (!shape.ok) return shape;
  const read = rawFeed(shape);
  return read === null ? failure('not-a-feed') : cleaned(read.format, read.feed, shape.cut, url, now);
}

function rawFeed({ root, text }: XmlShape): { format: ParsedFeed['format']; feed: RawFeed } | null {
  if (root === 'rss') return { format: 'rss', feed: rssFeed(parseRssFeed<string>(text)) };
  if (root === 'feed') return { format: 'atom', feed: atomFeed(parseAtomFeed<string>(text)) };
  if (root === 'rdf') return { format: 'rdf', feed: rdfFeed(parseRdfFeed<string>(text)) };
  return null;
}

function readJson(text: string, url: string, now: number): ParsedFeed | FeedFailure {
  if (jsonDepth(text) > FEED_LIMITS.depth) return failure('too-deep');
  const json: unknown = JSON.parse(text);
  if (!isJsonFeed(json)) return failure('not-a-feed');
  const items = json.items.slice(0, FEED_LIMITS.items);
  const feed = jsonFeed(parseJsonFeed<string>({ ...json, items }));
  return cleaned('json', feed, json.items.length > items.length, url, now);
}

function isJsonFeed(json: unknown): json is { readonly version: string; readonly items: readonly unknown[] } {
  if (typeof json !== 'object' || json === null || !('version' in json) || !('items' in json)) return false;
  return typeof json.version === 'string' && /jsonfeed\.org/i.test(json.version) && Array.isArray(json.items);
}

function cleaned(
  format: ParsedFeed['format'],
  feed: RawFeed,
  cut: boolean,
  url: string,
  now: number,
): ParsedFeed {
  const base = resolved(feed.base, url) ?? url;
  const items = new Map<string, FeedItem>();
  for (const raw of feed.items.slice(0, FEED_LIMITS.items)) {
    const item = itemOf(raw, base, feed.language, now);
    // The first of two that name themselves alike is the newer one.
    if (item !== null && !items.has(item.key)) items.set(item.key, item);
  }
  const every = feed.every !== undefined && feed.every > 0 && Number.isFinite(feed.every) ? feed.every : null;
  return {
    ok: true,
    format,
    title: oneLineOf(feed.title),
    site: resolved(feed.site, base),
    every,
    items: [...items.values()],
    cut,
  };
}

/** Null where the item says nothing. */
function itemOf(
  raw: RawItem,
  feedBase: string,
  feedLanguage: string | undefined,
  now: number,
): FeedItem | null {
  const base = resolved(raw.base, feedBase) ?? feedBase;
  const url = resolved(raw.link, base);
  const title = oneLineOf(raw.title);
  const paragraphs = fullest(raw);
  const text = paragraphs.length > 0 ? paragraphs : title === null ? [] : [title];
  if (text.length === 0) return null;
  const written = raw.key?.slice(0, FEED_LIMITS.address);
  const dates = raw.dates.map((date) => feedDate(date, now));
  return {
    key: written ?? url ?? `${title ?? ''}\n${text[0]?.slice(0, 200) ?? ''}`,
    title,
    paragraphs: text,
    published: dates.find((date) => date !== null) ?? null,
    url,
    language: primary(raw.language ?? feedLanguage),
  };
}

/** The longest of an item's texts: some feeds put the article into the description and a teaser into the content. */
function fullest({ texts, plain }: RawItem): readonly string[] {
  const length = (paragraphs: readonly string[]) => paragraphs.reduce((sum, text) => sum + text.length, 0);
  const read = (text: string) => (plain ? plainParagraphs(text) : paragraphsOf(text));
  const all = texts.flatMap((text) => (text === undefined ? [] : [read(text)]));
  return all.reduce<readonly string[]>((best, next) => (length(next) > length(best) ? next : best), []);
}

function plainParagraphs(text: string): string[] {
  const escaped = text.slice(0, FEED_LIMITS.markup).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return paragraphsOf(escaped.replace(/(?:\r\n?|\n)[^\S\n]*(?:\r\n?|\n)\s*/g, '<p>'));
}

function resolved(link: string | undefined, base: string): string | null {
  const href = link?.trim();
  if (href === undefined || href === '' || href.length > FEED_LIMITS.address || !URL.canParse(href, base))
    return null;
  return webAddress(new URL(href, base).href);
}

function primary(language: string | undefined): string | null {
  const found = /^[a-z]{2,3}(?=$|[-_])/i.exec(language?.trim() ?? '')?.[0];
  return found?.toLowerCase() ?? null;
}
