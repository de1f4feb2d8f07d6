import type { Article } from '../../engine/article.ts';
import { added as addedTallies, censusWithout } from '../../engine/retrieval/census.ts';
import { dayFor, tallyOf } from '../../engine/retrieval/date-window.ts';
import type { ShardItem } from '../../engine/retrieval/shard.ts';
import type { Arrival, SourceId } from '../arrival.ts';
import { CHANGED_STORES, type LibraryDatabase } from '../library-database.ts';
import { zipped } from './gzip.ts';
import {
  type Card,
  cardFrom,
  cardOf,
  EMPTY_SOURCE,
  EMPTY_STATE,
  EMPTY_WEEK,
  entryOfCard,
  type LibraryState,
  type SourceRecord,
  sourceFrom,
  stateFrom,
  type Week,
  weekFrom,
  weekOf,
} from './records.ts';
import { changedSegments, itemOf, loadWeek, type SegmentChange } from './segments.ts';
import { readArticle } from './texts.ts';
import { written } from './writing.ts';

/** One article's change: its card before and after, null where there is none. */
interface Step {
  readonly before: Card | null;
  readonly after: Card | null;
  /** Its text before, where the text goes or gives way to another; null where that was damaged. */
  readonly old: Article | null;
  readonly fresh: { readonly article: Article; readonly bytes: Uint8Array<ArrayBuffer> } | null;
}

export interface AddCounts {
  added: number;
  replaced: number;
  unchanged: number;
}

export interface ChangeOptions {
  readonly durability: 'strict' | 'relaxed';
  /** More to do in the same transaction, on stores of version 1. */
  readonly also?: { readonly emptied: readonly string[] };
}

/** Takes articles in, in one transaction: killed midway, nothing of it has happened. */
export async function addArrivals(
  database: LibraryDatabase,
  batch: readonly Arrival[],
  options: ChangeOptions,
): Promise<AddCounts> {
  const counts: AddCounts = { added: 0, replaced: 0, unchanged: 0 };
  const steps: Step[] = [];
  for (const arrivals of Map.groupBy(batch, ({ article }) => article.id).values()) {
    const step = await arrivalStep(database, arrivals);
    counts[step === null ? 'unchanged' : step.before === null ? 'added' : 'replaced'] += 1;
    if (step !== null) steps.push(step);
  }
  await write(database, steps, options);
  return counts;
}

/** Takes articles out of a source, and out of the library where they came from no other; null: out of all. */
export async function detach(
  database: LibraryDatabase,
  ids: readonly string[],
  source: SourceId | null,
): Promise<number> {
  const steps: Step[] = [];
  for (const id of ids) {
    const before = cardFrom(await database.get('cards', id));
    if (before === null) continue;
    const sources = source === null ? [] : before.sources.filter((one) => one !== source);
    if (sources.length === before.sources.length) continue;
    const old = sources.length > 0 ? null : await readArticle(database, id);
    steps.push({ before, after: sources.length > 0 ? { ...before, sources } : null, old, fresh: null });
  }
  await write(database, steps, { durability: 'relaxed' });
  return steps.length;
}

/** How many of those to be taken out have gone. */
export type RemovalProgress = (done: number, total: number) => Promise<void>;

/** Articles taken out in one transaction: their texts are read for it, and all stand in memory at once. */
const TAKEN_OUT = 500;

/** The same for however many, in several transactions: killed midway, some have gone, and the rest are whole. */
export async function detachAll(
  database: LibraryDatabase,
  ids: readonly string[],
  source: SourceId | null,
  progress: RemovalProgress = async () => undefined,
): Promise<number> {
  let gone = 0;
  for (let at = 0; at < ids.length; at += TAKEN_OUT) {
    await progress(at, ids.length);
    gone += await detach(database, ids.slice(at, at + TAKEN_OUT), source);
  }
  return gone;
}

/** @param arrivals of one article; of its texts the last counts, and all their sources */
async function arrivalStep(database: LibraryDatabase, arrivals: readonly Arrival[]): Promise<Step | null> {
  const arrival = arrivals.at(-1);
  if (arrival === undefined) return null;
  const { article } = arrival;
  const before = cardFrom(await database.get('cards', article.id));
  const old = before && (await readArticle(database, article.id));
  if (before !== null && old !== null && sameArticle(old, article)) {
    const sources = withSources(before.sources, arrivals);
    if (sources.length === before.sources.length) return null;
    return { before, after: { ...before, sources }, old: null, fresh: null };
  }
  const bytes = await zipped(JSON.stringify(article));
  const card = cardOf(arrival, bytes.length);
  const sources = withSources(before?.sources ?? [], arrivals);
  const after = { ...card, sources, arrived: before?.arrived ?? card.arrived };
  return { before, after, old, fresh: { article, bytes } };
}

function withSources(known: readonly SourceId[], arrivals: readonly Arrival[]): SourceId[] {
  return [...new Set([...known, ...arrivals.map(({ source }) => source)])];
}

function sameArticle(one: Article, other: Article): boolean {
  const fields = ({ title, published, url, source, language, paragraphs }: Article) =>
    JSON.stringify([title, published, url, source, language, paragraphs]);
  return fields(one) === fields(other);
}

