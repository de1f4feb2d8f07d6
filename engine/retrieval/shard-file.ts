import type { Shard } from './shard.ts';

/** Raised whenever signatures or the stored form change: a shard of another version is rebuilt from its articles. */
export const SHARD_VERSION = 3;

/** JSON that `loadShard` reads; the same shard gives the same text. Places are told by their distance from the one before. */
export function serialiseShard(shard: Shard): string {
  const { ids, days, languages, stems } = shard;
  const sizes = Array.from(stems, (_, at) => (shard.starts[at + 1] ?? 0) - (shard.starts[at] ?? 0));
  return JSON.stringify({
    version: SHARD_VERSION,
    ids,
    days,
    languages,
    lengths: [...shard.lengths],
    stems,
    frequencies: [...shard.frequencies],
    sizes,
    steps: stepsOf(shard),
    counts: [...shard.counts],
  });
}

/** Reads what `serialiseShard` wrote; null where it is of another version, does not agree with itself or is no shard at all. */
export function loadShard(json: string): Shard | null {
  try {
    const stored = JSON.parse(json);
    return stored?.version === SHARD_VERSION ? shardOf(stored) : null;
  } catch {
    return null;
  }
}

function stepsOf({ stems, starts, places }: Shard): number[] {
  const steps: number[] = [];
  for (const at of stems.keys()) {
    let before = 0;
    for (let posting = starts[at] ?? 0; posting < (starts[at + 1] ?? 0); posting += 1) {
      const place = places[posting] ?? 0;
      steps.push(place - before);
      before = place;
    }
  }
  return steps;
}

type Stored = Record<
  'ids' | 'days' | 'languages' | 'lengths' | 'stems' | 'frequencies' | 'sizes' | 'steps' | 'counts',
  unknown
>;

function shardOf(stored: Stored): Shard | null {
  const { ids, days, languages, stems } = stored;
  if (!isListOf(ids, isText) || !isListOf(stems, isText)) return null;
  if (!isListOf(days, isMaybeText) || !isListOf(languages, isMaybeText)) return null;
  const [lengths, frequencies, sizes, steps, counts] = [
    stored.lengths,
    stored.frequencies,
    stored.sizes,
    stored.steps,
    stored.counts,
  ].map((list) => (isListOf(list, isCount) ? list : []));
  if (!lengths || !frequencies || !sizes || !steps || !counts) return null;
  const starts = Uint32Array.from([0, ...sizes]);
  for (let at = 1; at < starts.length; at += 1) starts[at] = (starts[at] ?? 0) + (starts[at - 1] ?? 0);
  const agrees =
    [days, languages, lengths].every((list) => list.length === ids.length) &&
    [frequencies, sizes].every((list) => list.length === stems.length) &&
    [steps, counts].every((list) => list.length === (starts.at(-1) ?? 0));
  const places = placesOf(starts, steps);
  if (!agrees || places.some((place) => place >= ids.length)) return null;
  return {
    ids,
    days,
    languages,
    stems,
    starts,
    places,
    lengths: Uint16Array.from(lengths),
    frequencies: Uint32Array.from(frequencies),
    counts: Uint8Array.from(counts),
  };
}

function placesOf(starts: Uint32Array, steps: readonly number[]): Uint32Array {
  const places = new Uint32Array(steps.length);
  for (let at = 0; at + 1 < starts.length; at += 1) {
    let place = 0;
    for (let posting = starts[at] ?? 0; posting < (starts[at + 1] ?? 0); posting += 1) {
      place += steps[posting] ?? 0;
      places[posting] = place;
    }
  }
  return places;
}

function isListOf<T>(list: unknown, is: (one: unknown) => one is T): list is T[] {
  return Array.isArray(list) && list.every(is);
}

const isText = (one: unknown): one is string => typeof one === 'string';
const isMaybeText = (one: unknown): one is string | null => one === null || isText(one);
const isCount = (one: unknown): one is number => typeof one === 'number' && Number.isInteger(one) && one >= 0;
