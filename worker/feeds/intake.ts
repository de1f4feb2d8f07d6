import type { Arrival } from '../../corpus/arrival.ts';
import type { FeedNetwork, FetchBudget } from '../../corpus/feeds/fetch-feed.ts';
import type { HostQueue } from '../../corpus/feeds/host-queue.ts';
import type { ParsedFeed } from '../../corpus/feeds/parse-feed.ts';
import type { Article } from '../../engine/article.ts';
import type { Added, Holdings } from '../holdings.ts';
import { type ReadHtml, withFullText } from './full-text.ts';
import { type Subscription, type Subscriptions, sourceOf } from './subscriptions.ts';

/** Pages fetched for their full text in one round of a feed; articles beyond it come in as the feed gives them. */
const MOST_PAGES = 20;
/** Articles put into the library in one transaction. */
const BATCH = 100;

/** What the taking in of a feed's articles needs. */
export interface IntakeDeps {
  readonly holdings: Holdings;
  readonly subscriptions: Subscriptions;
  readonly network: FeedNetwork;
  readonly budget: FetchBudget;
  readonly hosts: HostQueue;
  readonly readHtml: ReadHtml;
  /** First day of publication that is kept, or null: what would go at once does not come in. */
  oldest(): Promise<string | null>;
  /** Articles came in. */
  changed(): Promise<void>;
}

/** Puts what a feed brings into the library. */
export class Intake {
  readonly #deps: IntakeDeps;

  constructor(deps: IntakeDeps) {
    this.#deps = deps;
  }

  /** @returns how many were not there before. @throws QuotaExceededError where the disk is full */
  async keep(feed: Subscription, parsed: ParsedFeed): Promise<number> {
    const { articlesOf } = await import('../../corpus/feeds/articles.ts');
    const source = sourceOf(feed.id);
    const arrived = new Date(this.#deps.network.now()).toISOString();
    const oldest = await this.#deps.oldest();
    const all = await articlesOf(parsed, source, parsed.title ?? feed.title);
    const articles = all.filter(
      ({ published }) => oldest === null || published === null || published >= oldest,
    );
    return feed.fullText
      ? this.#keepInFull(feed, articles, arrived)
      : this.#keepAsGiven(feed, articles, arrived);
  }

  async #keepAsGiven(feed: Subscription, articles: readonly Article[], arrived: string): Promise<number> {
    const source = sourceOf(feed.id);
    const sum = { added: 0, replaced: 0 };
    for (let at = 0; at < articles.length; at += BATCH) {
      // Removed meanwhile: it must not come back.
      if (await this.#isGone(feed)) break;
      const batch = articles.slice(at, at + BATCH).map((article): Arrival => ({ article, source, arrived }));
      const { added, replaced } = await this.#addAll(batch);
      sum.added += added;
      sum.replaced += replaced;
    }
    if (sum.added + sum.replaced > 0) await this.#deps.changed();
    return sum.added;
  }

  /**
   * New articles alone, each as soon as its page is read: ended in between, the next round takes up the rest. What is in the
   * library stays as it is, or the feed's summary would take the place of a full text.
   */
  async #keepInFull(feed: Subscription, articles: readonly Article[], arrived: string): Promise<number> {
    let added = 0;
    for (const article of articles) {
      if (await this.#deps.holdings.isSaved(article.id)) continue;
      if (await this.#isGone(feed)) break;
      const full = added < MOST_PAGES ? await this.#inFull(article) : article;
      added += (await this.#addAll([{ article: full, source: sourceOf(feed.id), arrived }])).added;
    }
    if (added > 0) await this.#deps.changed();
    return added;
  }

  async #isGone({ id }: Subscription): Promise<boolean> {
    return (await this.#deps.subscriptions.find(id)) === null;
  }

  #inFull(article: Article): Promise<Article> {
    const { network, budget, readHtml, hosts } = this.#deps;
    const read = () => withFullText(article, network, budget, readHtml);
    return article.url === null ? read() : hosts.run(new URL(article.url).hostname, read);
  }

  async #addAll(batch: readonly Arrival[]): Promise<Added> {
    let counts: Added = { added: 0, replaced: 0, unchanged: 0 };
    await this.#deps.holdings.change(async (saved) => {
      counts = await saved.addAll(batch);
    });
    return counts;
  }
}
