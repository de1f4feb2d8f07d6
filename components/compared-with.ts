import type { Coverage } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import { periodOf } from './nothing-found.ts';

/** What the page was compared with, in one or two sentences. */
export function comparedWith(coverage: Coverage, language: Language): string {
  const { translate } = language;
  const { articles, compared, holdsPage } = coverage.denominator;
  const counts = { count: articles, compared, period: periodOf(coverage, language) };
  const sentence = translate(compared === articles ? 'denominator.all' : 'denominator.some', counts);
  return holdsPage ? `${sentence} ${translate('denominator.holdsPage')}` : sentence;
}
