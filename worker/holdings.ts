import type { Article } from '../engine/article.ts';
import type { Corpus } from '../engine/corpus.ts';
import type { KeyValues } from '../platform/key-values.ts';
import { oneAtATime } from './one-at-a-time.ts';

const GENERATION = 'generation';

/** The articles the reader saved, as far as the worker handles them. */
export interface SavedArticles {
  readonly corpus: Corpus;
  /** Grows with every change. */
  generation(): Promise<number>;
  has(id: string): Promise<boolean>;
  /** @throws QuotaExceededError where the disk is full */
  save(article: Article): Promise<void>;
  forget(id: string): Promise<void>;
}

/** The articles that ship with the extension. */
export interface ShippedArticles {
  readonly corpus: Corpus;
  /** Content hash of the shipped index. */
  readonly hash: string;
}

/** What the worker opens when it needs it: neither is touched for a cached answer. */
export interface Shelves {
  shipped(): Promise<ShippedArticles>;
  saved(): Promise<SavedArticles>;
  union(shipped: Corpus, saved: Corpus): Corpus;
}

/** All articles a page is compared with, and a name for their present state. */
export class Holdings {
  readonly #session: KeyValues;
  readonly #shelves: Shelves;
  /** Nobody asks for the generation while it changes. */
  readonly #inTurn = oneAtATime();

  constructor(session: KeyValues, shelves: Shelves) {
    this.#session = session;
    this.#shelves = shelves;
  }

  /** Names the state of all shelves: an answer holds as long as it stays the same. */
  async generation(): Promise<string> {
    const known = (await this.#session.get([GENERATION]))[GENERATION];
    if (typeof known === 'string') return known;
    return this.#inTurn(async () => {
      const [shipped, saved] = await Promise.all([this.#shelves.shipped(), this.#shelves.saved()]);
      const generation = `${shipped.hash}.${await saved.generation()}`;
      await this.#session.set({ [GENERATION]: generation });
      return generation;
    });
  }

  async corpus(): Promise<Corpus> {
    const [shipped, saved] = await Promise.all([this.#shelves.shipped(), this.#shelves.saved()]);
    return this.#shelves.union(shipped.corpus, saved.corpus);
  }

  async isSaved(id: string): Promise<boolean> {
    return (await this.#shelves.saved()).has(id);
  }

  /** Changes the saved articles. The generation is forgotten before, so that a worker killed midway asks for it anew. */
  change(task: (saved: SavedArticles) => Promise<void>): Promise<void> {
    return this.#inTurn(async () => {
      await this.#session.remove([GENERATION]);
      await task(await this.#shelves.saved());
    });
  }
}
