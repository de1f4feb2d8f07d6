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
const SAVED = 'saved';
/** Before an id in the store of small things: where the article came from. */
const ARRIVAL = 'arrival:';
const PAGE = 200;
const arrivalSchema = v.object({ source: v.string(), arrived: v.string() });
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
    await this.addAll([{ article, source: SAVED, arrived: new Date().toISOString() }]);
  }

  /** Adds articles, or replaces those of their ids, in one transaction. The same batch twice changes nothing. @throws QuotaExceededError */
  async addAll(batch: readonly Arrival[]): Promise<void> {
    const items = batch.map(({ article }) => shardItem(article));
    await this.#change((stores) =>
      batch.flatMap(({ article, source, arrived }, at) => [
        stores.articles.put(article, article.id),
        stores.entries.put(entryOf(article, 'library'), article.id),
        stores.signatures.put({ version: SHARD_VERSION, item: items[at] }, article.id),
        stores.meta.put({ source, arrived }, ARRIVAL + article.id),
      ]),
    );
  }

  /** Takes out every article of a source. @returns how many */
  async removeSource(source: SourceId): Promise<number> {
    let removed = 0;
    for (let after: string | null = null, page = await this.arrivals(after, PAGE); page.length > 0; ) {
      const gone = page.filter((arrival) => arrival.source === source);
      removed += gone.length;
      after = page.at(-1)?.article.id ?? null;
      if (gone.length > 0)
        await this.#change((stores) => gone.flatMap(({ article: { id } }) => deletions(stores, id)));
      page = await this.arrivals(after, PAGE);
    }
    return removed;
  }

  /** Articles with where they came from, by id, a page at a time. @param after the last id of the page before */
  async arrivals(after: string | null, limit: number): Promise<readonly Arrival[]> {
    const range = after === null ? null : IDBKeyRange.lowerBound(after, true);
    const kept = await this.#database.getAll('articles', range, limit);
    const articles = kept.filter((article): article is Article => v.is(articleSchema, article));
    return Promise.all(
      articles.map(async (article) => {
        const from = v.safeParse(arrivalSchema, await this.#database.get('meta', ARRIVAL + article.id));
        return {
          article,
          ...(from.success ? from.output : { source: SAVED, arrived: new Date(0).toISOString() }),
        };
      }),
    );
  }

  /** Takes an article out; one that is not there is no error. */
  async forget(id: string): Promise<void> {
    await this.#change((stores) => deletions(stores, id));
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
      meta: store('meta'),
    };
    const { meta } = stores;
    const before = await transaction.objectStore('meta').get(GENERATION);
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

function deletions(stores: WritableStores, id: string): Promise<unknown>[] {
  const { articles, entries, signatures, meta } = stores;
  return [articles.delete(id), entries.delete(id), signatures.delete(id), meta.delete(ARRIVAL + id)];
}

type StoreName = 'articles' | 'entries' | 'signatures' | 'meta';
type WritableStores = Readonly<
  Record<StoreName, { put(value: unknown, key: string): Promise<string>; delete(key: string): Promise<void> }>
>;
