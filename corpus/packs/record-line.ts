import * as v from 'valibot';
import type { Article } from '../../engine/article.ts';
import type { SourceId } from '../arrival.ts';
import { articleFields, articleOf } from './article-line.ts';
import { type Manifest, manifestSchema } from './manifest.ts';

/** A pack that the reader imported, as the library knows it. */
export interface KeptPack {
  readonly source: SourceId;
  readonly manifest: Manifest;
  /** ISO date-time. */
  readonly imported: string;
}

/** A line of an export of everything. */
export type Record =
  | { readonly kind: 'settings'; readonly settings: Readonly<globalThis.Record<string, unknown>> }
  | { readonly kind: 'opml'; readonly opml: string }
  | { readonly kind: 'pack'; readonly pack: KeptPack }
  | {
      readonly kind: 'article';
      readonly article: Article;
      /** Every source that brought it. */
      readonly from: readonly SourceId[];
      /** ISO date or date-time. */
      readonly arrived: string;
    };

export type RecordReading =
  | { readonly ok: true; readonly record: Record }
  | { readonly ok: false; readonly expected: string };

const source = v.pipe(v.string(), v.maxLength(300), v.regex(/^(?:saved|remembered|(?:feed|pack):\S+)$/));
const sources = v.pipe(v.array(source), v.minLength(1), v.maxLength(1_000));
const dateTime = v.pipe(v.string(), v.maxLength(40), v.isoTimestamp());
const moment = v.union([dateTime, v.pipe(v.string(), v.isoDate())]);

export const keptPackSchema = v.object({
  source: v.pipe(source, v.startsWith('pack:')),
  manifest: manifestSchema,
  imported: dateTime,
});

const recordLine = v.union([
  v.object({ settings: v.record(v.string(), v.unknown()) }),
  v.object({ opml: v.string() }),
  v.object({ pack: keptPackSchema }),
  v.object({ from: sources, arrived: moment, article: v.unknown() }),
]);

/** The record in a parsed line of an export of everything. */
export function recordOf(value: unknown): RecordReading {
  const parsed = v.safeParse(recordLine, value);
  if (!parsed.success)
    return { ok: false, expected: 'settings, opml, a pack, or an article with "from" and "arrived"' };
  const line = parsed.output;
  if ('settings' in line) return { ok: true, record: { kind: 'settings', settings: line.settings } };
  if ('opml' in line) return { ok: true, record: { kind: 'opml', opml: line.opml } };
  if ('pack' in line) return { ok: true, record: { kind: 'pack', pack: line.pack } };
  const read = articleOf(line.article);
  if (!read.ok) return read;
  return {
    ok: true,
    record: { kind: 'article', article: read.article, from: line.from, arrived: line.arrived },
  };
}

/** A record as its line has it. */
export function recordFields(record: Record): unknown {
  if (record.kind === 'settings') return { settings: record.settings };
  if (record.kind === 'opml') return { opml: record.opml };
  if (record.kind === 'pack') return { pack: record.pack };
  return { from: record.from, arrived: record.arrived, article: articleFields(record.article) };
}
