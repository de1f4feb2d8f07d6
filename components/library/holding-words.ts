import type { Language } from '../../locales/language.ts';
import type { Holding } from '../../platform/library-messages.ts';

/** How many articles, and from when to when. */
export function holdingFacts({ articles, from, to }: Holding, { translate, period }: Language): string[] {
  const count = translate('library.count', { count: articles });
  return from === null || to === null ? [count] : [count, period(from, to)];
}
