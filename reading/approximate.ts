/** A slice [start, end) of a text, and the edits that lead from it to what was looked for. */
export interface Approximation {
  readonly start: number;
  readonly end: number;
  /** Characters inserted, removed or replaced. */
  readonly edits: number;
}

/** Share of its characters in which a text may differ and still be the same. */
const MOST_EDITS = 0.1;
/** Texts shorter than this are too easily alike. */
const SHORTEST = 20;
/** Length of the n-grams that lead to a place. */
const GRAM = 8;
/** Every so many characters of the text one n-gram is indexed, so an unchanged run of GRAM + STRIDE - 1 is always met. */
const STRIDE = 4;
/** An n-gram that stands in more places leads nowhere. */
const COMMON = 4;
/** Places that are looked at closely. */
const CANDIDATES = 4;

/** Finds texts in a longer one though some of their characters were changed. Indexes that one once; a search takes a bounded time. */
export class ApproximateSearch {
  readonly #text: string;
  readonly #places = new Map<string, number[]>();

  constructor(text: string) {
    this.#text = text;
    for (let at = 0; at + GRAM <= text.length; at += STRIDE) {
      const gram = text.slice(at, at + GRAM);
      const places = this.#places.get(gram);
      if (places === undefined) this.#places.set(gram, [at]);
      else if (places.length <= COMMON) places.push(at);
    }
  }

  /** The places where something like `quote` stands, closest first, none overlapping another. */
  find(quote: string): readonly Approximation[] {
    if (quote.length < SHORTEST) return [];
    const most = Math.floor(quote.length * MOST_EDITS);
    const found = this.#diagonals(quote, most + 1).flatMap((diagonal) => {
      const from = Math.max(0, diagonal - most);
      const window = this.#text.slice(from, diagonal + quote.length + 3 * most + 2);
      const match = closest(window, quote, most);
      return match === null ? [] : [{ ...match, start: from + match.start, end: from + match.end }];
    });
    const sorted = found.sort((one, other) => one.edits - other.edits);
    return sorted.filter(
      (match, index) =>
        !sorted.slice(0, index).some(({ start, end }) => match.start < end && start < match.end),
    );
  }

  /** Where the quote would begin by the rare n-grams it shares with the text, most shared first; `width` apart. */
  #diagonals(quote: string, width: number): readonly number[] {
    const votes = new Map<number, number>();
    for (let offset = 0; offset + GRAM <= quote.length; offset += 1) {
      const places = this.#places.get(quote.slice(offset, offset + GRAM)) ?? [];
      if (places.length > COMMON) continue;
      for (const place of places) {
        const bucket = Math.floor((place - offset) / width);
        votes.set(bucket, (votes.get(bucket) ?? 0) + 1);
      }
    }
    return [...votes]
      .sort((one, other) => other[1] - one[1] || one[0] - other[0])
      .slice(0, CANDIDATES)
      .map(([bucket]) => bucket * width);
  }
}

/**
 * The slice of a window closest to a quote, or null where every slice needs more than `most` edits. Sellers' algorithm:
 * an edit distance that may begin and end anywhere in the window (Journal of Algorithms 1, 1980).
 */
function closest(window: string, quote: string, most: number): Approximation | null {
  const width = window.length + 1;
  const anywhere = Int32Array.from({ length: width }, (_, at) => at);
  let edits = new Int32Array(width);
  let starts = anywhere;
  for (let row = 1; row <= quote.length; row += 1) {
    const next = { edits: new Int32Array(width).fill(row), starts: anywhere.slice() };
    const character = quote.charCodeAt(row - 1);
    // A quote's character can lie `most` before its place or, the window beginning as early, four times as far behind it.
    const last = Math.min(window.length, row + 4 * most + 2);
    for (let at = Math.max(1, row - most); at <= last; at += 1) {
      const replaced = (edits[at - 1] ?? 0) + (window.charCodeAt(at - 1) === character ? 0 : 1);
      const removed = (edits[at] ?? 0) + 1;
      const inserted = (next.edits[at - 1] ?? 0) + 1;
      const least = Math.min(replaced, removed, inserted);
      next.edits[at] = least;
      next.starts[at] =
        (least === replaced ? starts[at - 1] : least === removed ? starts[at] : next.starts[at - 1]) ?? 0;
    }
    ({ edits, starts } = next);
  }
  return best(edits, starts, quote.length, most);
}

function best(edits: Int32Array, starts: Int32Array, length: number, most: number): Approximation | null {
  let found: Approximation | null = null;
  for (let end = 1; end < edits.length; end += 1) {
    const match = { start: starts[end] ?? 0, end, edits: edits[end] ?? 0 };
    if (match.edits > most || match.end <= match.start) continue;
    if (
      found === null ||
      match.edits < found.edits ||
      (match.edits === found.edits && nearer(match, found, length))
    )
      found = match;
  }
  return found;
}

/** Of two slices as close, the one of the quote's own length cuts no character off. */
function nearer(one: Approximation, other: Approximation, length: number): boolean {
  return Math.abs(one.end - one.start - length) < Math.abs(other.end - other.start - length);
}
