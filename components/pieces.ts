/** A run of text that is marked throughout, or not at all. */
export interface Piece {
  readonly text: string;
  readonly start: number;
  readonly marked: boolean;
}

interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Cuts a text at the edges of ranges. The pieces joined are the text again, whatever the ranges are: overlapping ones
 * merge, and what lies outside of the text is left out.
 */
export function pieces(text: string, ranges: readonly Range[]): Piece[] {
  const cut: Piece[] = [];
  const add = (start: number, end: number, marked: boolean) => {
    if (start < end) cut.push({ text: text.slice(start, end), start, marked });
  };
  let at = 0;
  for (const range of merged(ranges, text.length)) {
    add(at, range.start, false);
    add(range.start, range.end, true);
    at = range.end;
  }
  add(at, text.length, false);
  return cut;
}

function merged(ranges: readonly Range[], length: number): Range[] {
  const inside = ranges
    .map(({ start, end }) => ({ start: Math.max(0, start), end: Math.min(length, end) }))
    .filter(({ start, end }) => start < end)
    .sort((a, b) => a.start - b.start);
  const result: Range[] = [];
  for (const range of inside) {
    const last = result.at(-1);
    if (last === undefined || range.start > last.end) result.push(range);
    else result[result.length - 1] = { start: last.start, end: Math.max(last.end, range.end) };
  }
  return result;
}
