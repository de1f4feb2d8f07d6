import * as v from 'valibot';
import type { Entry } from '../../engine/corpus.ts';
import { languageOf } from '../../engine/language/article-language.ts';
import { dayOf, isoDay, weekRange } from '../../engine/language/calendar.ts';
import { dayFor } from '../../engine/retrieval/date-window.ts';
import { pageMarks } from '../../engine/retrieval/own-copy.ts';
import type { Arrival } from '../arrival.ts';

/** What the library's stores hold, checked on every read: a disk may hold anything. */

const text = v.pipe(v.string(), v.minLength(1));
const maybe = v.nullable(v.string());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** An article without its text. Absent in an index where `address` is undefined. */
const cardSchema = v.object({
  id: text,
  title: maybe,
  outlet: maybe,
  published: maybe,
  /** Day of the first arrival. */
  arrived: text,
  url: maybe,
  address: v.optional(v.string()),
  hash: text,
  language: maybe,
  /** Where it came from; one or more. */
  sources: v.pipe(v.array(text), v.minLength(1)),
  /** Size of the gzipped article. */
  bytes: count,
});
export type Card = v.InferOutput<typeof cardSchema>;

const tallySchema = v.object({
  day: maybe,
  dated: v.boolean(),
  language: maybe,
  articles: count,
});
const weekSchema = v.object({
  tallies: v.array(tallySchema),
  segments: v.array(v.object({ number: count, articles: count })),
});
export type Week = v.InferOutput<typeof weekSchema>;

const segmentSchema = v.object({ bytes: v.instance(Uint8Array) });
export type Segment = v.InferOutput<typeof segmentSchema>;

const sourceSchema = v.object({
  articles: count,
  bytes: count,
  /** Day -> number of articles. */
  days: v.record(v.string(), count),
});
export type SourceRecord = v.InferOutput<typeof sourceSchema>;

/** What was found damaged, and what became of it. */
const damageSchema = v.object({
  /** `emptied`: the whole library was gone. `articles`: some were. `index`: only what is made from articles. */
  kind: v.picklist(['emptied', 'articles', 'index']),
  /** Articles that are gone. */
  lost: count,
  /** Articles that were indexed anew. */
  repaired: count,
});
export type Damage = v.InferOutput<typeof damageSchema>;

const stateSchema = v.object({
  /** How often the library was changed. */
  generation: count,
  articles: count,
  segments: count,
  bytes: count,
  /** A repair has begun and not ended. */
  repairing: v.boolean(),
  /** Not yet acknowledged by the reader. */
  damage: v.array(damageSchema),
});
export type LibraryState = v.InferOutput<typeof stateSchema>;

export const EMPTY_STATE: LibraryState = {
  generation: 0,
  articles: 0,
  segments: 0,
  bytes: 0,
  repairing: false,
  damage: [],
};
export const EMPTY_WEEK: Week = { tallies: [], segments: [] };
export const EMPTY_SOURCE: SourceRecord = { articles: 0, bytes: 0, days: {} };

export const cardFrom = (value: unknown): Card | null => checked(cardSchema, value);
export const weekFrom = (value: unknown): Week | null => checked(weekSchema, value);
export const segmentFrom = (value: unknown): Segment | null => checked(segmentSchema, value);
export const sourceFrom = (value: unknown): SourceRecord | null => checked(sourceSchema, value);
export const stateFrom = (value: unknown): LibraryState | null => checked(stateSchema, value);

function checked<T>(schema: v.GenericSchema<unknown, T>, value: unknown): T | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}

/** The card of an article that comes in. @throws RangeError where `arrived` is no date */
export function cardOf({ article, source, arrived }: Arrival, bytes: number): Card {
  const day = dayOf(arrived);
  if (day === null)
    throw new RangeError(`Article ${article.id} came in on "${arrived}", which is no ISO date.`);
  const { address, textHash } = pageMarks(article);
  return {
    id: article.id,
    title: article.title,
    outlet: article.source,
    published: article.published,
    arrived: isoDay(day),
    url: article.url,
    ...(address === null ? {} : { address }),
    hash: textHash,
    language: languageOf(article),
    sources: [source],
    bytes,
  };
}

export function entryOfCard({ id, published, arrived, url, language, hash }: Card): Entry {
  return { id, published, arrived, url, language, textHash: hash, shelf: 'library' };
}

/** The Monday of the week that an article's shard is named by: of its publication, else of its arrival. */
export function weekOf(card: Pick<Card, 'published' | 'arrived'>): string {
  return mondayOf(dayFor(card) ?? card.arrived);
}

/** The Monday of a day's week. */
export function mondayOf(day: string): string {
  return isoDay(weekRange(dayOf(day) ?? 0).from);
}
