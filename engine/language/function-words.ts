import lists from './function-words.json' with { type: 'json' };
import { STOP, words } from './words.ts';

const FOREIGN: ReadonlyMap<string, string> = new Map(Object.entries(lists));

/** Languages whose function words are known, English apart. */
export const FOREIGN_LANGUAGES: readonly string[] = [...FOREIGN.keys()];

const known = new Map<string | null, ReadonlySet<string>>();

/**
 * The function words of a language, folded as `Word.text`; none for a language that the list, our own, lacks.
 * @param language primary language; null is taken for English
 */
export function functionWordsOf(language: string | null): ReadonlySet<string> {
  const found = known.get(language) ?? read(language);
  known.set(language, found);
  return found;
}

function read(language: string | null): ReadonlySet<string> {
  if (language === null || language === 'en') return STOP;
  return new Set(words(FOREIGN.get(language) ?? '').map(({ text }) => text));
}
