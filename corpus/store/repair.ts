import { added } from '../../engine/retrieval/census.ts';
import { articlesOf, tallyOf } from '../../engine/retrieval/date-window.ts';
import { buildShard, type ShardItem } from '../../engine/retrieval/shard.ts';
import { SAVED, type SourceId } from '../arrival.ts';
import type { LibraryDatabase } from '../library-database.ts';
import { allCards } from './cards.ts';
import { countIn } from './change.ts';
import {
  type Card,
  cardOf,
  type Damage,
  EMPTY_STATE,
  type LibraryState,
  type SourceRecord,
  stateFrom,
  type Week,
  weekFrom,
  weekOf,
} from './records.ts';
import { itemOf, loadWeek, segmentOf } from './segments.ts';
import { readArticle } from './texts.ts';

/** What the library held when it was last changed, as kept somewhere else: a disk may lose a whole database without a word. */
export interface Witness {
  read(): Promise<{ readonly generation: number; readonly articles: number } | null>;
  write(state: { readonly generation: number; readonly articles: number }): Promise<void>;
}

/**
 * Whether the counts that were written with every change agree with the census, and the witness with both. Costs a few
 * milliseconds, however large the library is.
 */
export async function countsAgree(database: LibraryDatabase, witness: Witness | null): Promise<boolean> {
  const [kept, weeks, seen] = await Promise.all([
    database.get('state', 'state'),
    database.getAll('weeks'),
    witness?.read() ?? null,
  ]);
  const state = kept === undefined ? EMPTY_STATE : stateFrom(kept);
  if (state === null || state.repairing || (seen !== null && seen.generation > state.generation))
    return false;
  const [articles, segments] = weeks
    .map((value) => weekFrom(value))
    .reduce(
      ([articles, segments], week) => [
        articles + articlesOf(week?.tallies ?? []),
        segments + (week?.segments.length ?? 0),
      ],
      [0, 0],
    );
  return articles === state.articles && segments === state.segments;
}

/** Whether as many records are there as were counted. Browsers read all of them for it: seconds in a large library. */
export async function isComplete(database: LibraryDatabase): Promise<boolean> {
  const transaction = database.transaction(['texts', 'cards', 'segments', 'state']);
  const count = (name: 'texts' | 'cards' | 'segments') => transaction.objectStore(name).count();
  const [kept, texts, cards, segments] = await Promise.all([
    transaction.objectStore('state').get('state'),
    count('texts'),
    count('cards'),
    count('segments'),
  ]);
  const state = kept === undefined ? EMPTY_STATE : stateFrom(kept);
  return state?.articles === texts && state.articles === cards && state.segments === segments;
}

/**
 * Makes the library agree with itself again: articles are kept as far as they can be read, and all else is made from them.
 * Killed midway, it is begun anew at the next opening. A card that was lost is made again, as of an article saved by hand,
 * so that no retention drops it.
 * @param now ISO date-time
 */
export async function repair(
  database: LibraryDatabase,
  witness: Witness | null,
  now: string,
): Promise<Damage | null> {
  const before = stateFrom(await database.get('state', 'state')) ?? EMPTY_STATE;
  await database.put('state', { ...before, repairing: true }, 'state');
  const seen = (await witness?.read()) ?? null;
  const { byWeek, sources, removed, made } = await reconciledCards(database, now);
  let [repaired, segments, articles, bytes] = [made, 0, 0, 0];
  for (const cards of byWeek.values()) {
    articles += cards.length;
    bytes += cards.reduce((sum, card) => sum + card.bytes, 0);
  }
  for (const monday of new Set([...byWeek.keys(), ...(await database.getAllKeys('weeks'))])) {
    const week = await reconciledWeek(database, monday, byWeek.get(monday) ?? []);
    repaired += week.repaired;
    segments += week.segments;
  }
  // Where both are of the same change, the count outside the database is the one that its damage left alone.
  const known =
    seen?.generation === before.generation ? seen.articles : Math.max(before.articles, seen?.articles ?? 0);
  const lost = Math.max(removed, known - articles);
  const counted = before.articles === articles + lost;
  const damage = damageOf({ lost, repaired, counted, left: articles });
  const generation = Math.max(before.generation, seen?.generation ?? 0) + 1;
  const told = damage === null ? before.damage : [...before.damage, damage].slice(-MOST_TOLD);
  await finish(database, sources, {
    generation,
    articles,
    segments,
    bytes,
    repairing: false,
    damage: told,
  });
  return damage;
}

const MOST_TOLD = 20;

/** What there is to tell; null where nothing was amiss. */
function damageOf(found: {
  readonly lost: number;
  readonly repaired: number;
  /** As many articles were counted as there were. */
  readonly counted: boolean;
  readonly left: number;
}): Damage | null {
  const { lost, repaired, counted, left } = found;
  if (lost > 0) return { kind: left === 0 ? 'emptied' : 'articles', lost, repaired };
  return repaired > 0 || !counted ? { kind: 'index', lost, repaired } : null;
}

