import { SAVED } from '../../corpus/arrival.ts';
import type { FeedErrorKind } from '../../corpus/feeds/failure.ts';
import { feedAddress } from '../../corpus/feeds/feed-address.ts';
import type { FeedNetwork, FetchBudget } from '../../corpus/feeds/fetch-feed.ts';
import { HostQueue } from '../../corpus/feeds/host-queue.ts';
import { FEED_LIMITS } from '../../corpus/feeds/limits.ts';
import { clampedDue } from '../../corpus/feeds/schedule.ts';
import { shortHash } from '../../corpus/feeds/short-hash.ts';
import type { RemovalProgress } from '../../corpus/library.ts';
import { isNoRoom } from '../../corpus/store/no-room.ts';
import type { FeedAdded, FeedView } from '../../platform/messages.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Holdings } from '../holdings.ts';
import { FEEDS_ALARM } from './alarm.ts';
import { Asking, type Found } from './asking.ts';
import type { ReadHtml } from './full-text.ts';
import { isHostGranted } from './grants.ts';
import { Intake } from './intake.ts';
import { newSubscription, type Subscription, Subscriptions, sourceOf } from './subscriptions.ts';

/** Hosts asked at the same time. */
const HOSTS_AT_ONCE = 3;
/** A reader may ask again after this, in milliseconds. */
const IMPATIENCE = 60_000;
/** After a round that could not be written down, in milliseconds. */
const BREATHER = 900_000;

type FeedsPlatform = Pick<Platform, 'local' | 'grants' | 'alarms' | 'fetch' | 'random' | 'now'>;

export interface FeedsDeps {
  readonly platform: FeedsPlatform;
  readonly holdings: Holdings;
  readonly readHtml: ReadHtml;
  /** First day of publication that is kept; null: every day. */
  oldest(): Promise<string | null>;
  /** Called when a feed brought articles or lost them. */
  changed(): Promise<void>;
  /** Of one request. */
  readonly budget?: FetchBudget;
}

/** An address that stands for a subscription, or why none can. */
export type LookedAt =
  | { readonly kind: 'found'; readonly url: string; readonly known: boolean; readonly found: Found }
  | { readonly kind: 'failed'; readonly why: FeedErrorKind };

/** The reader's feeds: subscribing, asking when due, and putting what they bring into the library. */
export class Feeds {
  readonly #deps: FeedsDeps;
  readonly #platform: FeedsPlatform;
  readonly #subscriptions: Subscriptions;
  readonly #asking: Asking;

  constructor(deps: FeedsDeps) {
    const { platform, budget = FEED_LIMITS } = deps;
    this.#deps = deps;
    this.#platform = platform;
    this.#subscriptions = new Subscriptions(platform.local);
    const network: FeedNetwork = {
      fetch: (url, init) => platform.fetch(url, init),
      isGranted: (host) => isHostGranted(platform, host),
      now: () => platform.now(),
    };
    const common = {
      subscriptions: this.#subscriptions,
      network,
      budget,
      hosts: new HostQueue(HOSTS_AT_ONCE),
    };
    const intake = new Intake({ ...deps, ...common });
    this.#asking = new Asking({ ...common, intake, random: () => platform.random() });
  }

