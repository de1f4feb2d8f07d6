import type { Attribution } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';

/** Whom a sentence cites: named origins, unnamed ones, and who carried their words; or that it names none. */
export function citedIn({ origins, unnamed, via }: Attribution, { translate, list }: Language): string {
  const parts = [
    origins.length > 0 && translate('evidence.named', { names: list(origins.map(({ name }) => name)) }),
    unnamed.length > 0 && translate('evidence.unnamed', { names: list(unnamed) }),
    via.length > 0 && translate('evidence.via', { names: list(via) }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? translate('evidence.none') : parts.join(' · ');
}
