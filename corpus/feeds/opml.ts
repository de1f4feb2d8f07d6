import { generateOpml, parseOpml } from 'feedsmith';
import { decodeFeed } from './decode.ts';
import { type FeedErrorKind, type FeedFailure, type FeedLink, failure } from './failure.ts';
import { feedAddress } from './feed-address.ts';
import { oneLineOf } from './html-text.ts';
import { FEED_LIMITS } from './limits.ts';
import { xmlShape } from './xml-shape.ts';

export interface OpmlFeeds {
  readonly ok: true;
  readonly feeds: readonly FeedLink[];
  /** Addresses that cannot be subscribed to, with the reason. */
  readonly refused: readonly { readonly address: string; readonly why: FeedErrorKind }[];
  /** Whether it names more feeds than are read. */
  readonly cut: boolean;
}

interface Outline {
  readonly text?: string;
  readonly title?: string;
  readonly xmlUrl?: string;
  readonly outlines?: readonly Outline[];
}

/** The feeds that an OPML file names, whatever folders they lie in; each once. Never throws. */
export function readOpml(bytes: Uint8Array): OpmlFeeds | FeedFailure {
  if (bytes.length > FEED_LIMITS.bytes) return failure('too-large');
  const text = decodeFeed(bytes, null).replaceAll('\u0000', '').trimStart();
  if (text === '') return failure('empty');
  if (!text.startsWith('<')) return failure('not-a-feed');
  const shape = xmlShape(text);
  if (!shape.ok) return shape;
  if (shape.root !== 'opml') return failure('not-a-feed');
  // The parser takes a file without any outline for none at all.
  if (!/<outline\b/i.test(shape.text)) return { ok: true, feeds: [], refused: [], cut: false };
  try {
    return feedsIn(parseOpml<string>(text).body?.outlines ?? []);
  } catch {
    return failure('broken');
  }
}

function feedsIn(outlines: readonly Outline[]): OpmlFeeds {
  const feeds = new Map<string, FeedLink>();
  const refused: { address: string; why: FeedErrorKind }[] = [];
  const left: Outline[] = outlines.toReversed();
  for (let outline = left.pop(); outline !== undefined; outline = left.pop()) {
    for (const inner of outline.outlines?.toReversed() ?? []) left.push(inner);
    if (outline.xmlUrl === undefined) continue;
    if (feeds.size + refused.length >= FEED_LIMITS.outlines)
      return { ok: true, feeds: [...feeds.values()], refused, cut: true };
    const address = feedAddress(outline.xmlUrl);
    if (!address.ok)
      refused.push({ address: outline.xmlUrl.slice(0, FEED_LIMITS.address), why: address.why });
    else if (!feeds.has(address.url))
      feeds.set(address.url, { url: address.url, title: oneLineOf(outline.title ?? outline.text) });
  }
  return { ok: true, feeds: [...feeds.values()], refused, cut: false };
}

/** Subscriptions as an OPML file, for another reader. */
export function writeOpml(
  title: string,
  feeds: readonly (FeedLink & { readonly site: string | null })[],
): string {
  const outlines = feeds.map(({ url, title, site }) => ({
    type: 'rss',
    text: title ?? url,
    title: title ?? url,
    xmlUrl: url,
    ...(site !== null && { htmlUrl: site }),
  }));
  // Without any outline the writer refuses, and an empty list is a list.
  if (outlines.length === 0)
    return '<?xml version="1.0" encoding="utf-8"?>\n<opml version="2.0"><head/><body/></opml>\n';
  return generateOpml({ head: { title }, body: { outlines } });
}
