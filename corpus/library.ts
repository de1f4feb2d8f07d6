import * as v from 'valibot';
import type { Article } from '../engine/article.ts';
import type { Candidate, CandidateQuery, Corpus, Entry, Signal } from '../engine/corpus.ts';
import {
  buildShard,
  SHARD_VERSION,
  type Shard,
  type ShardItem,
  shardItem,
} from '../engine/retrieval/shard.ts';
import type { Arrival, SourceId } from './arrival.ts';
import { type LibraryDatabase, openLibraryDatabase } from './library-database.ts';
import { entryOf } from './memory.ts';
import { articleSchema, entrySchema, shardItemSchema } from './schemas.ts';
import { inWindow } from './window.ts';

const STORES = ['articles', 'entries', 'signatures', 'meta'] as const;
const GENERATION = 'generation';
const storedSignature = v.object({ version: v.literal(SHARD_VERSION), item: shardItemSchema });

/** The reader's own articles, in IndexedDB. What it holds in memory is made again from there after every change. */
export class Library implements Corpus {
  readonly #database: LibraryDatabase;
  #entries: Promise<ReadonlyMap<string, Entry>> | null = null;
  #shard: Promise<Shard> | null = null;

  private constructor(database: LibraryDatabase) {
    this.#database = database;
  }

  static async open(name: string): Promise<Library> {
    return new Library(await openLibraryDatabase(name));
  }

  /** How often the library was changed; another number means that answers made from it may no longer hold. */
  async generation(): Promise<number> {
    const kept = await this.#database.get('meta', GENERATION);
    return typeof kept === 'number' ? kept : 0;
  }

  async has(id: string): Promise<boolean> {
    return (await this.#database.getKey('articles', id)) !== undefined;
  }

  /** Adds an article, or replaces the one of its id. @throws QuotaExceededError where the disk is full; nothing is kept then */
  async save(article: Article): Promise<void> {
    const item = shardItem(article);
    await this.#change((stores) => [
      stores.articles.put(article, article.id),
      stores.entries.put(entryOf(article, 'library'), article.id),
      stores.signatures.put({ version: SHARD_VERSION, item }, article.id),
    ]);
  }

  /** Takes in a batch in one transaction; the same batch twice changes nothing. @throws QuotaExceededError */
  async addAll(batch: readonly Arrival[]): Promise<{ added: number; replaced: number; unchanged: number }> {
    const counts = { added: 0, replaced: 0, unchanged: 0 };
    const fresh = new Map<string, Article>();
    for (const { article } of batch) {
      const before = await this.#database.get('articles', article.id);
      const same = JSON.stringify(before) === JSON.stringify(article);
      counts[before === undefined ? 'added' : same ? 'unchanged' : 'replaced'] += 1;
      if (!same) fresh.set(article.id, article);
    }
    const items = [...fresh.values()].map((article) => ({ article, item: shardItem(article) }));
    if (items.length > 0) {
      await this.#change((stores) =>
        items.flatMap(({ article, item }) => [
          stores.articles.put(article, article.id),
          stores.entries.put(entryOf(article, 'library'), article.id),
          stores.signatures.put({ version: SHARD_VERSION, item }, article.id),
        ]),
      );
    }
    return counts;
  }

  /** Takes out every article of a source. @returns how many */
  async removeSource(source: SourceId): Promise<number> {
    const ids = (await this.#database.getAllKeys('articles')).filter((id) => id.startsWith(`${source}/`));
    await this.#change((stores) =>
      ids.flatMap((id) => [
        stores.articles.delete(id),
        stores.entries.delete(id),
        stores.signatures.delete(id),
      ]),
    );
    return ids.length;
  }

  /** Takes an article out; one that is not there is no error. */
  async forget(id: string): Promise<void> {
    await this.#change((stores) => [
      stores.articles.delete(id),
      stores.entries.delete(id),
      stores.signatures.delete(id),
    ]);
  }

  async entries(signal: Signal): Promise<readonly Entry[]> {
    const entries = await this.#allEntries();
    signal.throwIfAborted();
    return [...entries.values()];
  }

  async candidates(query: CandidateQuery, signal: Signal): Promise<readonly Candidate[]> {
    const [entries, shard] = await Promise.all([this.#allEntries(), this.#wholeShard()]);
    signal.throwIfAborted();
    return shard.search(query.terms, query.limit, (id) => {
      const entry = entries.get(id);
      return entry !== undefined && inWindow(entry, query);
    });
  }

  async article(id: string, signal: Signal): Promise<Article | null> {
    const kept = v.safeParse(articleSchema, await this.#database.get('articles', id));
    signal.throwIfAborted();
    return kept.success ? kept.output : null;
  }

  async documentFrequencies(stems: readonly string[], signal: Signal) {
    const shard = await this.#wholeShard();
    signal.throwIfAborted();
    return { articles: shard.articles, counts: stems.map((stem) => shard.frequency(stem)) };
  }

  /** One transaction over every store: killed midway, nothing of it has happened. */
  async #change(task: (stores: WritableStores) => Promise<unknown>[]): Promise<void> {
    const transaction = this.#database.transaction(STORES, 'readwrite');
    const store = (name: StoreName) => transaction.objectStore(name);
    const stores = {
      articles: store('articles'),
      entries: store('entries'),
      signatures: store('signatures'),
    };
    const meta = transaction.objectStore('meta');
    const before = await meta.get(GENERATION);
    const after = (typeof before === 'number' ? before : 0) + 1;
    await Promise.all([...task(stores), meta.put(after, GENERATION), transaction.done]);
    this.#entries = null;
    this.#shard = null;
  }

  #allEntries(): Promise<ReadonlyMap<string, Entry>> {
    this.#entries ??= this.#database.getAll('entries').then((kept) => {
      const entries = kept.filter((entry) => v.is(entrySchema, entry));
      return new Map(entries.map((entry) => [entry.id, entry]));
    });
    return this.#entries;
  }

  #wholeShard(): Promise<Shard> {
    this.#shard ??= this.#shardItems().then(buildShard);
    return this.#shard;
  }

  /** The stored signatures; where one is of an older version or damaged, it is made again from its article. */
  async #shardItems(): Promise<ShardItem[]> {
    const ids = await this.#database.getAllKeys('articles');
    const items = await Promise.all(ids.map((id) => this.#shardItem(id)));
    return items.flatMap((item) => item ?? []);
  }

  async #shardItem(id: string): Promise<ShardItem | null> {
    const kept = v.safeParse(storedSignature, await this.#database.get('signatures', id));
    if (kept.success && kept.output.item.signature.id === id) return kept.output.item;
    const article = v.safeParse(articleSchema, await this.#database.get('articles', id));
    return article.success ? shardItem(article.output) : null;
  }
}

type StoreName = 'articles' | 'entries' | 'signatures';
type WritableStores = Readonly<
  Record<StoreName, { put(value: unknown, key: string): Promise<string>; delete(key: string): Promise<void> }>
>;
