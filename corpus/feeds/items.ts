import type { AtomFeed, JsonFeed, RdfFeed, RssFeed } from './feedsmith-types.ts';

/** An item as its feed writes it, whatever the feed's format; nothing in it is cleaned yet. */
export interface RawItem {
  /** What the feed names it by, if anything. */
  readonly key: string | undefined;
  readonly title: string | undefined;
  readonly link: string | undefined;
  /** Base of relative links in it, or undefined. */
  readonly base: string | undefined;
  /** Markup, the fullest first. */
  readonly texts: readonly (string | undefined)[];
  /** Plain text rather than markup. */
  readonly plain: boolean;
  /** Dates, the one to be believed first. */
  readonly dates: readonly (string | undefined)[];
  readonly language: string | undefined;
}

/** A feed as written. */
export interface RawFeed {
  readonly title: string | undefined;
  readonly site: string | undefined;
  readonly base: string | undefined;
  readonly language: string | undefined;
  /** Minutes for which it says that it will not change, or undefined. */
  readonly every: number | undefined;
  readonly items: readonly RawItem[];
}

const PERIOD_MINUTES: Readonly<Record<string, number>> = {
  hourly: 60,
  daily: 1_440,
  weekly: 10_080,
  monthly: 43_200,
  yearly: 525_600,
};

function everyOf(sy: { updatePeriod?: string; updateFrequency?: number } | undefined): number | undefined {
  const period = Object.hasOwn(PERIOD_MINUTES, sy?.updatePeriod ?? '')
    ? PERIOD_MINUTES[sy?.updatePeriod ?? '']
    : undefined;
  return period === undefined ? undefined : period / Math.max(1, sy?.updateFrequency ?? 1);
}

export function rssFeed(feed: RssFeed): RawFeed {
  return {
    title: feed.title ?? feed.dc?.titles?.[0],
    site: feed.link,
    base: feed.xml?.base,
    language: feed.language ?? feed.dc?.languages?.[0],
    every: feed.ttl ?? everyOf(feed.sy),
    items: (feed.items ?? []).map((item) => ({
      key: item.guid?.value ?? item.dc?.identifiers?.[0],
      title: item.title ?? item.dc?.titles?.[0] ?? item.media?.title?.value,
      link: item.link ?? permalink(item.guid) ?? item.atom?.links?.[0]?.href,
      base: item.xml?.base,
      texts: [
        item.content?.encoded,
        item.description,
        item.media?.description?.value,
        mediaText(item.media),
        item.dc?.descriptions?.[0],
      ],
      plain: false,
      dates: [
        item.pubDate,
        item.dc?.dates?.[0],
        item.dcterms?.issued?.[0],
        item.atom?.published,
        item.atom?.updated,
      ],
      language: item.xml?.lang ?? item.dc?.languages?.[0],
    })),
  };
}

function permalink(guid: { value?: string; isPermaLink?: boolean } | undefined): string | undefined {
  return guid?.isPermaLink !== false && /^https?:/i.test(guid?.value ?? '') ? guid?.value : undefined;
}

type Media = NonNullable<NonNullable<RssFeed['items']>[number]['media']>;

function mediaText(media: Media | undefined): string | undefined {
  return media?.groups?.[0]?.description?.value ?? media?.contents?.[0]?.description?.value;
}

export function atomFeed(feed: AtomFeed): RawFeed {
  return {
    title: feed.title?.value,
    site: linkOf(feed.links),
    base: feed.xml?.base,
    language: feed.xml?.lang,
    every: everyOf(feed.sy),
    items: (feed.entries ?? []).map((entry) => ({
      key: entry.id,
      title: entry.title?.value ?? entry.media?.title?.value,
      link: linkOf(entry.links),
      base: entry.xml?.base,
      texts: [
        entry.content?.value,
        entry.summary?.value,
        entry.media?.description?.value,
        mediaText(entry.media),
      ],
      plain: false,
      dates: [entry.published, entry.dc?.dates?.[0], entry.updated],
      language: entry.xml?.lang,
    })),
  };
}

function linkOf(links: readonly { href?: string; rel?: string }[] | undefined): string | undefined {
  return (links?.find(({ rel }) => rel === undefined || rel === 'alternate') ?? undefined)?.href;
}

export function rdfFeed(feed: RdfFeed): RawFeed {
  return {
    title: feed.title ?? feed.dc?.titles?.[0],
    site: feed.link,
    base: feed.xml?.base,
    language: feed.dc?.languages?.[0],
    every: everyOf(feed.sy),
    items: (feed.items ?? []).map((item) => ({
      key: item.rdf?.about,
      title: item.title ?? item.dc?.titles?.[0],
      link: item.link,
      base: item.xml?.base,
      texts: [
        item.content?.encoded,
        item.description,
        item.media?.description?.value,
        item.dc?.descriptions?.[0],
      ],
      plain: false,
      dates: [item.dc?.dates?.[0], item.dcterms?.issued?.[0], item.atom?.published, item.atom?.updated],
      language: item.xml?.lang ?? item.dc?.languages?.[0],
    })),
  };
}

export function jsonFeed(feed: JsonFeed): RawFeed {
  return {
    title: feed.title,
    site: feed.home_page_url,
    base: undefined,
    language: feed.language,
    every: undefined,
    items: (feed.items ?? []).map((item) => ({
      key: item.id,
      title: item.title,
      link: item.url ?? item.external_url,
      base: undefined,
      texts: [item.content_html ?? item.content_text, item.summary],
      plain: item.content_html === undefined,
      dates: [item.date_published, item.date_modified],
      language: item.language,
    })),
  };
}
