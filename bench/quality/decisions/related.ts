import { relatedQueries } from '../../predict/related-data.ts';
import type { Decision, DecisionData } from './decision.ts';
import { listRows } from './rows.ts';

/**
 * A page's best hit, with its story in the corpus and without. A page whose story is found is no decision of interest
 * beyond its best true hit.
 */
export function relatedDecisions(
  rows: readonly unknown[],
  { data, split }: Pick<DecisionData, 'data' | 'split'>,
): Decision[] {
  const stories = new Map(relatedQueries(data, split).map(({ qid, relevant }) => [qid, new Set(relevant)]));
  return listRows(rows).flatMap(({ qid = '', ranked, absent }) => {
    const own = ranked.find(({ id }) => id !== undefined && stories.get(qid)?.has(id));
    const present: Decision[] =
      own === undefined
        ? []
        : [{ id: `${qid} ~ ${own.id}`, wanted: true, shown: own.shown === true, score: own.score }];
    if (!absent) return present;
    const id = `${qid} ~ ${absent.id}`;
    return [...present, { id, wanted: false, shown: absent.shown === true, score: absent.score }];
  });
}
