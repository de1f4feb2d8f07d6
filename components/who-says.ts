import type { Omission } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';

/** Whom the articles name for what the page leaves out, and whether it stands in one of them only. */
export function whoSays(omission: Omission, { translate, list }: Language): string {
  const names = omission.namedOrigins.map(({ name }) => name);
  const who =
    names.length > 0
      ? translate('leftOut.named', { names: list(names) })
      : translate(omission.unnamed.length > 0 ? 'leftOut.unnamed' : 'leftOut.none');
  return omission.articleIds.length === 1 ? `${who} · ${translate('leftOut.single')}` : who;
}
