import { join } from 'node:path';
import { jsonLines } from '../../predict/related-data.ts';
import type { Decision, DecisionData } from './decision.ts';
import { listRows } from './rows.ts';

/** Levels of the judgements: 3 the same claim, 2 shares a part and is left out here, 1 the same event, 0 none. */
const SAME_CLAIM = 3;
const SHARES_A_PART = 2;

/** Each claim with each sentence of its topic: should that be shown as saying the same? */
export function claimDecisions(
  rows: readonly unknown[],
  { data, split }: Pick<DecisionData, 'data' | 'split'>,
): Decision[] {
  const judged = jsonLines(join(data, 'claims', `ecb-qrels-${split}.jsonl`));
  const levels = new Map(judged.map(({ qid, rel }) => [String(qid), rel as Record<string, number>]));
  return listRows(rows).flatMap(({ qid = '', ranked }) =>
    ranked.flatMap(({ sid = '', score, relation }) => {
      const level = levels.get(qid)?.[sid] ?? 0;
      if (level === SHARES_A_PART) return [];
      return [{ id: `${qid} ~ ${sid}`, wanted: level === SAME_CLAIM, shown: relation !== 'none', score }];
    }),
  );
}
