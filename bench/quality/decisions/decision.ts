/** One thing that was decided, beside what it should have been. `id` names it in the data; it holds no text. */
export interface Decision {
  readonly id: string;
  readonly wanted: boolean;
  readonly shown: boolean;
  /** What the engine's certainty grows with; compared within one task only. */
  readonly score: number;
}

/** What the decisions of a task are read from. */
export interface DecisionData {
  readonly data: string;
  readonly split: string;
  readonly gold: string;
}
