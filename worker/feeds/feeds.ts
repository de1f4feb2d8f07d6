import { type Arrival, SAVED } from '../../corpus/arrival.ts';
import type { FeedErrorKind } from '../../corpus/feeds/failure.ts';
import { feedAddress } from '../../corpus/feeds/feed-address.ts';
import {
  type FeedNetwork,
  type FetchBudget,
  type Fetched,
  fetchFeed,
} from '../../corpus/feeds/fetch-feed.ts';
import { HostQueue } from '../../corpus/feeds/host-queue.ts';
import { FEED_LIMITS } from '../../corpus/feeds/limits.ts';
import type { ParsedFeed } from '../../corpus/feeds/parse-feed.ts';
import { clampedDue, waitFor } from '../../corpus/feeds/schedule.ts';
import { shortHash } from '../../corpus/feeds/short-hash.ts';
import type { Article } from '../../engine/article.ts';
import type { FeedAdded, FeedView, OpmlImported } from '../../platform/messages.ts';
import type { Platform } from '../../platform/platform.ts';
import type { Added, Holdings } from '../holdings.ts';
import { refusalOf } from '../library-change.ts';
import { FEEDS_ALARM } from './alarm.ts';
import { type ReadHtml, withFullText } from './full-text.ts';
import { isHostGranted } from './grants.ts';
import { type Subscription, Subscriptions } from './subscriptions.ts';

/** Hosts asked at the same time. */
const HOSTS_AT_ONCE = 3;
/** A reader may ask again after this, in milliseconds. */
const IMPATIENCE = 60_000;
/** Pages fetched for their full text in one round of a feed; articles beyond it come in as the feed gives them. */
const MOST_PAGES = 20;
/** Articles put into the library in one transaction. */
const BATCH = 100;

type FeedsPlatform = Pick<Platform, 'local' | 'grants' | 'alarms' | 'fetch' | 'random' | 'now'>;

/** What the parser finds; loaded with the first feed, so that an answer that needs none does not pay for it. */
const parser = () => import('../../corpus/feeds/parse-feed.ts');

/** The reader's feeds: subscribing, asking when due, and putting what they bring into the library. */
export class Feeds {
  readonly #platform: FeedsPlatform;
  readonly #holdings: Holdings;
  readonly #readHtml: ReadHtml;
  readonly #changed: () => Promise<void>;
  readonly #subscriptions: Subscriptions;
  readonly #network: FeedNetwork;
  readonly #budget: FetchBudget;
  readonly #hosts = new HostQueue(HOSTS_AT_ONCE);

  /** @param changed called when a feed brought articles or lost them. @param budget of one request */
  constructor(
    platform: FeedsPlatform,
    holdings: Holdings,
    readHtml: ReadHtml,
    changed: () => Promise<void>,
    budget: FetchBudget = FEED_LIMITS,
  ) {
    this.#budget = budget;
    this.#platform = platform;
    this.#holdings = holdings;
    this.#readHtml = readHtml;
    this.#changed = changed;
    this.#subscriptions = new Subscriptions(platform.local);
    this.#network = {
      fetch: (url, init) => platform.fetch(url, init),
      isGranted: (host) => isHostGranted(platform, host),
      now: () => platform.now(),
    };
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
    const { url, host } = address;
    const known = await this.#subscriptions.find(await shortHash(url));
    if (known !== null) return { kind: 'known', feed: await this.#view(known) };
    return this.#addFetched(url, host);
  }

