import { useRef } from 'preact/hooks';
import type { Claim, Coverage } from '../engine/article.ts';
import type { HiddenMatch } from '../platform/messages.ts';
import { byInterest, passes, type StatementFilter } from './standing.ts';

interface Listed {
  readonly coverage: Coverage;
  readonly hidden: readonly HiddenMatch[];
  readonly filter: StatementFilter;
  readonly ids: readonly string[];
}

/**
 * The statements that pass a filter, as a reader wants them. Where only something was hidden in them, or shown again, each
 * stays where it was, whatever it still passes: what the reader just judged does not move away from under their hands.
 */
export function useKeptOrder(
  coverage: Coverage,
  hidden: readonly HiddenMatch[],
  filter: StatementFilter,
): Claim[] {
  const before = useRef<Listed | null>(null);
  const last = before.current;
  const same = last?.coverage === coverage && last.hidden === hidden && last.filter === filter;
  if (last === null || !same) {
    const ids =
      last?.filter === filter && isJudged(last, coverage, hidden)
        ? last.ids
        : byInterest(coverage.claims)
            .filter((claim) => passes(claim, filter))
            .map(({ id }) => id);
    before.current = { coverage, hidden, filter, ids };
  }
  const claims = new Map(coverage.claims.map((claim) => [claim.id, claim]));
  return (before.current?.ids ?? []).flatMap((id) => claims.get(id) ?? []);
}

/** Whether the same statements of the same page stand there, with something else hidden in them. */
function isJudged(before: Listed, { page, claims }: Coverage, hidden: readonly HiddenMatch[]): boolean {
  return (
    before.coverage.page.id === page.id &&
    idsOf(before.coverage.claims) === idsOf(claims) &&
    before.hidden.length !== hidden.length
  );
}

function idsOf(claims: readonly Claim[]): string {
  return claims.map(({ id }) => id).join();
}
