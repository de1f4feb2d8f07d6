import type { Coverage } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';

/** What a notice says: the case, and what follows from it. */
export interface Said {
  readonly lead: string;
  readonly rest?: string;
}

/** The sentence of a coverage without related articles; null where there are some. Each reason has its own. */
export function nothingFound(coverage: Coverage, language: Language): Said | null {
  const { translate } = language;
  const { denominator, page } = coverage;
  const period = periodOf(coverage, language);
  switch (coverage.outcome) {
    case 'related':
      return null;
    case 'empty-corpus':
      return { lead: translate('notice.empty.lead'), rest: translate('notice.empty.rest') };
    case 'out-of-range':
      return {
        lead: translate('notice.outOfRange.lead'),
        rest: translate('notice.outOfRange.rest', { day: dayOf(page.published, language), period }),
      };
    case 'other-language': {
      const named = { page: nameOf(page.language, language), articles: articleLanguages(coverage, language) };
      return { lead: translate('notice.language.lead', named), rest: translate('notice.language.rest') };
    }
    case 'no-match':
      return {
        lead: translate('notice.noMatch.lead', { count: denominator.articles, period }),
        rest: translate('notice.noMatch.rest'),
      };
  }
}

/** From when to when the articles date, or that they give no dates. */
export function periodOf(coverage: Coverage, language: Language): string {
  const { from, to } = coverage.denominator;
  if (from === null || to === null) return language.translate('denominator.undated');
  return language.period(from, to);
}

function dayOf(published: string | null, language: Language): string {
  return published === null ? language.translate('date.none') : language.day(published);
}

function nameOf(tag: string | null, language: Language): string {
  return tag === null ? language.translate('notice.language.unknown') : language.languageName(tag);
}

function articleLanguages({ denominator }: Coverage, language: Language): string {
  return language.list(denominator.languages.map((tag) => language.languageName(tag)));
}
