import { seedGold } from '../../predict/seed-gold.ts';
import type { Decision, DecisionData } from './decision.ts';
import { pairRows } from './rows.ts';

/** Every pair of sentences of two seeds that the gold or the engine links. */
export function seedDecisions(rows: readonly unknown[], { gold }: Pick<DecisionData, 'gold'>): Decision[] {
  const linked = new Set(seedGold(gold).pairs.map(({ a, b }) => pairId(a, b)));
  const shown = new Map(pairRows(rows).map(({ a = '', b = '', score }) => [pairId(a, b), score]));
  return [...new Set([...linked, ...shown.keys()])].map((id) => ({
    id,
    wanted: linked.has(id),
    shown: shown.has(id),
    score: shown.get(id) ?? 0,
  }));
}

function pairId(a: string, b: string): string {
  return [a, b].sort().join(' ~ ');
}
