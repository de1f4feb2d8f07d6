/** A slice [start, end) of a text, UTF-16 code units. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

interface Word extends Range {
  /** Without case and the punctuation around it: a comma more is no other wording. */
  readonly plain: string;
}

/** Above this many pairs of words the texts are no two wordings of one sentence, and are marked whole. */
const PAIRS_AT_MOST = 40_000;

/** The words that stand in only one of two texts, by the longest common subsequence of their words. */
export function differingWords(here: string, there: string): { here: Range[]; there: Range[] } {
  const [mine, theirs] = [wordsOf(here), wordsOf(there)];
  if (mine.length * theirs.length > PAIRS_AT_MOST) {
    return { here: [{ start: 0, end: here.length }], there: [{ start: 0, end: there.length }] };
  }
  const shared = commonWords(mine, theirs);
  return {
    here: runs(mine, new Set(shared.map(([index]) => index))),
    there: runs(theirs, new Set(shared.map(([, index]) => index))),
  };
}

function wordsOf(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}](?:\S*[\p{L}\p{N}])?/gu)].map(({ 0: word, index }) => ({
    start: index,
    end: index + word.length,
    plain: word.toLowerCase().replaceAll('’', "'"),
  }));
}

/** Pairs of indexes of the words that both have, in order. */
function commonWords(a: readonly Word[], b: readonly Word[]): [number, number][] {
  const lengths = commonLengths(a, b);
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    const [down = 0, right = 0] = [lengths[i + 1]?.[j], lengths[i]?.[j + 1]];
    if (a[i]?.plain === b[j]?.plain) pairs.push([i++, j++]);
    else if (down >= right) i += 1;
    else j += 1;
  }
  return pairs;
}

/** Length of the longest common subsequence of a from i and b from j, for every i and j. */
function commonLengths(a: readonly Word[], b: readonly Word[]): number[][] {
  const rows: number[][] = [new Array<number>(b.length + 1).fill(0)];
  for (const word of a.toReversed()) {
    const below = rows[0] ?? [];
    const row = new Array<number>(b.length + 1).fill(0);
    for (let j = b.length - 1; j >= 0; j -= 1) {
      row[j] =
        word.plain === b[j]?.plain ? 1 + (below[j + 1] ?? 0) : Math.max(below[j] ?? 0, row[j + 1] ?? 0);
    }
    rows.unshift(row);
  }
  return rows;
}

/** Neighbouring words that are not shared, joined to one range. */
function runs(words: readonly Word[], shared: ReadonlySet<number>): Range[] {
  const ranges: Range[] = [];
  for (const [index, { start, end }] of words.entries()) {
    const last = ranges.at(-1);
    if (shared.has(index)) continue;
    if (last !== undefined && index > 0 && !shared.has(index - 1)) {
      ranges[ranges.length - 1] = { start: last.start, end };
    } else ranges.push({ start, end });
  }
  return ranges;
}