  async #addFetched(url: string, host: string): Promise<FeedAdded> {
    const nothingKnown = { etag: null, lastModified: null };
    const answer = await this.#hosts.run(host, () =>
      fetchFeed(url, nothingKnown, this.#network, this.#budget),
    );
    if (!answer.ok) return { kind: 'failed', why: answer.why };
    if (answer.kind === 'unchanged') return { kind: 'failed', why: 'server-error' };
    const feed = (await parser()).parseFeed(
      answer.bytes,
      answer.contentType,
      answer.url,
      this.#platform.now(),
    );
    if (!feed.ok) {
      const linked = feed.linked ?? [];
      return linked.length > 0 ? { kind: 'found', feeds: linked } : { kind: 'failed', why: feed.why };
    }
    const fresh = await this.#newSubscription(url, feed.title, feed.site);
    await this.#subscriptions.add([fresh]);
    await this.#take(fresh, answer, feed);
    await this.#setAlarm();
    const now = (await this.#subscriptions.find(fresh.id)) ?? fresh;
    return { kind: 'added', feed: await this.#view(now) };
  }

  /** @param keepArticles leave its articles in the library, as if they had been saved by hand */
  async remove(id: string, keepArticles: boolean): Promise<void> {
    const source = sourceOf(id);
    await this.#subscriptions.remove(id);
    await this.#holdings.change(async (saved) => {
      if (keepArticles) {
        for await (const { article, arrived } of saved.arrivals(source))
          await saved.addAll([{ article, source: SAVED, arrived }]);
      }
      await saved.removeSource(source);
    });
    await this.#setAlarm();
    await this.#changed();
  }

  /** Whether articles that come in from now on are read in full from their own pages. */
  chooseFullText(id: string, on: boolean): Promise<void> {
    return this.#subscriptions.change(id, { fullText: on });
  }

  async exportOpml(): Promise<string> {
    const { writeOpml } = await import('../../corpus/feeds/opml.ts');
    return writeOpml('Also Reported', await this.#subscriptions.list());
  }

  /** Subscribes to what an OPML file names. Nothing is fetched now: each becomes due, those of hosts not granted wait. */
  async importOpml(text: string): Promise<OpmlImported> {
    const { readOpml } = await import('../../corpus/feeds/opml.ts');
    const read = readOpml(new TextEncoder().encode(text));
    if (!read.ok) return { kind: 'failed', why: read.why };
    const all = await Promise.all(
      read.feeds.map(({ url, title }) => this.#newSubscription(url, title, null)),
    );
    const hosts = new Set<string>();
    const fresh: Subscription[] = [];
    for (const one of all) {
      const granted = await isHostGranted(this.#platform, hostOf(one.url));
      if (!granted) hosts.add(hostOf(one.url));
      fresh.push(granted ? one : { ...one, error: 'not-permitted' });
    }
    const added = await this.#subscriptions.add(fresh);
    await this.#setAlarm();
    const { refused, cut } = read;
    return { kind: 'imported', added, known: fresh.length - added, refused, cut, hosts: [...hosts] };
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
    await Promise.all(feeds.map(({ id }) => this.#ask(id)));
    await this.#setAlarm();
  }

  /** A host's turn ends with its answer: the pages of its articles may want one of their own. */
  async #ask(id: string): Promise<void> {
    const feed = await this.#subscriptions.find(id);
    if (feed === null) return;
    if (!(await isHostGranted(this.#platform, hostOf(feed.url))))
      return this.#failed(feed, 'not-permitted', null);
    const answer = await this.#hosts.run(hostOf(feed.url), async () => {
      // Written before: a feed that ends the worker is not asked again at once.
      await this.#failed(feed, 'interrupted', null);
      return fetchFeed(feed.url, feed, this.#network, this.#budget);
    });
    if (!answer.ok) return this.#failed(feed, answer.why, answer.retryAfter ?? null);
    if (answer.kind === 'unchanged') return this.#succeeded(feed, answer.every, {});
    const parsed = (await parser()).parseFeed(
      answer.bytes,
      answer.contentType,
      answer.url,
      this.#platform.now(),
    );
    if (!parsed.ok) return this.#failed(feed, parsed.why, null);
    await this.#take(feed, answer, parsed);
  }

  /** Articles first, then what the server named its answer by: ended in between, the same answer is asked for again. */
  async #take(feed: Subscription, answer: Fetched, parsed: ParsedFeed): Promise<void> {
    let added: number;
    try {
      added = await this.#keep(feed, parsed);
    } catch (error) {
      return this.#failed(feed, refusalOf(error) === 'quota' ? 'quota' : 'storage', null);
    }
    const { etag, lastModified } = answer;
    const every = Math.max(answer.every ?? 0, parsed.every ?? 0);
    const named = { title: parsed.title ?? feed.title, site: parsed.site ?? feed.site };
    await this.#succeeded(feed, every, { etag, lastModified, ...named, articles: feed.articles + added });
  }

  async #keep(feed: Subscription, parsed: ParsedFeed): Promise<number> {
    const { articlesOf } = await import('../../corpus/feeds/articles.ts');
    const source = sourceOf(feed.id);
    const arrived = new Date(this.#platform.now()).toISOString();
    const articles = await articlesOf(parsed, source, parsed.title ?? feed.title);
    if (feed.fullText) return this.#keepInFull(feed, articles, arrived);
    const sum = { added: 0, replaced: 0 };
    for (let at = 0; at < articles.length; at += BATCH) {
      // Removed meanwhile: it must not come back.
      if ((await this.#subscriptions.find(feed.id)) === null) break;
      const batch = articles.slice(at, at + BATCH).map((article): Arrival => ({ article, source, arrived }));
      const { added, replaced } = await this.#addAll(batch);
      sum.added += added;
      sum.replaced += replaced;
    }
    if (sum.added + sum.replaced > 0) await this.#changed();
    return sum.added;
  }

  /**
   * New articles alone, each as soon as its page is read: ended in between, the next round takes up the rest. What is in the
   * library stays as it is, or the feed's summary would take the place of a full text.
   */
  async #keepInFull(feed: Subscription, articles: readonly Article[], arrived: string): Promise<number> {
    let added = 0;
    for (const article of articles) {
      if (await this.#holdings.isSaved(article.id)) continue;
      if ((await this.#subscriptions.find(feed.id)) === null) break;
      const full = added < MOST_PAGES ? await this.#inFull(article) : article;
      added += (await this.#addAll([{ article: full, source: sourceOf(feed.id), arrived }])).added;
    }
    if (added > 0) await this.#changed();
    return added;
  }

  #inFull(article: Article): Promise<Article> {
    const read = () => withFullText(article, this.#network, this.#budget, this.#readHtml);
    return article.url === null ? read() : this.#hosts.run(hostOf(article.url), read);
  }

  async #addAll(batch: readonly Arrival[]): Promise<Added> {
    let counts: Added = { added: 0, replaced: 0, unchanged: 0 };
    await this.#holdings.change(async (saved) => {
      counts = await saved.addAll(batch);
    });
    return counts;
  }

  #succeeded(feed: Subscription, every: number | null, news: Partial<Subscription>): Promise<void> {
    const now = this.#platform.now();
    const wait = waitFor({ every, failures: 0, retryAfter: null }, this.#platform.random());
    return this.#subscriptions.change(feed.id, {
      ...news,
      lastFetch: now,
      nextDue: now + wait,
      failures: 0,
      error: null,
    });
  }

  #failed(feed: Subscription, why: FeedErrorKind, retryAfter: number | null): Promise<void> {
    const now = this.#platform.now();
    const failures = feed.failures + 1;
    const wait = waitFor({ every: null, failures, retryAfter }, this.#platform.random());
    return this.#subscriptions.change(feed.id, {
      lastFetch: why === 'not-permitted' ? feed.lastFetch : now,
      nextDue: why === 'gone' ? null : now + wait,
      failures,
      error: why,
    });
  }

  /** One alarm, for the feed that is due first. */
  async #setAlarm(): Promise<void> {
    const due = (await this.#subscriptions.list()).flatMap(({ nextDue }) => nextDue ?? []);
    if (due.length === 0) await this.#platform.alarms.clear(FEEDS_ALARM);
    else
      await this.#platform.alarms.set(FEEDS_ALARM, Math.max(Math.min(...due), this.#platform.now() + 1_000));
  }

  async #newSubscription(url: string, title: string | null, site: string | null): Promise<Subscription> {
    const now = this.#platform.now();
    return {
      id: await shortHash(url),
      url,
      title,
      site,
      added: now,
      lastFetch: null,
      nextDue: now,
      etag: null,
      lastModified: null,
      failures: 0,
      error: null,
      articles: 0,
      fullText: false,
    };
  }

  async #view(feed: Subscription): Promise<FeedView> {
    const { id, url, title, site, added, lastFetch, nextDue, error, articles, fullText } = feed;
    const host = hostOf(url);
    const granted = await isHostGranted(this.#platform, host);
    return { id, url, host, title, site, added, lastFetch, nextDue, error, articles, fullText, granted };
  }
}

/** The name under which the library knows a feed's articles. */
function sourceOf(id: string): string {
  return `feed:${id}`;
}

function hostOf(url: string): string {
  return new URL(url).hostname;
}
