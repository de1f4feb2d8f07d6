import type { ArticleCard } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';

type Known = Pick<ArticleCard, 'source' | 'published'>;

/** Whose article it is, where that is known, and its day. */
export function outletAndDay(article: Known | null, language: Language): string {
  const { translate, day } = language;
  const { source = null, published = null } = article ?? {};
  return [source ?? '', published === null ? translate('date.none') : day(published)]
    .filter((fact) => fact !== '')
    .join(' · ');
}

/** What tells who is behind a letter in a word or two: the outlet, or else the day. */
export function outletOrDay(article: Known | null, language: Language): string {
  return article?.source || outletAndDay(article, language);
}
