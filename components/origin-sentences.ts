import type { Claim, Coverage } from '../engine/article.ts';
import type { Language } from '../locales/language.ts';
import { articlesThatDiffer, mayMissAnything } from './standing.ts';

/** In how many articles, behind how many named origins; which of these may be one; or that nobody else says it. */
export function originSentences(claim: Claim, coverage: Coverage, language: Language): string[] {
  const { translate, list } = language;
  if (claim.evidence.length === 0) return foundNowhere(claim, coverage, language);
  // Others speak of it only to deny it: that lends it neither an article nor an origin.
  if (claim.articles === 0) return [citedHere(claim, language)];
  const differing = articlesThatDiffer(claim);
  const names = claim.namedOrigins.map(({ name }) => name);
  const origins = translate('statement.origins', { count: names.length, names: list(names) });
  return [
    translate(differing > 0 ? 'statement.alsoDiffers' : 'statement.also', {
      count: claim.articles,
      differing,
      origins,
    }),
    ...claim.mayOverlap.map(({ carrier, cited }) => translate('statement.overlap', { carrier, cited })),
  ];
}

function foundNowhere(claim: Claim, coverage: Coverage, language: Language): string[] {
  const absent = language.translate('statement.absent', { count: coverage.related.length });
  return [...(mayMissAnything(coverage) ? [absent] : []), citedHere(claim, language)];
}

/** Whom the page itself cites for a statement. */
export function citedHere({ attribution }: Claim, { translate, list }: Language): string {
  const { origins, unnamed } = attribution;
  if (origins.length > 0) {
    return translate('statement.alone.named', { names: list(origins.map(({ name }) => name)) });
  }
  if (unnamed.length > 0) return translate('statement.alone.unnamed', { names: list(unnamed) });
  return translate('statement.alone.none');
}
