/** The smallest part of MessagePack that a wordfreq list uses (https://github.com/msgpack/msgpack/blob/master/spec.md). */
interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/**
 * The words of a wordfreq list of format cB, most common first, each with its rate (occurrences per word of text).
 * The list is an array: a header, then at index n the words whose rate is 10^(-n/100).
 * Throws where the bytes are no such list.
 */
export function readWordList(bytes: Buffer): { word: string; rate: number }[] {
  const cursor = { bytes, at: 0 };
  const [header, ...levels] = readArray(cursor);
  if (typeof header !== 'object') throw new Error('word list: the first item must be a header of format cB');
  return levels.flatMap((level, index) => {
    if (!Array.isArray(level)) throw new Error(`word list: item ${index + 1} must be an array of words`);
    return level.map((word) => ({ word: String(word), rate: 10 ** (-index / 100) }));
  });
}

type Value = string | number | Value[] | Map<Value, Value>;

function readValue(cursor: Cursor): Value {
  const tag = cursor.bytes.readUInt8(cursor.at);
  if (tag < 0x80) return readUnsigned(cursor, 0, tag);
  if (tag < 0x90) return readMap(cursor);
  if (tag < 0xa0 || tag === 0xdc || tag === 0xdd) return readArray(cursor);
  return readString(cursor);
}

function readUnsigned(cursor: Cursor, width: number, inline: number): number {
  cursor.at += 1 + width;
  return width === 0 ? inline : cursor.bytes.readUIntBE(cursor.at - width, width);
}

function readMap(cursor: Cursor): Map<Value, Value> {
  const size = readUnsigned(cursor, 0, cursor.bytes.readUInt8(cursor.at) - 0x80);
  return new Map(Array.from({ length: size }, () => [readValue(cursor), readValue(cursor)]));
}

function readArray(cursor: Cursor): Value[] {
  const tag = cursor.bytes.readUInt8(cursor.at);
  const width = tag === 0xdc ? 2 : tag === 0xdd ? 4 : 0;
  const size = readUnsigned(cursor, width, tag - 0x90);
  return Array.from({ length: size }, () => readValue(cursor));
}

function readString(cursor: Cursor): string {
  const tag = cursor.bytes.readUInt8(cursor.at);
  const width = tag === 0xd9 ? 1 : tag === 0xda ? 2 : 0;
  if (width === 0 && (tag < 0xa0 || tag > 0xbf)) {
    throw new Error(`word list: unknown MessagePack tag 0x${tag.toString(16)} at byte ${cursor.at}`);
  }
  const length = readUnsigned(cursor, width, tag - 0xa0);
  cursor.at += length;
  return cursor.bytes.toString('utf8', cursor.at - length, cursor.at);
}