/** Everything is read, analysed and compressed before the transaction begins: it would end by itself while waiting. */
async function write(
  database: LibraryDatabase,
  steps: readonly Step[],
  { durability, also }: ChangeOptions,
): Promise<void> {
  if (steps.length === 0 && also === undefined) return;
  const state = stateFrom(await database.get('state', 'state')) ?? EMPTY_STATE;
  const weeks = await changedWeeks(database, steps);
  const sources = await changedSources(database, steps);
  const after = stateAfter(state, steps, weeks);
  const stores = also === undefined ? CHANGED_STORES : ([...CHANGED_STORES, 'articles', 'meta'] as const);
  const transaction = database.transaction(stores, 'readwrite', { durability });
  await written(transaction, (asked) => {
    const store = <T extends (typeof CHANGED_STORES)[number]>(name: T) => transaction.objectStore(name);
    for (const { before, after: card, fresh } of steps) {
      const id = card?.id ?? before?.id ?? '';
      if (fresh !== null) asked(store('texts').put(fresh.bytes, id));
      if (card === null) for (const name of ['texts', 'cards'] as const) asked(store(name).delete(id));
      else asked(store('cards').put(card, id));
    }
    for (const [monday, { week, segments }] of weeks) {
      const empty = week.tallies.length === 0;
      asked(empty ? store('weeks').delete(monday) : store('weeks').put(week, monday));
      for (const number of segments.gone) asked(store('segments').delete([monday, number]));
      if (segments.written !== null)
        asked(store('segments').put(segments.written.segment, [monday, segments.written.number]));
    }
    for (const [source, record] of sources)
      asked(record.articles === 0 ? store('sources').delete(source) : store('sources').put(record, source));
    asked(store('state').put(after, 'state'));
    for (const id of also?.emptied ?? []) asked(transaction.objectStore('articles').delete(id));
  });
}

interface ChangedWeek {
  readonly week: Week;
  readonly segments: SegmentChange;
}

async function changedWeeks(
  database: LibraryDatabase,
  steps: readonly Step[],
): Promise<Map<string, ChangedWeek>> {
  const byWeek = new Map<string, { added: ShardItem[]; gone: ShardItem[]; came: Card[]; went: Card[] }>();
  const of = (card: Card) => {
    const monday = weekOf(card);
    const known = byWeek.get(monday) ?? { added: [], gone: [], came: [], went: [] };
    byWeek.set(monday, known);
    return known;
  };
  for (const { before, after, old, fresh } of steps) {
    if (before !== null && (after === null || fresh !== null)) {
      of(before).went.push(before);
      of(before).gone.push(old === null ? unknownItem(before) : itemOf(old, before));
    }
    if (after !== null && fresh !== null) {
      of(after).came.push(after);
      of(after).added.push(itemOf(fresh.article, after));
    }
  }
  const changed = new Map<string, ChangedWeek>();
  for (const [monday, { came, went, ...items }] of byWeek) {
    const week = weekFrom(await database.get('weeks', monday)) ?? EMPTY_WEEK;
    const segments = await changedSegments(week, items, (some) =>
      loadWeek(database, monday, { ...week, segments: some }),
    );
    const left = censusWithout(week.tallies, went.map(entryOfCard));
    const tallies = addedTallies([...left, ...came.map(tallyOf)]);
    changed.set(monday, { week: { tallies, segments: [...segments.segments] }, segments });
  }
  return changed;
}

/** An article whose text is damaged leaves the shard by its id; how its words count stays. */
function unknownItem(card: Card): ShardItem {
  return { signature: { id: card.id, terms: {} }, stems: [], day: null, language: null };
}

async function changedSources(
  database: LibraryDatabase,
  steps: readonly Step[],
): Promise<Map<SourceId, SourceRecord>> {
  const names = new Set(
    steps.flatMap(({ before, after }) => [...(before?.sources ?? []), ...(after?.sources ?? [])]),
  );
  const records = new Map<SourceId, SourceRecord>();
  for (const name of names) {
    const kept = sourceFrom(await database.get('sources', name)) ?? EMPTY_SOURCE;
    records.set(name, { ...kept, days: { ...kept.days } });
  }
  for (const { before, after } of steps) {
    if (before !== null) countIn(records, before, -1);
    if (after !== null) countIn(records, after, 1);
  }
  return records;
}

/** Counts a card in the records of its sources, or out of them. */
export function countIn(records: Map<SourceId, SourceRecord>, card: Card, by: 1 | -1): void {
  const day = dayFor(card) ?? card.arrived;
  for (const source of card.sources) {
    const record = records.get(source) ?? { articles: 0, bytes: 0, days: {} };
    record.articles = Math.max(0, record.articles + by);
    record.bytes = Math.max(0, record.bytes + by * card.bytes);
    record.days[day] = Math.max(0, (record.days[day] ?? 0) + by);
    if (record.days[day] === 0) delete record.days[day];
    records.set(source, record);
  }
}

function stateAfter(
  state: LibraryState,
  steps: readonly Step[],
  weeks: ReadonlyMap<string, ChangedWeek>,
): LibraryState {
  let { articles, bytes, segments } = state;
  for (const { before, after } of steps) {
    articles += (after === null ? 0 : 1) - (before === null ? 0 : 1);
    bytes += (after?.bytes ?? 0) - (before?.bytes ?? 0);
  }
  for (const { segments: change } of weeks.values())
    segments += (change.written === null ? 0 : 1) - change.gone.length;
  return { ...state, articles, bytes, segments, generation: state.generation + 1 };
}
