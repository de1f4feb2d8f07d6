import type { Entry, Tally } from '../corpus.ts';
import { tallyOf } from './date-window.ts';

/** Articles counted by day and language, in order of time. */
export function censusOf(entries: Iterable<Pick<Entry, 'published' | 'arrived' | 'language'>>): Tally[] {
  return added(Array.from(entries, tallyOf));
}

/** A census with one tally for each day and language. */
export function added(census: readonly Tally[]): Tally[] {
  return summed(census, new Map());
}

/** A census without some of the articles that it counts. */
export function censusWithout(
  census: readonly Tally[],
  gone: readonly Pick<Entry, 'published' | 'arrived' | 'language'>[],
): readonly Tally[] {
  if (gone.length === 0) return census;
  const fewer = new Map<string, number>();
  for (const entry of gone) {
    const key = keyOf(tallyOf(entry));
    fewer.set(key, (fewer.get(key) ?? 0) + 1);
  }
  return summed(census, fewer);
}

function summed(census: readonly Tally[], fewer: ReadonlyMap<string, number>): Tally[] {
  const sums = new Map<string, Tally>();
  for (const tally of census) {
    const key = keyOf(tally);
    const before = sums.get(key)?.articles ?? -(fewer.get(key) ?? 0);
    sums.set(key, { ...tally, articles: before + tally.articles });
  }
  const left = [...sums].filter(([, { articles }]) => articles > 0);
  return left.sort(([a], [b]) => (a < b ? -1 : 1)).map(([, tally]) => tally);
}

const keyOf = ({ day, dated, language }: Tally) => `${day ?? ''}|${dated}|${language ?? ''}`;
