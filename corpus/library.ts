import type { Article } from '../engine/article.ts';
import type {
  Candidate,
  CandidateQuery,
  Corpus,
  DateWindow,
  DocumentFrequencies,
  Entry,
  PageMarks,
  Signal,
  Tally,
} from '../engine/corpus.ts';
import { articlesOf } from '../engine/retrieval/date-window.ts';
import { indexedIn, type Shard } from '../engine/retrieval/shard.ts';
import { frequenciesIn, searchShards } from '../engine/retrieval/shard-search.ts';
import { type Arrival, type Kept, SAVED, type SourceId } from './arrival.ts';
import { CHANGED_STORES, type LibraryDatabase, openLibraryDatabase } from './library-database.ts';
import { allCards } from './store/cards.ts';
import { type AddCounts, addArrivals, detach, detachAll, type RemovalProgress } from './store/change.ts';
import { moveFromVersion1 } from './store/migration.ts';
import {
  type Card,
  cardFrom,
  type Damage,
  EMPTY_STATE,
  entryOfCard,
  type LibraryState,
  mondayOf,
  sourceFrom,
  stateFrom,
  type Week,
  weekFrom,
  weekOf,
} from './store/records.ts';
import { countsAgree, isComplete, repair, type Witness } from './store/repair.ts';
import { dropsBy, givenUp, type RetentionPolicy } from './store/retention.ts';
import { DamagedWeek, loadWeek } from './store/segments.ts';
import { ShardCache } from './store/shard-cache.ts';
import { readArticle } from './store/texts.ts';
import { type WriterLock, writerLock } from './store/writer-lock.ts';
import { NoAnswer, written } from './store/writing.ts';

export type { RemovalProgress } from './store/change.ts';
export type { Damage } from './store/records.ts';
export type { Witness } from './store/repair.ts';
export type { RetentionPolicy } from './store/retention.ts';

/** What a library needs from outside. */
export interface LibraryDeps {
  /** ISO date-time; dates what comes in with no date of arrival. */
  readonly now: () => string;
  /** Told after every change, asked at opening; null: a library that vanished as a whole goes unnoticed. */
  readonly witness: Witness | null;
  /** Called where something was repaired: what was answered before may not hold. */
  readonly repaired: () => Promise<void>;
  /** Asked before every write. @throws QuotaExceededError where nothing may be written now */
  readonly mayWrite: () => Promise<void>;
  /** Called where this connection to the database may be of no use any more: the library is to be opened anew. */
  readonly lost: () => void;
}

const DEFAULTS: LibraryDeps = {
  now: () => new Date().toISOString(),
  witness: null,
  repaired: async () => {},
  mayWrite: async () => {},
  lost: () => {},
};

/** A source of articles, with what came from it. */
export interface SourceCount {
  readonly source: SourceId;
  readonly articles: number;
  /** Gzipped. */
  readonly bytes: number;
  /** Days of the oldest and the newest article. */
  readonly from: string | null;
  readonly to: string | null;
}

/** What a question for all articles finds in one week. */
export interface FoundInWeek {
  /** Its Monday. */
  readonly week: string;
  /** Ids, the newest first. */
  readonly found: readonly string[];
}

export interface FoundArticle {
  readonly entry: Entry;
  readonly title: string | null;
  readonly outlet: string | null;
  readonly sources: readonly SourceId[];
}

/** An article in the order of the list: newest first. */
export interface PlacedArticle extends FoundArticle {
  /** Where it stands: its day, or the day it came, and its id. */
  readonly place: string;
}

interface Weeks {
  readonly generation: number;
  readonly weeks: ReadonlyMap<string, Week>;
}

/**
 * The reader's own articles, in IndexedDB: texts gzipped, signatures in shards by week. A page loads the shards of its window
 * only, and few are held in memory.
 */
export class Library implements Corpus {
  readonly #database: LibraryDatabase;
  readonly #deps: LibraryDeps;
  readonly #locked: WriterLock;
  readonly #shards = new ShardCache();
  #weeks: Promise<Weeks> | null = null;

  private constructor(database: LibraryDatabase, locked: WriterLock, deps: LibraryDeps) {
    this.#database = database;
    this.#locked = locked;
    this.#deps = deps;
  }

