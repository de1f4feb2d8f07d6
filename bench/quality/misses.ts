import { jsonLines } from '../predict/related-data.ts';
import { claimDecisions } from './decisions/claims.ts';
import type { Decision, DecisionData } from './decisions/decision.ts';
import { omissionDecisions } from './decisions/omission.ts';
import { pairDecisions } from './decisions/pairs.ts';
import { relatedDecisions } from './decisions/related.ts';
import { seedDecisions } from './decisions/seeds.ts';

/** The worst wrong decisions of one kind, by the data's ids; they hold no text. */
export interface Misses {
  readonly task: string;
  readonly kind: 'wrongly shown' | 'missed';
  readonly ids: readonly string[];
}

type Rows = readonly Record<string, unknown>[];

const DECISIONS: Readonly<Record<string, (rows: Rows, from: DecisionData) => Decision[]>> = {
  related: relatedDecisions,
  claims: claimDecisions,
  pairs: pairDecisions,
  omission: omissionDecisions,
  seeds: seedDecisions,
};

const MOST_OF_A_KIND = 5;

/** The ten worst of a task: five that the engine was surest of and should not have shown, five it was farthest from. */
export function worstMisses(task: string, predictions: string, from: DecisionData): Misses[] {
  const decisions = DECISIONS[task]?.(jsonLines(predictions), from) ?? [];
  const wrong = decisions.filter(({ wanted, shown }) => shown && !wanted);
  const missed = decisions.filter(({ wanted, shown }) => wanted && !shown);
  return [
    { task, kind: 'wrongly shown', ids: firstIds(wrong, (a, b) => b.score - a.score) },
    { task, kind: 'missed', ids: firstIds(missed, (a, b) => a.score - b.score) },
  ];
}

/** A pair is judged from both sides; it is named once. */
function firstIds(decisions: readonly Decision[], order: (a: Decision, b: Decision) => number): string[] {
  const sorted = decisions.toSorted((a, b) => order(a, b) || (a.id < b.id ? -1 : 1));
  return [...new Set(sorted.map(({ id }) => id.split(' ~ ').sort().join(' ~ ')))].slice(0, MOST_OF_A_KIND);
}
