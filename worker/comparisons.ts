import type { Coverage, Page } from '../engine/article.ts';
import type { Corpus } from '../engine/corpus.ts';
import type { Cover } from '../engine/coverage.ts';
import type { Platform } from '../platform/platform.ts';
import type { Holdings } from './holdings.ts';
import { SessionShelf } from './session-shelf.ts';

/** Characters of JSON kept for the session; with `PAGES_LIMIT` well within its 10 MB, at up to two bytes a character. */
const LIMIT = 2_000_000;

interface Running {
  readonly answer: Promise<Coverage>;
  readonly controller: AbortController;
  /** Tabs that wait for it. */
  readonly tabs: Set<number>;
}

/** The coverage of pages, computed once for each content and state of the corpus. */
export class Comparisons {
  readonly #kept: SessionShelf<Coverage>;
  readonly #running = new Map<string, Running>();
  readonly #holdings: Holdings;
  readonly #cover: Cover;
  readonly #now: Platform['now'];

  constructor(platform: Pick<Platform, 'session' | 'now'>, holdings: Holdings, cover: Cover) {
    // The session area ends with an update of the extension, so what lies in it has this version's form.
    this.#kept = new SessionShelf(platform.session, 'coverage', LIMIT, (value) => value as Coverage);
    this.#holdings = holdings;
    this.#cover = cover;
    this.#now = platform.now;
  }

  /** The coverage of a page if it is at hand; touches neither the corpus nor the engine. */
  async known(hash: string): Promise<Coverage | null> {
    return this.#kept.get(keyOf(hash, await this.#holdings.generation()));
  }

  /**
   * The coverage of a page for a tab, from the cache or computed.
   * @throws the abort reason once every tab that waited was abandoned
   */
  async of(page: Page, hash: string, tabId: number): Promise<Coverage> {
    const key = keyOf(hash, await this.#holdings.generation());
    const known = await this.#kept.get(key);
    if (known !== null) return known;
    const running = this.#running.get(key) ?? this.#start(page, key);
    running.tabs.add(tabId);
    return running.answer;
  }

  /** What the engine says of a text by itself, with nothing to compare. */
  async alone(page: Page, hash: string): Promise<Coverage> {
    const known = await this.#kept.get(keyOf(hash, ALONE));
    return known ?? this.#compute(page, keyOf(hash, ALONE), EMPTY, new AbortController().signal);
  }

  /** Resolves once nothing is being compared: what can wait goes on then. */
  async quiet(): Promise<void> {
    while (this.#running.size > 0)
      await Promise.allSettled([...this.#running.values()].map(({ answer }) => answer));
  }

  /** The tab went on to another page: what is computed for it alone is stopped. */
  abandon(tabId: number): void {
    for (const [key, { tabs, controller }] of this.#running) {
      if (!tabs.delete(tabId) || tabs.size > 0) continue;
      this.#running.delete(key);
      controller.abort();
    }
  }

  /** What was answered for a text is gone, whatever it was compared with. */
  async forget(hash: string): Promise<void> {
    const keys = await this.#kept.keys();
    for (const key of keys) if (key.startsWith(keyOf(hash, ''))) await this.#kept.removeIf(key, () => true);
  }

  #start(page: Page, key: string): Running {
    const controller = new AbortController();
    const answer = this.#compare(page, key, controller.signal);
    const running = { controller, tabs: new Set<number>(), answer };
    this.#running.set(key, running);
    return running;
  }

  async #compare(page: Page, key: string, signal: AbortSignal): Promise<Coverage> {
    try {
      return await this.#compute(page, key, await this.#holdings.corpus(), signal);
    } finally {
      if (!signal.aborted) this.#running.delete(key);
    }
  }

  async #compute(page: Page, key: string, corpus: Corpus, signal: AbortSignal): Promise<Coverage> {
    const coverage = await this.#cover(page, corpus, { readAt: new Date(this.#now()).toISOString(), signal });
    await this.#kept.put(key, coverage);
    return coverage;
  }
}

/** In place of a corpus's generation, for what was compared with nothing. */
const ALONE = 'alone';
const EMPTY: Corpus = {
  census: async () => [],
  copies: async () => [],
  entry: async () => null,
  candidates: async () => [],
  article: async () => null,
  documentFrequencies: async (stems) => ({ articles: 0, counts: stems.map(() => 0) }),
};

function keyOf(hash: string, generation: string): string {
  return `${hash}@${generation}`;
}