interface Reconciled {
  readonly byWeek: Map<string, Card[]>;
  readonly sources: Map<SourceId, SourceRecord>;
  /** Articles whose card was there and whose text was not, or could not be read. */
  readonly removed: number;
  /** Cards that were missing, and were made anew. */
  readonly made: number;
}

/** Cards and texts paired: what misses its other half is made anew from the article, or goes. */
async function reconciledCards(database: LibraryDatabase, now: string): Promise<Reconciled> {
  const [byWeek, sources] = [new Map<string, Card[]>(), new Map<SourceId, SourceRecord>()];
  const texts = new Set(await database.getAllKeys('texts'));
  const gone: string[] = [];
  let made = 0;
  const keep = (card: Card) => {
    byWeek.set(weekOf(card), [...(byWeek.get(weekOf(card)) ?? []), card]);
    countIn(sources, card, 1);
  };
  for await (const { id, card } of allCards(database)) {
    if (card === null) continue;
    if (texts.delete(id)) keep(card);
    else gone.push(id);
  }
  for (const id of texts) {
    const article = await readArticle(database, id);
    const bytes = await database.get('texts', id);
    if (article === null) gone.push(id);
    else {
      const card = cardOf(
        { article, source: SAVED, arrived: now },
        bytes instanceof Uint8Array ? bytes.length : 0,
      );
      await database.put('cards', card, id);
      made += 1;
      keep(card);
    }
  }
  const cards = await database.getAllKeys('cards');
  const kept = new Set([...byWeek.values()].flat().map(({ id }) => id));
  const strays = cards.filter((id) => !kept.has(id));
  await removeAll(database, new Set([...gone, ...strays]));
  return { byWeek, sources, removed: gone.length, made };
}

async function removeAll(database: LibraryDatabase, ids: ReadonlySet<string>): Promise<void> {
  const transaction = database.transaction(['texts', 'cards'], 'readwrite', { durability: 'strict' });
  for (const id of ids) {
    void transaction.objectStore('texts').delete(id);
    void transaction.objectStore('cards').delete(id);
  }
  await transaction.done;
}

/** A week whose shard and census agree with its cards is left alone. */
async function reconciledWeek(
  database: LibraryDatabase,
  monday: string,
  cards: readonly Card[],
): Promise<{ repaired: number; segments: number }> {
  const week = weekFrom(await database.get('weeks', monday));
  const tallies = added(cards.map(tallyOf));
  if (week !== null && JSON.stringify(week.tallies) === JSON.stringify(tallies)) {
    const shards = await loadWeek(database, monday, week).catch(() => []);
    const held = new Set(shards.flatMap(({ ids }) => ids));
    const numbers = await segmentNumbers(database, monday);
    const agrees = held.size === cards.length && cards.every(({ id }) => held.has(id));
    if (agrees && numbers.length === week.segments.length)
      return { repaired: 0, segments: week.segments.length };
  }
  await rebuildWeek(database, monday, cards, tallies);
  return { repaired: cards.length, segments: cards.length === 0 ? 0 : 1 };
}

async function rebuildWeek(
  database: LibraryDatabase,
  monday: string,
  cards: readonly Card[],
  tallies: Week['tallies'],
): Promise<void> {
  const items: ShardItem[] = [];
  for (const card of cards) {
    const article = await readArticle(database, card.id);
    if (article !== null) items.push(itemOf(article, card));
  }
  const segment = await segmentOf(buildShard(items));
  const numbers = await segmentNumbers(database, monday);
  const transaction = database.transaction(['weeks', 'segments'], 'readwrite', { durability: 'strict' });
  const [weeks, segments] = [transaction.objectStore('weeks'), transaction.objectStore('segments')];
  for (const number of numbers) void segments.delete([monday, number]);
  if (cards.length === 0) void weeks.delete(monday);
  else {
    void weeks.put({ tallies, segments: [{ number: 1, articles: items.length }] }, monday);
    void segments.put(segment, [monday, 1]);
  }
  await transaction.done;
}

async function segmentNumbers(database: LibraryDatabase, monday: string): Promise<number[]> {
  const range = IDBKeyRange.bound([monday, 0], [monday, Number.MAX_SAFE_INTEGER]);
  return (await database.getAllKeys('segments', range)).map(([, number]) => number);
}

async function finish(
  database: LibraryDatabase,
  sources: ReadonlyMap<SourceId, SourceRecord>,
  state: LibraryState,
): Promise<void> {
  const transaction = database.transaction(['sources', 'state'], 'readwrite', { durability: 'strict' });
  const store = transaction.objectStore('sources');
  void store.clear();
  for (const [source, record] of sources) void store.put(record, source);
  void transaction.objectStore('state').put(state, 'state');
  await transaction.done;
}
