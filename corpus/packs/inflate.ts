import { FaultyPack } from './faults.ts';
import type { PackLimits } from './limits.ts';

/** Compressed bytes handed on at once: at the 1,032 to 1 that deflate can reach, 8 MB at most come out before they are counted. */
const SLICE = 8 * 1024;
const MAGIC = [0x1f, 0x8b] as const;

/**
 * The bytes of a gzip stream, counted on both sides while they flow.
 * @throws FaultyPack; the abort reason once `signal` is aborted
 */
export async function* inflated(
  source: ReadableStream<Uint8Array>,
  limits: Pick<PackLimits, 'fileBytes' | 'inflatedBytes'>,
  signal: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const gzip = new DecompressionStream('gzip');
  const feeding = new Feeding(source, gzip.writable.getWriter(), limits.fileBytes);
  const stop = () => feeding.stop(signal.reason);
  signal.addEventListener('abort', stop);
  const fed = feeding.run();
  const reader = gzip.readable.getReader();
  try {
    let bytes = 0;
    for (;;) {
      signal.throwIfAborted();
      const { done, value } = await reader.read();
      if (done) break;
      bytes += value.length;
      if (bytes > limits.inflatedBytes)
        throw new FaultyPack({ kind: 'too-large', what: 'inflated', limit: limits.inflatedBytes });
      yield value;
    }
    await fed;
  } catch (error) {
    signal.throwIfAborted();
    if (error instanceof FaultyPack) throw error;
    throw feeding.fault ?? new FaultyPack({ kind: isEnd(error, feeding) ? 'truncated' : 'damaged' });
  } finally {
    signal.removeEventListener('abort', stop);
    feeding.stop(undefined);
    await reader.cancel().catch(() => undefined);
  }
}

/**
 * Node names the reason. A browser's stream takes a piece only when it has worked through the one before, so what goes
 * wrong after the last one is that something was still to come.
 */
function isEnd(error: unknown, { closing }: Feeding): boolean {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === undefined ? closing : code === 'Z_BUF_ERROR';
}

/** Hands a file to the decompressor in slices. */
class Feeding {
  readonly #source: ReadableStreamDefaultReader<Uint8Array>;
  readonly #sink: WritableStreamDefaultWriter<BufferSource>;
  readonly #limit: number;
  #bytes = 0;
  /** Everything was handed over. */
  closing = false;
  fault: FaultyPack | null = null;

  constructor(
    source: ReadableStream<Uint8Array>,
    sink: WritableStreamDefaultWriter<BufferSource>,
    limit: number,
  ) {
    this.#source = source.getReader();
    this.#sink = sink;
    this.#limit = limit;
  }

  /** Never rejects: the decompressor's readable side fails with whatever goes wrong here. */
  async run(): Promise<void> {
    try {
      for (let piece = await this.#next(); piece !== null; piece = await this.#next())
        await this.#hand(piece);
      if (this.#bytes < MAGIC.length) throw this.#is({ kind: 'not-gzip' });
      this.closing = true;
      await this.#sink.close();
    } catch (error) {
      this.stop(error);
    }
  }

  stop(reason: unknown): void {
    this.#sink.abort(reason).catch(() => undefined);
    this.#source.cancel(reason).catch(() => undefined);
  }

  async #next(): Promise<Uint8Array | null> {
    try {
      const { done, value } = await this.#source.read();
      return done ? null : value;
    } catch {
      throw this.#is({ kind: 'unreadable' });
    }
  }

  async #hand(piece: Uint8Array): Promise<void> {
    for (let from = 0; from < piece.length; from += SLICE) {
      const slice = piece.slice(from, from + SLICE);
      const wrong = MAGIC.some((byte, at) => {
        const here = slice[at - this.#bytes];
        return here !== undefined && here !== byte;
      });
      if (wrong) throw this.#is({ kind: 'not-gzip' });
      this.#bytes += slice.length;
      if (this.#bytes > this.#limit) throw this.#is({ kind: 'too-large', what: 'file', limit: this.#limit });
      await this.#sink.write(slice);
    }
  }

  #is(fault: FaultyPack['fault']): FaultyPack {
    this.fault ??= new FaultyPack(fault);
    return this.fault;
  }
}
