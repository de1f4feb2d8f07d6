import { FaultyPack } from './faults.ts';
import type { PackLimits } from './limits.ts';

const NEWLINE = 10;

/** A line as bytes, with the newline at its end where it has one. */
export interface ByteLine {
  /** Counted from 1. */
  readonly line: number;
  readonly bytes: Uint8Array;
}

/** Cuts a stream of bytes into lines. @throws FaultyPack where one is too long, before it is whole */
export async function* linesOf(
  chunks: AsyncIterable<Uint8Array>,
  limits: Pick<PackLimits, 'manifestBytes' | 'lineBytes'>,
): AsyncGenerator<ByteLine> {
  let open: Uint8Array[] = [];
  let length = 0;
  let line = 1;
  const limit = () => (line === 1 ? limits.manifestBytes : limits.lineBytes);
  const add = (part: Uint8Array) => {
    length += part.length;
    if (length > limit()) throw new FaultyPack({ kind: 'line-too-long', line, limit: limit() });
    open.push(part);
  };
  const close = (): ByteLine => {
    const whole = { line: line++, bytes: joined(open, length) };
    open = [];
    length = 0;
    return whole;
  };
  for await (const chunk of chunks) {
    let from = 0;
    for (let at = chunk.indexOf(NEWLINE); at !== -1; at = chunk.indexOf(NEWLINE, from)) {
      add(chunk.subarray(from, at + 1));
      yield close();
      from = at + 1;
    }
    if (from < chunk.length) add(chunk.subarray(from));
  }
  if (length > 0) yield close();
}

function joined(parts: readonly Uint8Array[], length: number): Uint8Array {
  const [first] = parts;
  if (parts.length === 1 && first !== undefined) return first;
  const whole = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
