import type { Article } from '../engine/article.ts';

/** Where an article of the library came from: `saved`, `remembered`, `feed:<id>` or `pack:<id>`. */
export type SourceId = string;

/** An article on its way in. */
export interface Arrival {
  /** Cleaned text; its id is the only one of its kind in the library. */
  readonly article: Article;
  readonly source: SourceId;
  /** ISO date-time it came in. */
  readonly arrived: string;
}