  async list(): Promise<readonly FeedView[]> {
    const all = await this.#subscriptions.list();
    return Promise.all(all.map((one) => this.#view(one)));
  }

  /** At every start: alarms may be lost, and a due time may lie where a wrong clock put it. */
  async start(): Promise<void> {
    const now = this.#platform.now();
    for (const { id, nextDue, lastFetch } of await this.#subscriptions.list()) {
      const clamped = nextDue === null ? null : clampedDue(nextDue, lastFetch, now);
      // A clock that moved back is forgotten with the moment that showed it, or every start would put the feed off again.
      if (clamped !== nextDue) await this.#subscriptions.change(id, { nextDue: clamped, lastFetch: null });
    }
    await this.#setAlarm();
  }

  /** The alarm rang: every feed that is due is asked. */
  async round(): Promise<void> {
    const now = this.#platform.now();
    const due = (await this.#subscriptions.list()).filter(
      ({ nextDue }) => nextDue !== null && nextDue <= now,
    );
    await this.#askAll(due);
  }

  /** As the reader asks, whatever the time. One that asked to be left alone is; one asked a moment ago as well. */
  async refresh(id: string | null): Promise<void> {
    const now = this.#platform.now();
    const wanted = (await this.#subscriptions.list()).filter((one) => id === null || one.id === id);
    await this.#askAll(
      wanted.filter(({ error, nextDue, lastFetch }) => {
        if (error === 'busy' && nextDue !== null && nextDue > now) return false;
        return lastFetch === null || Math.abs(now - lastFetch) >= IMPATIENCE || error !== null;
      }),
    );
  }

  /** Subscribes to an address after asking it once, so that what cannot be read is never subscribed to. */
  async add(text: string): Promise<FeedAdded> {
    const address = feedAddress(text);
    if (!address.ok) return { kind: 'failed', why: address.why };
    const { url } = address;
    const known = await this.#subscriptions.find(await shortHash(url));
    if (known !== null) return { kind: 'known', feed: await this.#view(known) };
    const found = await this.#asking.find(url);
    if (!found.ok) {
      const { linked = [], why } = found;
      return linked.length > 0 ? { kind: 'found', feeds: linked } : { kind: 'failed', why };
    }
    const { title, site } = found.parsed;
    const fresh = await newSubscription(url, title, site, this.#platform.now());
    await this.#subscriptions.add([fresh]);
    await this.#asking.take(fresh, found.answer, found.parsed);
    await this.#setAlarm();
    return { kind: 'added', feed: await this.#view((await this.#subscriptions.find(fresh.id)) ?? fresh) };
  }

  /** Fetches what stands at an address, and keeps nothing of it. */
  async look(text: string): Promise<LookedAt> {
    const address = feedAddress(text);
    if (!address.ok) return { kind: 'failed', why: address.why };
    const known = (await this.#subscriptions.find(await shortHash(address.url))) !== null;
    return { kind: 'found', url: address.url, known, found: await this.#asking.find(address.url) };
  }

  /** @param keepArticles leave its articles in the library, as if they had been saved by hand */
  async remove(
    id: string,
    keepArticles: boolean,
    progress: RemovalProgress = async () => undefined,
  ): Promise<void> {
    const source = sourceOf(id);
    await this.#subscriptions.remove(id);
    await this.#deps.holdings.change(async (saved) => {
      if (keepArticles) {
        for await (const { article, arrived } of saved.arrivals(source))
          await saved.addAll([{ article, source: SAVED, arrived }]);
      }
      await saved.removeSource(source, progress);
    });
    await this.#setAlarm();
    await this.#deps.changed();
  }

  /** Whether articles that come in from now on are read in full from their own pages. */
  chooseFullText(id: string, on: boolean): Promise<void> {
    return this.#subscriptions.change(id, { fullText: on });
  }

  /** The same for every feed at one of these addresses. */
  async chooseFullTextAt(addresses: readonly string[]): Promise<void> {
    for (const { id, url } of await this.#subscriptions.list())
      if (addresses.includes(url)) await this.chooseFullText(id, true);
  }

  /** @param id of one feed; null: of all */
  async exportOpml(id: string | null = null): Promise<string> {
    const { writeOpml } = await import('../../corpus/feeds/opml.ts');
    const all = await this.#subscriptions.list();
    return writeOpml(
      'Also Reported',
      all.filter((one) => id === null || one.id === id),
    );
  }

  /**
   * Subscribes to these addresses. Nothing is fetched now: each becomes due, those of hosts not granted wait.
   * @returns how many are new
   */
  async subscribe(
    feeds: readonly { readonly url: string; readonly title: string | null }[],
  ): Promise<number> {
    const fresh: Subscription[] = [];
    for (const { url: text, title } of feeds) {
      const address = feedAddress(text);
      if (!address.ok) continue;
      const one = await newSubscription(address.url, title, null, this.#platform.now());
      const granted = await isHostGranted(this.#platform, address.host);
      fresh.push(granted ? one : { ...one, error: 'not-permitted' });
    }
    const added = await this.#subscriptions.add(fresh);
    await this.#setAlarm();
    return added;
  }

  /** Subscribes to what an OPML file names; of what is none, to nothing. */
  async takeOpml(opml: string): Promise<void> {
    const { readOpml } = await import('../../corpus/feeds/opml.ts');
    const read = readOpml(new TextEncoder().encode(opml));
    if (read.ok) await this.subscribe(read.feeds);
  }

  /** Ends every subscription. What they brought is in the library. */
  async removeAll(): Promise<void> {
    await this.#subscriptions.removeAll();
    await this.#setAlarm();
  }

  /** Grants changed: feeds whose host came back are due now, and those whose host went say so. */
  async grantsChanged(): Promise<void> {
    for (const one of await this.#subscriptions.list()) {
      const granted = await isHostGranted(this.#platform, hostOf(one.url));
      if (granted && one.error === 'not-permitted')
        await this.#subscriptions.change(one.id, { error: null, failures: 0, nextDue: this.#platform.now() });
      else if (!granted && one.nextDue !== null)
        await this.#subscriptions.change(one.id, { error: 'not-permitted' });
    }
    await this.#setAlarm();
  }

  async #askAll(feeds: readonly Subscription[]): Promise<void> {
    const asked = await Promise.allSettled(feeds.map(({ id }) => this.#asking.ask(id)));
    const failed = asked.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []));
    if (failed.some(isNoRoom)) await this.#deps.holdings.noteFull();
    // What could not be noted is still due: without a pause it would be asked again at once, and for ever.
    await this.#setAlarm(failed.length === 0 ? 1_000 : BREATHER);
    const other = failed.find((reason) => !isNoRoom(reason));
    if (other !== undefined) throw other;
  }

  /** One alarm, for the feed that is due first. @param least milliseconds until then */
  async #setAlarm(least = 1_000): Promise<void> {
    const due = (await this.#subscriptions.list()).flatMap(({ nextDue }) => nextDue ?? []);
    if (due.length === 0) await this.#platform.alarms.clear(FEEDS_ALARM);
    else
      await this.#platform.alarms.set(FEEDS_ALARM, Math.max(Math.min(...due), this.#platform.now() + least));
  }

  async #view(feed: Subscription): Promise<FeedView> {
    const { etag: _etag, lastModified: _lastModified, failures: _failures, ...shown } = feed;
    const host = hostOf(feed.url);
    const granted = await isHostGranted(this.#platform, host);
    return { ...shown, host, granted, fetching: this.#asking.isUnderWay(feed.id) };
  }
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}
