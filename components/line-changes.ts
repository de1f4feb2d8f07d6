/** How a text changed, line by line: lines that went, lines that came, or a line that took another's place. */
export type LineChange =
  | { readonly kind: 'removed'; readonly before: string }
  | { readonly kind: 'added'; readonly after: string }
  | { readonly kind: 'changed'; readonly before: string; readonly after: string };

/** Above this many pairs of lines the middle of the text is taken for changed as a whole. */
const PAIRS_AT_MOST = 250_000;

/** What changed between two texts, in their order, by the longest common subsequence of their lines. */
export function lineChanges(before: readonly string[], after: readonly string[]): LineChange[] {
  const shared = sharedLines(before, after);
  const changes: LineChange[] = [];
  let [from, to] = [0, 0];
  for (const [i, j] of [...shared, [before.length, after.length] as const]) {
    changes.push(...between(before.slice(from, i), after.slice(to, j)));
    [from, to] = [i + 1, j + 1];
  }
  return changes;
}

/** Lines that went and lines that came in the same place stand for one another, in order. */
function between(gone: readonly string[], come: readonly string[]): LineChange[] {
  const both = Math.min(gone.length, come.length);
  return [
    ...gone
      .slice(0, both)
      .map((line, at): LineChange => ({ kind: 'changed', before: line, after: come[at] ?? '' })),
    ...gone.slice(both).map((line): LineChange => ({ kind: 'removed', before: line })),
    ...come.slice(both).map((line): LineChange => ({ kind: 'added', after: line })),
  ];
}

/** Pairs of indexes of the lines that both have, in order: the same beginning and end first, which is most of a page. */
function sharedLines(a: readonly string[], b: readonly string[]): (readonly [number, number])[] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head += 1;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a.at(-1 - tail) === b.at(-1 - tail)) tail += 1;
  const middle = commonIn(a.slice(head, a.length - tail), b.slice(head, b.length - tail));
  return [
    ...Array.from({ length: head }, (_, at) => [at, at] as const),
    ...middle.map(([i, j]) => [i + head, j + head] as const),
    ...Array.from({ length: tail }, (_, at) => [a.length - tail + at, b.length - tail + at] as const),
  ];
}

function commonIn(a: readonly string[], b: readonly string[]): [number, number][] {
  if (a.length * b.length > PAIRS_AT_MOST) return [];
  const lengths = Array.from({ length: a.length + 1 }, () => new Array<number>(b.length + 1).fill(0));
  const at = (i: number, j: number) => lengths[i]?.[j] ?? 0;
  for (let i = a.length - 1; i >= 0; i -= 1) {
    for (let j = b.length - 1; j >= 0; j -= 1) {
      const row = lengths[i];
      if (row !== undefined)
        row[j] = a[i] === b[j] ? at(i + 1, j + 1) + 1 : Math.max(at(i + 1, j), at(i, j + 1));
    }
  }
  const pairs: [number, number][] = [];
  let [i, j] = [0, 0];
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) pairs.push([i++, j++]);
    else if (at(i + 1, j) >= at(i, j + 1)) i += 1;
    else j += 1;
  }
  return pairs;
}
