import type { CandidateQuery, Entry } from '../engine/corpus.ts';

/** Whether an article lies in a query's window. Undated articles always do. */
export function inWindow({ published }: Pick<Entry, 'published'>, { from, to }: CandidateQuery): boolean {
  const day = published?.slice(0, 10);
  return day === undefined || ((from === null || day >= from) && (to === null || day <= to));
}
