import type { Claim, Coverage, Evidence } from './article.ts';
import { withoutEvidence } from './claims/support.ts';

/** How sure a hint must be to be shown: `normal` as the engine decides, `quiet` surer still. */
export type Strictness = 'normal' | 'quiet';

/**
 * Least probabilities of what is shown when quiet. On the development data they spare half of the wrong related articles for
 * one in eleven of the right ones, and a quarter of the wrong statements for one in six (`npm run quality -- --strictness
 * quiet`, beside the same without it).
 */
export const QUIET = { related: 0.8, same: 0.5, differs: 0.3 } as const;

/** A coverage as shown at a strictness. Counts and origins are those of what remains. */
export function shownAt(strictness: Strictness, coverage: Coverage): Coverage {
  if (strictness === 'normal') return coverage;
  const related = coverage.related.filter(({ probability }) => probability >= QUIET.related);
  const kept = new Set(related.map(({ article }) => article.id));
  return {
    ...coverage,
    related,
    outcome: coverage.outcome === 'related' && related.length === 0 ? 'no-match' : coverage.outcome,
    claims: coverage.claims.map((claim) => quietClaim(claim, kept)),
    leftOut: coverage.leftOut.filter(({ articleIds }) => articleIds.every((id) => kept.has(id))),
  };
}

function quietClaim(claim: Claim, kept: ReadonlySet<string>): Claim {
  return withoutEvidence(claim, (evidence) => !kept.has(evidence.articleId) || !isSureWhenQuiet(evidence));
}

/** Whether evidence is still shown when quiet. */
export function isSureWhenQuiet({
  relation,
  probability,
}: Pick<Evidence, 'relation' | 'probability'>): boolean {
  return probability >= QUIET[relation];
}
