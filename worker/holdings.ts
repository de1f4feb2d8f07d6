import type { Arrival, Kept, SourceId } from '../corpus/arrival.ts';
import type { Ledger } from '../corpus/ingest/ledger.ts';
import type { Damage, Library } from '../corpus/library.ts';
import { isNoRoom } from '../corpus/store/no-room.ts';
import { withoutArticles } from '../corpus/without.ts';
import type { Article } from '../engine/article.ts';
import type { Corpus } from '../engine/corpus.ts';
import { articlesOf } from '../engine/retrieval/date-window.ts';
import type { Platform } from '../platform/platform.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { RemovedArticles } from './removed-articles.ts';
import { isNewer } from './shut-library.ts';

/** Key in `storage.session` of the name for the holdings' state. */
export const GENERATION = 'generation';
/** Key in `storage.session`: the last write found the disk full. */
export const FULL = 'library-full';

/** The articles the reader saved, as far as the worker handles them. */
export interface SavedArticles {
  readonly corpus: Corpus;
  /** Grows with every change. */
  generation(): Promise<number>;
  has(id: string): Promise<boolean>;
  /** @throws QuotaExceededError where the disk is full */
  save(article: Article): Promise<void>;
  forget(id: string): Promise<void>;
  /** In one transaction; the same batch twice changes nothing. @throws QuotaExceededError where the disk is full */
  addAll(batch: readonly Arrival[], options?: { durability?: 'strict' | 'relaxed' }): Promise<Added>;
  /** Takes out every article of a source. @returns how many */
  removeSource: Library['removeSource'];
  /** By id, one in memory at a time. @param source null: of any */
  arrivals(source: SourceId | null): AsyncIterable<Kept>;
  /** Takes out all, wherever they came from. */
  clear(): Promise<void>;
  size: Library['size'];
  sources: Library['sources'];
  listed: Library['listed'];
  searchWeek: Library['searchWeek'];
  known: Library['known'];
  retain: Library['retain'];
  drops: Library['drops'];
  /** What was found damaged and is repaired, until it is acknowledged. */
  damage(): Promise<readonly Damage[]>;
  acknowledgeDamage(): Promise<void>;
}

/** What a batch did. */
export interface Added {
  readonly added: number;
  readonly replaced: number;
  readonly unchanged: number;
}

/** The articles that ship with the extension. */
export interface ShippedArticles {
  readonly corpus: Corpus;
  readonly articles: readonly Article[];
  /** Content hash of the shipped index. */
  readonly hash: string;
}

/** What the worker opens when it needs it: neither is touched for a cached answer. */
export interface Shelves {
  shipped(): Promise<ShippedArticles>;
  saved(): Promise<SavedArticles>;
  /** What the queue of imports remembers. */
  ledger(): Promise<Ledger>;
  union(shipped: Corpus, saved: Corpus): Corpus;
}

/** All articles a page is compared with, and a name for their present state. */
export class Holdings {
  readonly #session: Platform['session'];
  readonly #roomToWrite: Platform['roomToWrite'];
  readonly #shelves: Shelves;
  readonly #removed: RemovedArticles;
  /** Nobody asks for the generation while it changes. */
  readonly #inTurn = oneAtATime();

  constructor(platform: Pick<Platform, 'session' | 'local' | 'roomToWrite'>, shelves: Shelves) {
    this.#session = platform.session;
    this.#roomToWrite = () => platform.roomToWrite();
    this.#removed = new RemovedArticles(platform);
    this.#shelves = shelves;
  }

