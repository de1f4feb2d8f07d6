import * as v from 'valibot';
import type { FeedErrorKind } from '../../corpus/feeds/failure.ts';
import { FEED_ERRORS } from '../../corpus/feeds/failure.ts';
import { shortHash } from '../../corpus/feeds/short-hash.ts';
import type { KeyValues } from '../../platform/key-values.ts';
import { oneAtATime } from '../one-at-a-time.ts';

/** Key in `storage.local`. */
export const FEEDS_KEY = 'feeds';
const VERSION = 1;

/** A feed that the reader subscribed to. Moments are milliseconds since 1970. */
export interface Subscription {
  readonly id: string;
  readonly url: string;
  readonly title: string | null;
  readonly site: string | null;
  readonly added: number;
  /** The last time that the feed was asked, whatever it answered; null before the first. */
  readonly lastFetch: number | null;
  /** The last time that it answered with what it should; null before the first. */
  readonly lastGood: number | null;
  /** Null where it is asked no more: it said that it is gone. */
  readonly nextDue: number | null;
  readonly etag: string | null;
  readonly lastModified: string | null;
  /** In a row; 0 after a success. */
  readonly failures: number;
  readonly error: FeedErrorKind | null;
  /** Articles that came in from it so far. */
  readonly articles: number;
  readonly fullText: boolean;
  /** Whether it brings summaries; false where it was not asked yet. */
  readonly summaries: boolean;
  /** Hosts of its articles' own pages. */
  readonly pageHosts: readonly string[];
}

const moment = v.pipe(v.number(), v.safeInteger());
const maybeText = v.nullable(v.string());
const subscription = v.object({
  id: v.pipe(v.string(), v.regex(/^[\da-f]{16}$/)),
  url: v.pipe(v.string(), v.startsWith('https://')),
  title: maybeText,
  site: maybeText,
  added: moment,
  lastFetch: v.nullable(moment),
  lastGood: v.optional(v.nullable(moment), null),
  nextDue: v.nullable(moment),
  etag: maybeText,
  lastModified: maybeText,
  failures: v.pipe(moment, v.minValue(0)),
  error: v.nullable(v.picklist(FEED_ERRORS)),
  articles: v.pipe(moment, v.minValue(0)),
  fullText: v.boolean(),
  summaries: v.optional(v.boolean(), false),
  pageHosts: v.optional(v.array(v.string()), []),
}) satisfies v.GenericSchema<unknown, Subscription>;
const kept = v.object({ version: v.literal(VERSION), feeds: v.array(v.unknown()) });

/** The reader's feeds, in `storage.local`. */
export class Subscriptions {
  readonly #local: KeyValues;
  readonly #inTurn = oneAtATime();

  constructor(local: KeyValues) {
    this.#local = local;
  }

  /** In the order of their adding. */
  async list(): Promise<readonly Subscription[]> {
    const parsed = v.safeParse(kept, (await this.#local.get([FEEDS_KEY]))[FEEDS_KEY]);
    // One by one: a damaged one must not take the others along.
    const all = parsed.success ? parsed.output.feeds : [];
    return all.flatMap((one) => {
      const read = v.safeParse(subscription, one);
      return read.success ? [read.output] : [];
    });
  }

  async find(id: string): Promise<Subscription | null> {
    return (await this.list()).find((one) => one.id === id) ?? null;
  }

  /** Adds those that are not there yet. @returns how many those were */
  add(added: readonly Subscription[]): Promise<number> {
    return this.#inTurn(async () => {
      const before = await this.list();
      const fresh = added.filter(({ id }) => !before.some((one) => one.id === id));
      if (fresh.length > 0) await this.#store([...before, ...fresh]);
      return fresh.length;
    });
  }

  /** Changes one; nothing happens where it was removed meanwhile. */
  change(id: string, change: Partial<Omit<Subscription, 'id'>>): Promise<void> {
    return this.#inTurn(async () => {
      const before = await this.list();
      if (!before.some((one) => one.id === id)) return;
      await this.#store(before.map((one) => (one.id === id ? { ...one, ...change } : one)));
    });
  }

  remove(id: string): Promise<void> {
    return this.#inTurn(async () => {
      await this.#store((await this.list()).filter((one) => one.id !== id));
    });
  }

  removeAll(): Promise<void> {
    return this.#inTurn(() => this.#local.remove([FEEDS_KEY]));
  }

  #store(feeds: readonly Subscription[]): Promise<void> {
    return this.#local.set({ [FEEDS_KEY]: { version: VERSION, feeds } });
  }
}

/** A feed that was just subscribed to, due at once. */
export async function newSubscription(
  url: string,
  title: string | null,
  site: string | null,
  now: number,
): Promise<Subscription> {
  return {
    id: await shortHash(url),
    url,
    title,
    site,
    added: now,
    lastFetch: null,
    lastGood: null,
    nextDue: now,
    etag: null,
    lastModified: null,
    failures: 0,
    error: null,
    articles: 0,
    fullText: false,
    summaries: false,
    pageHosts: [],
  };
}

/** The name under which the library knows a feed's articles. */
export function sourceOf(id: string): `feed:${string}` {
  return `feed:${id}`;
}
