import * as v from 'valibot';
import type { Article } from '../../engine/article.ts';
import { articleFields } from './article-line.ts';
import { EVERYTHING_FORMAT, type Manifest, manifestSchema, PACK_FORMAT, PACK_VERSION } from './manifest.ts';
import { type Record, recordFields } from './record-line.ts';
import { Sha256 } from './sha256.ts';

/** What a pack says of itself; the rest of its manifest is counted. */
export type PackHead = Pick<Manifest, 'name' | 'packVersion' | 'licence' | 'source'>;

/** What was to be written changed between counting and writing. */
export class ChangedWhileWriting extends Error {}

/** Bytes gathered before they are handed to the compressor. */
const PIECE = 64 * 1024;

/**
 * A pack of articles to hand out. The same articles in the same order give the same bytes.
 * @param articles asked for twice: hash and count stand in the first line
 * @throws ChangedWhileWriting, through the stream, where the second time gave something else
 */
export function packOf(
  head: PackHead,
  articles: () => AsyncIterable<Article> | Iterable<Article>,
): Promise<ReadableStream<Uint8Array>> {
  return written(
    PACK_FORMAT,
    head,
    () => linesFrom(articles(), articleFields),
    () => true,
  );
}

/** The reader's whole library with their settings, to be taken to another machine. */
export function everythingOf(
  head: PackHead,
  records: () => AsyncIterable<Record>,
): Promise<ReadableStream<Uint8Array>> {
  return written(
    EVERYTHING_FORMAT,
    head,
    () => linesFrom(records(), recordFields),
    (line) => line.startsWith('{"from":'),
  );
}

async function* linesFrom<T>(
  values: AsyncIterable<T> | Iterable<T>,
  fields: (value: T) => unknown,
): AsyncGenerator<string> {
  for await (const value of values) yield `${JSON.stringify(fields(value))}\n`;
}

async function written(
  format: Manifest['format'],
  head: PackHead,
  lines: () => AsyncIterable<string>,
  isArticle: (line: string) => boolean,
): Promise<ReadableStream<Uint8Array>> {
  const encoder = new TextEncoder();
  const hash = new Sha256();
  let count = 0;
  for await (const line of lines()) {
    hash.update(encoder.encode(line));
    if (isArticle(line)) count++;
  }
  const { name, packVersion, licence, source } = head;
  const manifest = v.parse(manifestSchema, {
    format,
    version: PACK_VERSION,
    name,
    packVersion,
    licence,
    source,
    count,
    hash: hash.hex(),
  });
  return compressed(pieces(manifest, lines()));
}

/** The bytes of a pack, compared with its manifest while they are made. */
async function* pieces(manifest: Manifest, lines: AsyncIterable<string>): AsyncGenerator<Uint8Array> {
  const encoder = new TextEncoder();
  const hash = new Sha256();
  let open = `${JSON.stringify(manifest)}\n`;
  yield encoder.encode(open);
  open = '';
  for await (const line of lines) {
    open += line;
    if (open.length < PIECE) continue;
    yield hashed(hash, encoder.encode(open));
    open = '';
  }
  yield hashed(hash, encoder.encode(open));
  if (hash.hex() !== manifest.hash)
    throw new ChangedWhileWriting('The articles changed while they were written.');
}

function hashed(hash: Sha256, bytes: Uint8Array): Uint8Array {
  hash.update(bytes);
  return bytes;
}

/** Where gzip names the system it was made on; "unknown" is the same everywhere. */
const SYSTEM = 9;
const UNKNOWN = 255;

function compressed(bytes: AsyncGenerator<Uint8Array>): ReadableStream<Uint8Array> {
  const source = new ReadableStream<BufferSource>({
    async pull(controller) {
      const { done, value } = await bytes.next();
      if (done) controller.close();
      else controller.enqueue(value as Uint8Array<ArrayBuffer>);
    },
    async cancel() {
      await bytes.return(undefined);
    },
  });
  let at = 0;
  const anonymous = new TransformStream<Uint8Array, Uint8Array>({
    transform(chunk, controller) {
      if (at <= SYSTEM && SYSTEM < at + chunk.length) chunk[SYSTEM - at] = UNKNOWN;
      at += chunk.length;
      controller.enqueue(chunk);
    },
  });
  return source.pipeThrough(new CompressionStream('gzip')).pipeThrough(anonymous);
}
