import { join } from 'node:path';
import { jsonLines } from '../../predict/related-data.ts';
import type { Decision, DecisionData } from './decision.ts';
import { pairRows } from './rows.ts';

/** Pairs that state the same with one value or two, and claims true and edited against their article: is there a conflict? */
export function pairDecisions(
  rows: readonly unknown[],
  { data, split }: Pick<DecisionData, 'data' | 'split'>,
): Decision[] {
  const file = (name: string) => jsonLines(join(data, 'conflicts', `${name}-${split}.jsonl`));
  const conflicts = new Map<string, boolean>();
  for (const name of ['ecb-numbers', 'ists-numbers'])
    for (const { id, label } of file(name)) conflicts.set(String(id), label === 'conflict');
  for (const { id } of file('bump')) {
    conflicts.set(`${id}:consistent`, false);
    conflicts.set(`${id}:conflicting`, true);
  }
  return pairRows(rows).flatMap(({ id = '', score, relation }) => {
    const wanted = conflicts.get(id);
    return wanted === undefined ? [] : [{ id, wanted, shown: relation === 'differs', score }];
  });
}
