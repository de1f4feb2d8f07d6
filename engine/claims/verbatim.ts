import { words } from '../language/words.ts';

/** Words in a row that two writers do not choose alike by chance. */
const LONGEST_CHANCE_SPAN = 20;

/**
 * Which of the texts repeat a long span of an earlier one word for word: a copy of the same dispatch, whose source counts
 * once, whatever name each article gives it.
 * @param texts sentences, the page's first
 */
export function repeatsEarlier(texts: readonly string[]): boolean[] {
  const seen = new Set<string>();
  return texts.map((text) => {
    const spans = spansOf(text);
    const repeats = spans.some((span) => seen.has(span));
    for (const span of spans) seen.add(span);
    return repeats;
  });
}

function spansOf(text: string): string[] {
  const all = words(text).map((word) => word.text);
  const count = Math.max(0, all.length - LONGEST_CHANCE_SPAN + 1);
  return Array.from({ length: count }, (_, at) => all.slice(at, at + LONGEST_CHANCE_SPAN).join(' '));
}
