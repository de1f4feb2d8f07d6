import type { Claim, Coverage } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import { articleOf } from './articles.ts';
import { deniesThere } from './marks.ts';
import { differencesOf, type GivenDifference, passes } from './standing.ts';

/** What stands above a statement: its kinds of difference, or that several origins stand behind it; else null. */
export function verdictOf(claim: Claim, coverage: Coverage, language: Language): string | null {
  if (!passes(claim, 'differs')) {
    return passes(claim, 'several') ? language.translate('statement.several') : null;
  }
  return [...new Set(differencesOf(claim).map((given) => nameOf(given, coverage, language)))].join(' · ');
}

function nameOf({ evidence, difference }: GivenDifference, coverage: Coverage, language: Language): string {
  const { what, update, here, there } = difference;
  const day = articleOf(coverage, evidence.articleId)?.published ?? null;
  if (update && day !== null) {
    const values = { here: here.text, there: there.text, day: language.shortDay(day) };
    return language.translate('difference.updated', values);
  }
  if (what === 'polarity') {
    return deniesThere(difference)
      ? language.translate('difference.polarity', { words: there.text })
      : language.translate('difference.denied', { words: here.text });
  }
  return language.translate(`difference.${what}`);
}
