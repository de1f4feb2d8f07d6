import { join } from 'node:path';
import { jsonLines } from '../../predict/related-data.ts';
import type { Decision, DecisionData } from './decision.ts';
import { listRows } from './rows.ts';

/** Each page with each sentence of its story's other articles: is it left out? Those covered in part are left aside. */
export function omissionDecisions(
  rows: readonly unknown[],
  { data, split }: Pick<DecisionData, 'data' | 'split'>,
): Decision[] {
  const pages = jsonLines(join(data, 'claims', `ecb-omission-${split}.jsonl`));
  const labels = new Map(
    pages.map(({ page, candidates }) => {
      const all = candidates as readonly { readonly sid: string; readonly label: string }[];
      return [String(page), new Map(all.map(({ sid, label }) => [sid, label]))];
    }),
  );
  return listRows(rows).flatMap(({ page = '', ranked }) =>
    ranked.flatMap(({ sid = '', score, shown }) => {
      const label = labels.get(page)?.get(sid);
      if (label === undefined || label === 'partial') return [];
      return [{ id: `${page} ~ ${sid}`, wanted: label === 'omitted', shown: shown === true, score }];
    }),
  );
}
