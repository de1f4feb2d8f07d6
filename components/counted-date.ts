import type { Detail } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';

/** The date that a relative one comes to, and from which day it was counted; null for every other detail. */
export function countedDate(detail: Detail, published: string | null, language: Language): string | null {
  const { translate, dateValue, shortDay } = language;
  if (!detail.relative || detail.value === null) return null;
  const value = dateValue(detail.value);
  return published === null ? value : translate('difference.counted', { value, day: shortDay(published) });
}
