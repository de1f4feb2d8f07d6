import type { FeedErrorKind } from '../../corpus/feeds/failure.ts';
import {
  type FeedNetwork,
  type FetchBudget,
  type Fetched,
  type FetchFailure,
  fetchFeed,
} from '../../corpus/feeds/fetch-feed.ts';
import type { HostQueue } from '../../corpus/feeds/host-queue.ts';
import type { FeedItem, ParsedFeed } from '../../corpus/feeds/parse-feed.ts';
import { waitFor } from '../../corpus/feeds/schedule.ts';
import { bringsSummaries } from '../../corpus/feeds/summaries.ts';
import { refusalOf } from '../library-change.ts';
import type { Intake } from './intake.ts';
import type { Subscription, Subscriptions } from './subscriptions.ts';

/** Hosts of articles that are remembered of a feed: access is asked for each. */
const MOST_PAGE_HOSTS = 20;

/** What the parser finds; loaded with the first feed, so that an answer that needs none does not pay for it. */
const parser = () => import('../../corpus/feeds/parse-feed.ts');

export interface AskingDeps {
  readonly subscriptions: Subscriptions;
  readonly network: FeedNetwork;
  readonly budget: FetchBudget;
  readonly hosts: HostQueue;
  readonly intake: Intake;
  /** From 0 to 1. */
  random(): number;
}

/** What stands at an address now. */
export type Found =
  | { readonly ok: true; readonly answer: Fetched; readonly parsed: ParsedFeed }
  | FetchFailure;

/** Asks feeds, and notes what came of it. */
export class Asking {
  readonly #deps: AskingDeps;
  readonly #underWay = new Set<string>();

  constructor(deps: AskingDeps) {
    this.#deps = deps;
  }

  isUnderWay(id: string): boolean {
    return this.#underWay.has(id);
  }

  /** Asks an address that nothing is known of. */
  async find(url: string): Promise<Found> {
    const { network, budget, hosts } = this.#deps;
    const nothingKnown = { etag: null, lastModified: null };
    const answer = await hosts.run(new URL(url).hostname, () =>
      fetchFeed(url, nothingKnown, network, budget),
    );
    if (!answer.ok) return answer;
    if (answer.kind === 'unchanged') return { ok: false, why: 'server-error' };
    const parsed = await this.#parsed(answer);
    return parsed.ok ? { ok: true, answer, parsed } : parsed;
  }

  /** Asks a feed, and takes in what it brings. */
  async ask(id: string): Promise<void> {
    if (this.#underWay.has(id)) return;
    this.#underWay.add(id);
    try {
      await this.#ask(id);
    } finally {
      this.#underWay.delete(id);
    }
  }

  /** A host's turn ends with its answer: the pages of its articles may want one of their own. */
  async #ask(id: string): Promise<void> {
    const { subscriptions, network, budget, hosts } = this.#deps;
    const feed = await subscriptions.find(id);
    if (feed === null) return;
    const { hostname } = new URL(feed.url);
    if (!(await network.isGranted(hostname))) return this.#failed(feed, 'not-permitted', null);
    const answer = await hosts.run(hostname, async () => {
      // Written before: a feed that ends the worker is not asked again at once.
      await this.#failed(feed, 'interrupted', null);
      return fetchFeed(feed.url, feed, network, budget);
    });
    if (!answer.ok) return this.#failed(feed, answer.why, answer.retryAfter ?? null);
    if (answer.kind === 'unchanged') return this.#succeeded(feed, answer.every, {});
    const parsed = await this.#parsed(answer);
    if (!parsed.ok) return this.#failed(feed, parsed.why, null);
    await this.take(feed, answer, parsed);
  }

  /** Articles first, then what the server named its answer by: ended in between, the same answer is asked for again. */
  async take(feed: Subscription, answer: Fetched, parsed: ParsedFeed): Promise<void> {
    let added: number;
    try {
      added = await this.#deps.intake.keep(feed, parsed);
    } catch (error) {
      return this.#failed(feed, refusalOf(error) === 'quota' ? 'quota' : 'storage', null);
    }
    const { etag, lastModified } = answer;
    await this.#succeeded(feed, Math.max(answer.every ?? 0, parsed.every ?? 0), {
      etag,
      lastModified,
      title: parsed.title ?? feed.title,
      site: parsed.site ?? feed.site,
      articles: feed.articles + added,
      summaries: bringsSummaries(parsed.items),
      pageHosts: hostsOf(parsed.items),
    });
  }

  async #parsed({ bytes, contentType, url }: Fetched) {
    return (await parser()).parseFeed(bytes, contentType, url, this.#deps.network.now());
  }

  #succeeded(feed: Subscription, every: number | null, news: Partial<Subscription>): Promise<void> {
    const now = this.#deps.network.now();
    const wait = waitFor({ every, failures: 0, retryAfter: null }, this.#deps.random());
    return this.#deps.subscriptions.change(feed.id, {
      ...news,
      lastFetch: now,
      lastGood: now,
      nextDue: now + wait,
      failures: 0,
      error: null,
    });
  }

  #failed(feed: Subscription, why: FeedErrorKind, retryAfter: number | null): Promise<void> {
    const now = this.#deps.network.now();
    const failures = feed.failures + 1;
    const wait = waitFor({ every: null, failures, retryAfter }, this.#deps.random());
    return this.#deps.subscriptions.change(feed.id, {
      lastFetch: why === 'not-permitted' ? feed.lastFetch : now,
      nextDue: why === 'gone' ? null : now + wait,
      failures,
      error: why,
    });
  }
}

/** By https alone: nothing else is fetched. */
function hostsOf(items: readonly FeedItem[]): string[] {
  const hosts = items.flatMap(({ url }) => (url?.startsWith('https://') ? new URL(url).hostname : []));
  return [...new Set(hosts)].slice(0, MOST_PAGE_HOSTS);
}
