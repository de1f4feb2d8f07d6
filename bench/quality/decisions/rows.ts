import * as v from 'valibot';

/** A sentence or an article in a list of predictions. */
const LISTED = v.object({
  id: v.optional(v.string()),
  sid: v.optional(v.string()),
  score: v.number(),
  shown: v.optional(v.boolean()),
  relation: v.optional(v.string()),
});

const LIST = v.object({
  qid: v.optional(v.string()),
  page: v.optional(v.string()),
  ranked: v.array(LISTED),
  absent: v.optional(v.nullable(LISTED)),
});

const PAIR = v.object({
  id: v.optional(v.string()),
  a: v.optional(v.string()),
  b: v.optional(v.string()),
  score: v.number(),
  relation: v.string(),
});

export type ListRow = v.InferOutput<typeof LIST>;
export type PairRow = v.InferOutput<typeof PAIR>;

/** Predictions of a task that ranks a list for each query. @throws where a row has another form */
export function listRows(rows: readonly unknown[]): ListRow[] {
  return rows.map((row) => v.parse(LIST, row));
}

/** Predictions of a task that judges pairs. @throws where a row has another form */
export function pairRows(rows: readonly unknown[]): PairRow[] {
  return rows.map((row) => v.parse(PAIR, row));
}
