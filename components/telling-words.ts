import { differingWords, type Range } from './differing-words.ts';

/**
 * Words that say nothing by themselves, so that differing in them alone is not worth a mark. No negation stands here, and
 * nothing that turns time or place around ("before", "over").
 */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  'a an and as at by for from in its of on that the this to which with'.split(' '),
);

const ABBREVIATION = /\b\p{Lu}{2,6}\b/gu;
/** Beginnings of capitalised words; what stands between them may be small ("Republic of Korea"). */
const INITIALS = /(?<![\p{L}\p{N}'’])\p{Lu}/gu;

/** Of the differing words of two wordings those that tell: no empty words alone, and no name beside its own abbreviation. */
export function tellingWords(here: string, there: string): { here: Range[]; there: Range[] } {
  const words = differingWords(here, there);
  const abbreviations = new Set([...`${here} ${there}`.matchAll(ABBREVIATION)].map(([word]) => word));
  // An abbreviation stands for a name only where that name is written out in one of the two.
  const spelt = [...words.here.map(cut(here)), ...words.there.map(cut(there)), here, there]
    .map(initialsOf)
    .join(' ');
  const known = new Set([...abbreviations].filter((each) => spelt.includes(each)));
  const tells = (text: string) => (range: Range) => {
    const left = cut(text)(range).replace(ABBREVIATION, (word) => (known.has(word) ? '' : word));
    return !known.has(initialsOf(left)) && wordsOf(left).some((word) => !EMPTY_WORDS.has(word));
  };
  return { here: words.here.filter(tells(here)), there: words.there.filter(tells(there)) };
}

function cut(text: string) {
  return ({ start, end }: Range): string => text.slice(start, end);
}

/** "DPRK" of "the Democratic People's Republic of Korea (DPRK)": an abbreviation is no name whose initial counts. */
function initialsOf(text: string): string {
  return [...text.replace(ABBREVIATION, '').matchAll(INITIALS)].map(([letter]) => letter).join('');
}

function wordsOf(text: string): string[] {
  return [...text.matchAll(/[\p{L}\p{N}]+/gu)].map(([word]) => word.toLowerCase());
}
