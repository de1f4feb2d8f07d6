import type { Strictness } from '../../engine/strictness.ts';

/** What every task's predictor is given. */
export interface PredictOptions {
  readonly data: string;
  readonly split: string;
  /** The seed gold, for the tasks that ask about the seeds. */
  readonly gold: string;
  /** How sure a hint must be to count as shown; the tasks on single pairs know `normal` alone. */
  readonly strictness: Strictness;
}
