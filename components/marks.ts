import type { Difference } from '../engine/article.ts';
import { differingWords, type Range } from './differing-words.ts';

/** Which words of each sentence to mark for a difference, in offsets of the sentences. */
export interface Marks {
  readonly here: readonly Range[];
  readonly there: readonly Range[];
}

/**
 * The words that differ. Of two quotations only the words that one has and the other has not; of an assertion and its
 * denial the words that deny, since the assertion is the whole other sentence.
 */
export function marksOf({ what, here, there }: Difference): Marks {
  if (what === 'quote-wording') {
    const words = differingWords(here.text, there.text);
    return { here: moved(words.here, here.start), there: moved(words.there, there.start) };
  }
  if (what === 'polarity') {
    return deniesThere({ here, there }) ? { here: [], there: [there] } : { here: [here], there: [] };
  }
  return { here: [here], there: [there] };
}

/** Whether it is the other article that denies: a denial is given by its few words, what is denied as a sentence. */
export function deniesThere({ here, there }: Pick<Difference, 'here' | 'there'>): boolean {
  return there.text.length <= here.text.length;
}

function moved(ranges: readonly Range[], by: number): Range[] {
  return ranges.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