  /** Names the state of all shelves: an answer holds as long as it stays the same. */
  async generation(): Promise<string> {
    const known = (await this.#session.get([GENERATION]))[GENERATION];
    if (typeof known === 'string') return known;
    return this.#inTurn(async () => {
      const [shipped, saved] = await Promise.all([this.#shelves.shipped(), this.#shelves.saved()]);
      const removed = (await this.#removed.samples()).toSorted().join(',');
      const generation = `${shipped.hash}.${await saved.generation()}.${removed}`;
      await this.#session.set({ [GENERATION]: generation });
      return generation;
    });
  }

  async corpus(): Promise<Corpus> {
    const [shipped, saved] = await Promise.all([this.#shelves.shipped(), this.#shelves.saved()]);
    const removed = new Set(await this.#removed.samples());
    return this.#shelves.union(withoutArticles(shipped.corpus, removed), saved.corpus);
  }

  /** How many articles a page is compared with. */
  async size(): Promise<number> {
    return articlesOf(await (await this.corpus()).census(NEVER_ABORTED));
  }

  /** The shipped articles that were not taken out. */
  async samples(): Promise<Article[]> {
    const [{ articles }, removed] = await Promise.all([this.#shelves.shipped(), this.#removed.samples()]);
    return articles.filter(({ id }) => !removed.includes(id));
  }

  async isSaved(id: string): Promise<boolean> {
    return (await this.#shelves.saved()).has(id);
  }

  /** The saved articles, for what changes them in many steps; `changed` at the end. Until then answers hold as they are. */
  saved(): Promise<SavedArticles> {
    return this.#shelves.saved();
  }

  /** Answers made before no longer hold. */
  changed(): Promise<void> {
    return this.change(async () => {});
  }

  /** Changes the saved articles. The generation is forgotten before, so that a worker killed midway asks for it anew. */
  change(task: (saved: SavedArticles) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await this.#session.remove([GENERATION]);
      await this.noting(async () => task(await this.#shelves.saved()));
    });
  }

  /** Runs what writes, and notes whether the disk had room for it. */
  async noting<T>(task: () => Promise<T>): Promise<T> {
    try {
      const value = await task();
      await this.#session.remove([FULL]);
      return value;
    } catch (error) {
      const why = await this.#reasonOf(error);
      if (isNoRoom(why)) await this.noteFull();
      throw why;
    }
  }

  /** What browsers say of a write that failed on a full disk is not always that the disk is full. */
  #reasonOf(error: unknown): Promise<unknown> {
    if (!(error instanceof DOMException) || isNewer(error)) return Promise.resolve(error);
    return this.#roomToWrite().then(
      () => error,
      (full: unknown) => full,
    );
  }

  /** The disk had no room for something else that is kept. */
  noteFull(): Promise<void> {
    return this.#session.set({ [FULL]: true });
  }

  /** Whether the last write found the disk full. */
  async isFull(): Promise<boolean> {
    return (await this.#session.get([FULL]))[FULL] === true;
  }

  /** Takes an article out. @returns false where there is none of this id */
  async remove(id: string): Promise<boolean> {
    const { corpus } = await this.#shelves.saved();
    const own = await corpus.article(id, NEVER_ABORTED);
    if (own !== null) {
      await this.#removed.keep(own);
      await this.change((saved) => saved.forget(id));
      return true;
    }
    const shipped = await this.#shelves.shipped();
    if ((await shipped.corpus.article(id, NEVER_ABORTED)) === null) return false;
    await this.change(() => this.#removed.removeSample(id));
    return true;
  }

  /** The samples that the reader took out. */
  async removedSamples(): Promise<Article[]> {
    const { corpus } = await this.#shelves.shipped();
    const ids = await this.#removed.samples();
    const articles = await Promise.all(ids.map((id) => corpus.article(id, NEVER_ABORTED)));
    return articles.filter((article) => article !== null);
  }

  /** Puts back what was taken out. @returns false where it is no longer kept. @throws QuotaExceededError */
  async restore(id: string): Promise<boolean> {
    const own = await this.#removed.own(id);
    if (own !== null) {
      await this.change((saved) => saved.save(own));
      return true;
    }
    let restored = false;
    await this.change(async () => {
      restored = await this.#removed.restoreSample(id);
    });
    return restored;
  }
}

/** Whether a name of the holdings' state was given at this generation of the library. */
export function namesGeneration(name: string, generation: number): boolean {
  return name.split('.')[1] === String(generation);
}

const NEVER_ABORTED = { aborted: false, throwIfAborted() {} };
