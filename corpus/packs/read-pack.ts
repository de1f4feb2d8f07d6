import type { Article } from '../../engine/article.ts';
import { articleOf } from './article-line.ts';
import { FaultyPack, type PackFault } from './faults.ts';
import { inflated } from './inflate.ts';
import type { PackLimits } from './limits.ts';
import { type ByteLine, linesOf } from './lines.ts';
import { EVERYTHING_FORMAT, type Manifest, manifestOf } from './manifest.ts';
import { ReadingTime } from './reading-time.ts';
import { type Record, recordOf } from './record-line.ts';
import { Sha256 } from './sha256.ts';

/** What comes out of a pack, in its order: the manifest, then records, then either its end or what is wrong with it. */
export type PackItem =
  | { readonly kind: 'manifest'; readonly manifest: Manifest }
  | { readonly kind: 'record'; readonly record: PackRecord; readonly line: number }
  | { readonly kind: 'end'; readonly articles: number }
  | { readonly kind: 'fault'; readonly fault: PackFault };

/** In a pack that is handed out every line is an article, and nothing says where it came from. */
export type PackRecord = Record | { readonly kind: 'article'; readonly article: Article };

export interface PackReadingOptions {
  readonly limits: PackLimits;
  readonly signal: AbortSignal;
  /** Milliseconds, from any start. */
  readonly now: () => number;
}

/**
 * Reads a pack as its bytes come. Hash and count are known only at its end: whoever must not act on a faulty pack reads it
 * twice (`checkPack` first).
 * @throws the abort reason once `signal` is aborted; everything else that can be wrong is an item
 */
export async function* readPack(
  source: ReadableStream<Uint8Array>,
  { limits, signal, now }: PackReadingOptions,
): AsyncGenerator<PackItem> {
  // The timer ends what waits, the clock what works.
  const time = new ReadingTime(limits.budgetMs, now);
  const chunks = inflated(source, limits, AbortSignal.any([signal, time.signal]));
  const reading = new PackReading(limits);
  time.runs();
  try {
    for await (const line of linesOf(chunks, limits)) {
      const item = reading.take(line);
      if (!time.stands()) throw new FaultyPack({ kind: 'too-slow', budgetMs: limits.budgetMs });
      yield item;
      time.runs();
    }
    yield reading.end();
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FaultyPack) yield { kind: 'fault', fault: error.fault };
    else if (time.signal.aborted)
      yield { kind: 'fault', fault: { kind: 'too-slow', budgetMs: limits.budgetMs } };
    else throw error;
  } finally {
    time.stands();
  }
}

export type CheckedPack =
  | { readonly ok: true; readonly manifest: Manifest }
  | { readonly ok: false; readonly fault: PackFault };

/**
 * Reads a pack to its end and keeps nothing of it.
 * @param onLine told of every line, for progress
 * @throws the abort reason once the signal is aborted
 */
export async function checkPack(
  source: ReadableStream<Uint8Array>,
  options: PackReadingOptions,
  onLine: (manifest: Manifest, line: number) => Promise<void> | void = () => {},
): Promise<CheckedPack> {
  let manifest: Manifest | null = null;
  for await (const item of readPack(source, options)) {
    if (item.kind === 'fault') return { ok: false, fault: item.fault };
    if (item.kind === 'manifest') manifest = item.manifest;
    if (item.kind === 'record' && manifest !== null) await onLine(manifest, item.line);
  }
  if (manifest === null) throw new Error('A pack ended without a manifest and without a fault.');
  return { ok: true, manifest };
}

/** What is known of a pack after some of its lines. */
class PackReading {
  readonly #limits: PackLimits;
  readonly #decoder = new TextDecoder('utf-8', { fatal: true });
  readonly #hash = new Sha256();
  readonly #ids = new Set<string>();
  #manifest: Manifest | null = null;

  constructor(limits: PackLimits) {
    this.#limits = limits;
  }

  take({ line, bytes }: ByteLine): PackItem {
    if (this.#manifest === null) {
      this.#manifest = this.#manifestIn(bytes);
      return { kind: 'manifest', manifest: this.#manifest };
    }
    this.#hash.update(bytes);
    const record = this.#recordIn(bytes, line, this.#manifest);
    if (record.kind === 'article') this.#count(record.article.id, line, this.#manifest);
    return { kind: 'record', record, line };
  }

  end(): PackItem {
    if (this.#manifest === null)
      throw new FaultyPack({ kind: 'no-manifest', expected: 'a first line with the manifest' });
    const { count, hash } = this.#manifest;
    if (this.#ids.size !== count)
      throw new FaultyPack({ kind: 'count-differs', expected: count, found: this.#ids.size });
    if (this.#hash.hex() !== hash) throw new FaultyPack({ kind: 'hash-differs' });
    return { kind: 'end', articles: count };
  }

  #manifestIn(bytes: Uint8Array): Manifest {
    const read = manifestOf(this.#json(bytes));
    if (read.ok) {
      const { count } = read.manifest;
      const limit = this.#limits.articles;
      if (count > limit) throw new FaultyPack({ kind: 'too-many', count, limit });
      return read.manifest;
    }
    if (read.version !== null) throw new FaultyPack({ kind: 'other-version', version: read.version });
    throw new FaultyPack({ kind: 'no-manifest', expected: read.expected });
  }

  #recordIn(bytes: Uint8Array, line: number, { format }: Manifest): PackRecord {
    const value = this.#json(bytes);
    if (value === undefined)
      throw new FaultyPack({ kind: 'not-an-article', line, expected: 'one JSON object in UTF-8' });
    if (format === EVERYTHING_FORMAT) {
      const read = recordOf(value);
      if (read.ok) return read.record;
      throw new FaultyPack({ kind: 'not-an-article', line, expected: read.expected });
    }
    const read = articleOf(value);
    if (read.ok) return { kind: 'article', article: read.article };
    throw new FaultyPack({ kind: 'not-an-article', line, expected: read.expected });
  }

  /** A pack that holds more than it said is not read any further. */
  #count(id: string, line: number, { count }: Manifest): void {
    if (this.#ids.has(id)) throw new FaultyPack({ kind: 'duplicate-id', line, id });
    this.#ids.add(id);
    if (this.#ids.size > count)
      throw new FaultyPack({ kind: 'count-differs', expected: count, found: this.#ids.size });
  }

  /** Undefined where the line is no JSON. */
  #json(bytes: Uint8Array): unknown {
    try {
      return JSON.parse(this.#decoder.decode(bytes));
    } catch {
      return undefined;
    }
  }
}
