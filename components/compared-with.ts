import type { Coverage } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import { periodOf } from './nothing-found.ts';
import { samplesAmong } from './samples.ts';

/** What the page was compared with, in one or two sentences. */
export function comparedWith(coverage: Coverage, language: Language): string {
  const { translate } = language;
  const { articles, compared, holdsPage } = coverage.denominator;
  const counts = { count: articles, compared, period: periodOf(coverage, language) };
  const sentence = translate(denominatorOf(coverage), counts);
  return holdsPage ? `${sentence} ${translate('denominator.holdsPage')}` : sentence;
}

/** Where every article is known to be a sample, none is called the reader's. */
function denominatorOf({ denominator, related, background }: Coverage) {
  const { articles, compared } = denominator;
  if (compared < articles) return 'denominator.some' as const;
  const samples = samplesAmong([...related, ...background]);
  return samples === articles ? ('denominator.samples' as const) : ('denominator.all' as const);
}
