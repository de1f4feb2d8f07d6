import type { Appearance, Moment } from './timeline-moments.ts';

/** The letters of one moment, where they are drawn. */
export interface Run {
  /** Middle of the letters, 0 to 1. */
  readonly centre: number;
  /** The moment they stand for, 0 to 1. */
  readonly at: number;
  /** 0 is next to the axis. */
  readonly lane: number;
  readonly shown: readonly Appearance[];
  /** How many more there are than are shown. */
  readonly more: number;
}

/** Letters of a moment that are drawn; where there are more, a number stands in the place of the last. */
const LETTERS_AT_MOST = 5;
const LANES = [0, 1] as const;

/**
 * Puts the letters of every moment over the axis without overlap, in as few lanes as will do. What finds no room is counted
 * with its nearest neighbour; this page is always drawn.
 * @param letter width of one letter, as a share of the narrowest axis
 */
export function runsOf(moments: readonly Moment[], letter: number): Run[] {
  const here = moments.filter(({ articles }) => articles.some(({ page }) => page));
  const others = moments.filter((moment) => !here.includes(moment));
  const runs: Run[] = [];
  for (const { at, articles } of [...here, ...others]) {
    const shown = articles.length <= LETTERS_AT_MOST ? articles : articles.slice(0, LETTERS_AT_MOST - 1);
    const width = shown.length * letter;
    // At the far end room stays for a number, which may come to stand there later.
    const left = Math.min(Math.max(at - width / 2, 0), 1 - width - letter);
    const run = { centre: left + width / 2, at, shown, more: articles.length - shown.length };
    const lane = LANES.find((each) => !runs.some((other) => touch({ ...run, lane: each }, other, letter)));
    if (lane !== undefined) runs.push({ ...run, lane });
    else addToNearest(runs, at, articles.length);
  }
  return runs;
}

/** Room for a number behind the letters counts with them. */
function touch(one: Run, other: Run, letter: number): boolean {
  const from = ({ centre, shown }: Run) => centre - (shown.length * letter) / 2;
  const to = ({ centre, shown }: Run) => centre + (shown.length / 2 + 1) * letter;
  return one.lane === other.lane && from(one) < to(other) && from(other) < to(one);
}

function addToNearest(runs: Run[], at: number, count: number): void {
  const [nearest] = runs.toSorted((one, other) => Math.abs(one.at - at) - Math.abs(other.at - at));
  const index = nearest === undefined ? -1 : runs.indexOf(nearest);
  if (nearest !== undefined) runs[index] = { ...nearest, more: nearest.more + count };
}
