import type { AnalysedArticle } from '../../language/analysis.ts';
import { mayBeOneName } from '../../language/same-name.ts';

/** Whether an article names somebody or somewhere that may be `key`, in any sentence. */
export function isNamedIn({ sentences }: AnalysedArticle, key: string): boolean {
  const [last = key] = key.split(' ').slice(-1);
  return sentences.some(
    ({ names, words }) =>
      names.some((name) => mayBeOneName(name.key, key)) || words.some(({ text }) => text === last),
  );
}
