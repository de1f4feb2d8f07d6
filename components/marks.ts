import type { Difference } from '../engine/article.ts';
import type { Range } from './differing-words.ts';
import { tellingWords } from './telling-words.ts';

/** Which words of each sentence to mark for a difference, in offsets of the sentences. */
export interface Marks {
  readonly here: readonly Range[];
  readonly there: readonly Range[];
}

/** The value of the detail that denies, beside one that asserts. */
const DENIAL = 'denial';

/** Where more than this share of a quotation differs, marking it all would make nothing stand out. */
const TELLING_SHARE = 0.6;

/** The words that differ: of two quotations only those that one has and the other has not. */
export function marksOf({ what, here, there }: Difference): Marks {
  if (what !== 'quote-wording') return { here: [here], there: [there] };
  const words = tellingWords(here.text, there.text);
  if (share(words.here, here.text) > TELLING_SHARE || share(words.there, there.text) > TELLING_SHARE) {
    return { here: [], there: [] };
  }
  return { here: moved(words.here, here.start), there: moved(words.there, there.start) };
}

/** Whether it is the other article that denies. Where the details do not say, the shorter one is the denial. */
export function deniesThere({ here, there }: Pick<Difference, 'here' | 'there'>): boolean {
  if (here.value === DENIAL || there.value === DENIAL) return there.value === DENIAL;
  return there.text.length <= here.text.length;
}

function share(ranges: readonly Range[], text: string): number {
  return ranges.reduce((sum, { start, end }) => sum + end - start, 0) / text.length;
}

function moved(ranges: readonly Range[], by: number): Range[] {
  return ranges.map(({ start, end }) => ({ start: start + by, end: end + by }));
}