  /**
   * Opens the library, moves what an older version kept, compares the counts, and repairs what is damaged: `damage` tells
   * what. `check` looks further.
   */
  static async open(name: string, deps: Partial<LibraryDeps> = {}): Promise<Library> {
    const all = { ...DEFAULTS, ...deps };
    const library = new Library(await openLibraryDatabase(name, all.lost), writerLock(name), all);
    if ((await library.#database.count('articles')) > 0)
      await library.#change(() => moveFromVersion1(library.#database, library.#deps.now()));
    if (!(await countsAgree(library.#database, library.#deps.witness))) await library.repair();
    return library;
  }

  close(): void {
    this.#database.close();
  }

  /** How often the library was changed; another number means that answers made from it may no longer hold. */
  async generation(): Promise<number> {
    return (await this.#state()).generation;
  }

  /** What was found damaged and not yet acknowledged, oldest first. */
  async damage(): Promise<readonly Damage[]> {
    return (await this.#state()).damage;
  }

  acknowledgeDamage(): Promise<void> {
    return this.#locked(async () => {
      const state = { ...(await this.#state()), damage: [] };
      const transaction = this.#database.transaction('state', 'readwrite');
      await written(transaction, (asked) => asked(transaction.store.put(state, 'state')));
    });
  }

  /** Articles and their gzipped bytes. */
  async size(): Promise<{ readonly articles: number; readonly bytes: number }> {
    const { articles, bytes } = await this.#state();
    return { articles, bytes };
  }

  async has(id: string): Promise<boolean> {
    return (await this.#database.getKey('cards', id)) !== undefined;
  }

  /**
   * Takes a batch in, in one transaction; the same batch twice changes nothing. Of two of one id the
   * last one's text counts, and the sources of both.
   * @throws QuotaExceededError where the disk is full; nothing of the batch is kept then
   */
  addAll(
    batch: readonly Arrival[],
    { durability = 'relaxed' }: { readonly durability?: 'strict' | 'relaxed' } = {},
  ): Promise<AddCounts> {
    return this.#change(() => addArrivals(this.#database, batch, { durability }));
  }

  /** Adds an article by hand, or replaces the one of its id. @throws QuotaExceededError as addAll */
  async save(article: Article): Promise<void> {
    await this.addAll([{ article, source: SAVED, arrived: this.#deps.now() }]);
  }

  /** Takes an article out, wherever it came from; one that is not there is no error. */
  async forget(id: string): Promise<void> {
    await this.#change(() => detach(this.#database, [id], null));
  }

  /** Takes a source's articles out; what came from another source too stays. @returns how many the source had */
  removeSource(source: SourceId, progress: RemovalProgress = async () => undefined): Promise<number> {
    return this.#change(async () => {
      const held: { id: string; week: string }[] = [];
      for await (const { id, card } of allCards(this.#database))
        if (card?.sources.includes(source)) held.push({ id, week: weekOf(card) });
      // Week by week: the shard of a week is written anew with every portion that touches it.
      const ids = held.sort((a, b) => (a.week < b.week ? -1 : 1)).map(({ id }) => id);
      return detachAll(this.#database, ids, source, progress);
    });
  }

  /** Drops what a source has to give up by these policies; never what was saved by hand. @returns how many */
  retain(policies: readonly RetentionPolicy[]): Promise<number> {
    return this.#change(async () => {
      let dropped = 0;
      for (const policy of policies)
        dropped += await detachAll(this.#database, await givenUp(this.#database, policy), policy.source);
      return dropped;
    });
  }

  async sources(): Promise<readonly SourceCount[]> {
    const [names, records] = await Promise.all([
      this.#database.getAllKeys('sources'),
      this.#database.getAll('sources'),
    ]);
    return names.flatMap((source, at): SourceCount[] => {
      const record = sourceFrom(records[at]);
      if (record === null) return [];
      const days = Object.keys(record.days).sort();
      const { articles, bytes } = record;
      return [{ source, articles, bytes, from: days[0] ?? null, to: days.at(-1) ?? null }];
    });
  }

  /** Every article with its sources, by id, one in memory at a time: for an export. @param source null: of any */
  async *arrivals(source: SourceId | null): AsyncGenerator<Kept> {
    for await (const { id, card } of allCards(this.#database)) {
      if (card === null || (source !== null && !card.sources.includes(source))) continue;
      const article = await this.#read(id);
      if (article !== null) yield { article, sources: card.sources, arrived: card.arrived };
    }
  }

  /** Deletes everything. */
  clear(): Promise<void> {
    return this.#change(async () => {
      const { generation } = await this.#state();
      const transaction = this.#database.transaction(CHANGED_STORES, 'readwrite', { durability: 'strict' });
      for (const name of CHANGED_STORES) void transaction.objectStore(name).clear();
      void transaction.objectStore('state').put({ ...EMPTY_STATE, generation: generation + 1 }, 'state');
      await transaction.done;
    });
  }

  /** Counts every record, and repairs where some are missing: once a start, when nobody waits. */
  async check(): Promise<void> {
    if (!(await isComplete(this.#database))) await this.repair();
  }

  /** Makes the library agree with itself again. @returns what was damaged, which `damage` goes on telling */
  repair(): Promise<Damage | null> {
    return this.#change(() => this.#repaired());
  }

  async census(signal: Signal): Promise<readonly Tally[]> {
    const { weeks } = await this.#currentWeeks();
    signal.throwIfAborted();
    return [...weeks.values()].flatMap(({ tallies }) => tallies);
  }

  async copies(page: PageMarks, signal: Signal): Promise<readonly Entry[]> {
    const found = await Promise.all([
      this.#database.get('cards', page.id).then((card) => (card === undefined ? [] : [card])),
      this.#database.getAllFromIndex('cards', 'hash', page.textHash),
      page.address === null ? [] : this.#database.getAllFromIndex('cards', 'address', page.address),
    ]);
    signal.throwIfAborted();
    const cards = found.flat().flatMap((card) => cardFrom(card) ?? []);
    return [...new Map(cards.map((card) => [card.id, entryOfCard(card)])).values()];
  }

  async entry(id: string, signal: Signal): Promise<Entry | null> {
    const card = cardFrom(await this.#database.get('cards', id));
    signal.throwIfAborted();
    return card && entryOfCard(card);
  }

  async article(id: string, signal: Signal): Promise<Article | null> {
    const article = await this.#read(id);
    signal.throwIfAborted();
    return article;
  }

  async candidates(query: CandidateQuery, signal: Signal): Promise<readonly Candidate[]> {
    const shards = await this.#shardsOf(query, signal);
    signal.throwIfAborted();
    return shards.length === 0 ? [] : searchShards(shards, query);
  }

  async documentFrequencies(
    stems: readonly string[],
    window: DateWindow,
    signal: Signal,
  ): Promise<DocumentFrequencies> {
    const shards = await this.#shardsOf(window, signal);
    signal.throwIfAborted();
    return frequenciesIn(shards, stems);
  }

  async #state(): Promise<LibraryState> {
    return stateFrom(await this.#database.get('state', 'state')) ?? EMPTY_STATE;
  }

  /** One writer at a time, over all contexts; what was held in memory is out of date afterwards. */
  async #change<T>(task: () => Promise<T>): Promise<T> {
    return this.#locked(async () => {
      await this.#deps.mayWrite();
      try {
        return await this.#repairingOnce(task);
      } catch (error) {
        // After a write that failed, browsers leave a connection that answers nothing more, and some do not say so.
        if (error instanceof DOMException || error instanceof NoAnswer) this.#deps.lost();
        throw error;
      } finally {
        this.#forgetShards();
      }
    });
  }

  async #repairingOnce<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      if (!(error instanceof DamagedWeek)) throw error;
      await this.#repaired();
      return await task();
    } finally {
      // One that was told too little tells of no damage: it must not turn a change that came about into a failure.
      await this.#testify().catch(() => undefined);
    }
  }

  async #testify(): Promise<void> {
    await this.#deps.witness?.write(await this.#state());
  }

  async #repaired(): Promise<Damage | null> {
    const damage = await repair(this.#database, this.#deps.witness, this.#deps.now());
    await this.#deps.repaired();
    return damage;
  }

  #forgetShards(): void {
    this.#weeks = null;
    this.#shards.clear();
  }

  /** An article whose text cannot be read is damage: it is told, and the article goes. */
  async #read(id: string): Promise<Article | null> {
    const article = await readArticle(this.#database, id);
    if (article !== null || (await this.#database.getKey('cards', id)) === undefined) return article;
    await this.#locked(() => this.#database.delete('texts', id));
    await this.repair();
    return null;
  }

  /** The weeks as they are now, though another context may have changed them. */
  async #currentWeeks(): Promise<Weeks> {
    const generation = await this.generation();
    const known = await this.#weeks;
    if (known !== null && known.generation === generation) return known;
    this.#forgetShards();
    this.#weeks = this.#readWeeks(generation);
    return this.#weeks;
  }

  async #readWeeks(generation: number): Promise<Weeks> {
    const [keys, values] = await Promise.all([
      this.#database.getAllKeys('weeks'),
      this.#database.getAll('weeks'),
    ]);
    const weeks = keys.map((monday, at) => [monday, weekFrom(values[at])] as const);
    const readable = weeks.flatMap(([monday, week]) => (week === null ? [] : [[monday, week] as const]));
    return { generation, weeks: new Map(readable) };
  }

  async #shardsOf({ from, to }: DateWindow, signal: Signal): Promise<Shard[]> {
    const { weeks } = await this.#currentWeeks();
    const first = from === null ? '' : mondayOf(from);
    const inWindow = [...weeks].filter(([monday]) => monday >= first && (to === null || monday <= to));
    const shards: Shard[] = [];
    for (const [monday, week] of inWindow) {
      signal.throwIfAborted();
      const load = () => loadWeek(this.#database, monday, week);
      const held = () => this.#shards.get(monday, articlesOf(week.tallies), load);
      shards.push(...(await this.#whole(held, monday)));
    }
    return shards;
  }

  /** The shards of a week; a damaged one is told, and made again from its articles. */
  async #whole(load: () => Promise<Shard[]>, monday: string): Promise<Shard[]> {
    try {
      return await load();
    } catch (error) {
      if (!(error instanceof DamagedWeek)) throw error;
      await this.repair();
      const week = (await this.#currentWeeks()).weeks.get(monday);
      return week === undefined ? [] : loadWeek(this.#database, monday, week);
    }
  }

  /** How many articles `retain` would drop now. */
  drops(policies: readonly RetentionPolicy[]): Promise<number> {
    return dropsBy(this.#database, policies);
  }

  /** The newest articles from a place on; a week's shards are in memory at a time. @param after null: from the newest */
  async listed(after: string | null, limit: number): Promise<readonly PlacedArticle[]> {
    const { weeks } = await this.#currentWeeks();
    const first = after === null ? null : mondayOf(after.slice(0, after.indexOf(' ')));
    const listed: PlacedArticle[] = [];
    for (const [monday, week] of [...weeks].reverse()) {
      if (listed.length >= limit) break;
      if (first !== null && monday > first) continue;
      const shards = await this.#whole(() => loadWeek(this.#database, monday, week), monday);
      const places = shards
        .flatMap((shard) =>
          shard.ids.map((id) => ({ id, place: `${indexedIn(shard, id)?.day ?? monday} ${id}` })),
        )
        .filter(({ place }) => after === null || place < after)
        .sort((a, b) => (a.place > b.place ? -1 : 1))
        .slice(0, limit - listed.length);
      for (const { id, place } of places) {
        const found = foundOf(cardFrom(await this.#database.get('cards', id)));
        listed.push(...found.map((one) => ({ ...one, place })));
      }
    }
    return listed;
  }

  /**
   * One step of a search over everything: the newest week that lies before another, so that one week is in memory at a time.
   * Rejects with the abort reason.
   * @param terms stem -> weight
   * @param limit of articles a week
   * @param before Monday of the week searched last; null: none was
   * @returns null where there is no such week
   */
  async searchWeek(
    terms: ReadonlyMap<string, number>,
    limit: number,
    before: string | null,
    signal: Signal,
  ): Promise<FoundInWeek | null> {
    const { weeks } = await this.#currentWeeks();
    const next = [...weeks].reverse().find(([monday]) => before === null || monday < before);
    if (next === undefined) return null;
    const [monday, week] = next;
    const shards = await this.#whole(() => loadWeek(this.#database, monday, week), monday);
    const query = { from: null, to: null, language: null, terms, limit };
    const hits = shards.length === 0 ? [] : searchShards(shards, query);
    signal.throwIfAborted();
    const dayIn = (id: string) =>
      shards.map((shard) => indexedIn(shard, id)?.day).find((day) => typeof day === 'string') ?? '';
    const found = hits.map(({ id }) => ({ id, day: dayIn(id) })).sort((a, b) => (a.day > b.day ? -1 : 1));
    return { week: monday, found: found.map(({ id }) => id) };
  }

  /** What is known of an article without its text; null where there is none of this id. */
  async known(id: string): Promise<FoundArticle | null> {
    return foundOf(cardFrom(await this.#database.get('cards', id)))[0] ?? null;
  }
}

function foundOf(card: Card | null): FoundArticle[] {
  if (card === null) return [];
  return [{ entry: entryOfCard(card), title: card.title, outlet: card.outlet, sources: card.sources }];
}
