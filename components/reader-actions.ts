import type { ReaderViewName } from '../platform/reader-address.ts';
import type { CopyActions } from './copy-items.ts';
import type { Place } from './matched-sentences.ts';

/** What the reader page can do. */
export interface ReaderActions extends CopyActions {
  back(): void;
  /** Shows an article, at a sentence where given, by itself or beside the page. */
  show(articleId: string, place: Place | null, view: ReaderViewName): void;
  print(): void;
}
