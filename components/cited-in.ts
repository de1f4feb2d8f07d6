import type { Attribution, Claim, Evidence, Origin } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';

/**
 * Whom a sentence cites: named origins, unnamed ones, and who carried their words; or that it names none.
 * @param counted the named origins counted for its statement, where the names are to be said as they are counted there
 */
export function citedIn(
  { origins, unnamed, via }: Attribution,
  language: Language,
  counted: readonly Origin[] = [],
): string {
  const { translate, list } = language;
  const names = origins.map((origin) => countedAs(origin, counted, language));
  const parts = [
    names.length > 0 && translate('evidence.named', { names: list(names) }),
    unnamed.length > 0 && translate('evidence.unnamed', { names: list(unnamed) }),
    via.length > 0 && translate('evidence.via', { names: list(via) }),
  ].filter((part) => part !== false);
  return parts.length === 0 ? translate('evidence.none') : parts.join(' · ');
}

/** A name, and under which other name of the same origin it stands in the count. */
function countedAs({ name, key }: Origin, counted: readonly Origin[], { translate }: Language): string {
  const under = counted.find((origin) => origin.key === key);
  return under === undefined || under.name === name
    ? name
    : translate('evidence.countedAs', { name, counted: under.name });
}

/** Whom evidence cites, as that is counted for its statement, or why it is not. */
export function citedWith(evidence: Evidence, claim: Claim, language: Language): string {
  const cited = citedIn(evidence.attribution, language, claim.namedOrigins);
  const why = notCounted(evidence, claim, language);
  return why === null ? cited : `${cited} · ${why}`;
}

/** Why none of the origins that evidence names is counted for its statement, or null where one is, or it names none. */
function notCounted(
  { attribution, differences }: Evidence,
  { namedOrigins }: Claim,
  { translate }: Language,
): string | null {
  const keys = new Set(namedOrigins.map(({ key }) => key));
  const { origins } = attribution;
  if (origins.length === 0 || origins.some(({ key }) => keys.has(key))) return null;
  // A denial lends a statement no origin; of sentences with the same words, the first one counts.
  const denies = differences.some(({ what }) => what === 'polarity');
  return translate(denies ? 'evidence.notCounted.differs' : 'evidence.notCounted.copy');
}
