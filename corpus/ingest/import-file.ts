import * as v from 'valibot';
import { articleOf } from '../packs/article-line.ts';
import type { PackFault } from '../packs/faults.ts';
import { EVERYTHING_FORMAT, PACK_VERSION } from '../packs/manifest.ts';
import { type PackItem, type PackReadingOptions, readPack } from '../packs/read-pack.ts';

/** The first form of an export: one JSON object, which went in one message and so was never larger than this. */
const FIRST_EXPORT_BYTES = 64 * 2 ** 20;
const firstExport = v.object({
  format: v.literal('also-reported'),
  version: v.literal(1),
  settings: v.record(v.string(), v.unknown()),
  articles: v.array(v.unknown()),
});
const OPENS_OBJECT = 0x7b;

/** What is in a file that the reader gave: a pack, an export of everything, or an export of the first form. */
export async function* readImport(
  file: Blob,
  options: PackReadingOptions & { readonly arrived: string },
): AsyncGenerator<PackItem> {
  const [first] = new Uint8Array(
    await file
      .slice(0, 1)
      .arrayBuffer()
      .catch(() => new ArrayBuffer(0)),
  );
  if (first !== OPENS_OBJECT) yield* readPack(file.stream(), options);
  else if (file.size > FIRST_EXPORT_BYTES)
    yield { kind: 'fault', fault: { kind: 'too-large', what: 'file', limit: FIRST_EXPORT_BYTES } };
  else yield* firstExportIn(await file.text(), options.arrived);
}

function* firstExportIn(text: string, arrived: string): Generator<PackItem> {
  const parsed = v.safeParse(firstExport, jsonIn(text));
  if (!parsed.success) {
    yield { kind: 'fault', fault: { kind: 'not-gzip' } };
    return;
  }
  const { settings, articles } = parsed.output;
  const [head, count] = [
    { name: 'Also Reported', packVersion: '1', licence: null, source: null },
    articles.length,
  ];
  const manifest = {
    format: EVERYTHING_FORMAT,
    version: PACK_VERSION,
    ...head,
    count,
    hash: '0'.repeat(64),
  } as const;
  yield { kind: 'manifest', manifest };
  let line = 2;
  for (const given of articles) {
    const read = articleOf(given);
    if (!read.ok) {
      const fault: PackFault = { kind: 'not-an-article', line, expected: read.expected };
      yield { kind: 'fault', fault };
      return;
    }
    yield {
      kind: 'record',
      line: line++,
      record: { kind: 'article', article: read.article, from: ['saved'], arrived },
    };
  }
  yield { kind: 'record', line, record: { kind: 'settings', settings } };
  yield { kind: 'end', articles: count };
}

function jsonIn(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
