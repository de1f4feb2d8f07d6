import type { Claim, Coverage } from '../engine/article.ts';
import type { MarkChoice, MarkKind, PageMark, TabState } from '../platform/messages.ts';
import type { Desk } from './tab-states.ts';

/** Marks the page of a tab that a panel shows, where its coverage is known and the reader wants marks. */
export async function paint(
  { platform, panels, markSettings }: Pick<Desk, 'platform' | 'panels' | 'markSettings'>,
  tabId: number,
  state: TabState,
): Promise<void> {
  if (state.kind !== 'covered' || !(await panels.tabs()).includes(tabId)) return;
  const choice = await markSettings.choice();
  const marks = choice.on ? marksIn(state.coverage, choice) : [];
  await (marks.length === 0 ? platform.page.unmark(tabId) : platform.page.mark(tabId, marks));
}

/** The statements of a page to mark: what differs and what has several origins, and the other kinds by choice. */
export function marksIn(coverage: Coverage, choice: Pick<MarkChoice, 'one' | 'absent'>): PageMark[] {
  return coverage.claims.flatMap((claim) => {
    const kind = kindOf(claim, coverage);
    if (kind === null || (kind === 'one' && !choice.one) || (kind === 'absent' && !choice.absent)) return [];
    return [{ claimId: claim.id, kind, sentence: claim.sentence }];
  });
}

/** Null for a statement that was found elsewhere and for which nobody is named: there is nothing to say of it. */
function kindOf(claim: Claim, { related, extent }: Coverage): MarkKind | null {
  if (claim.evidence.some(({ relation }) => relation === 'differs')) return 'differs';
  if (claim.articles > 0 && claim.namedOrigins.length > 1) return 'several';
  if (claim.articles > 0 && claim.namedOrigins.length === 1) return 'one';
  // On a text that was only partly read nothing may be called "not found".
  return claim.evidence.length === 0 && related.length > 0 && extent.whole ? 'absent' : null;
}
