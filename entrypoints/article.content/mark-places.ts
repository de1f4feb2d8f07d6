import type { PageStatement } from '../../platform/messages.ts';
import type { Anchors, ParagraphSlice } from '../../reading/anchor.ts';
import { compactTextOf } from '../../reading/live-text.ts';

/** A statement at its place in the live page. */
export interface Placed<T extends PageStatement> {
  readonly statement: T;
  readonly range: Range;
  /** What the range held when it was found, without white space. */
  readonly words: string;
}

/** Main-thread milliseconds that a search takes before it lets others have their turn. */
const STRETCH_MS = 8;

/**
 * Finds statements in the page as it is now, in their order; those whose words are gone, or were read otherwise than the
 * worker was told, are left out. Gives the main thread back from time to time.
 * @param isOver ends the search early
 */
export async function placesOf<T extends PageStatement>(
  anchors: Anchors,
  statements: readonly T[],
  isOver: () => boolean = () => false,
): Promise<readonly Placed<T>[]> {
  const search = anchors.searchIn(document);
  const placed: Placed<T>[] = [];
  let began = performance.now();
  for (const statement of statements) {
    const range = isAsRead(anchors, statement) ? search(statement.sentence) : null;
    if (range !== null) placed.push({ statement, range, words: compactTextOf(document, range) });
    if (performance.now() - began < STRETCH_MS) continue;
    await new Promise((resolve) => setTimeout(resolve, 0));
    began = performance.now();
    if (isOver()) break;
  }
  return placed;
}

/** Whether a place still holds the words that were found there; not so where the page has replaced its nodes. */
export function stands({ range, words }: Placed<PageStatement>): boolean {
  return range.startContainer.isConnected && compactTextOf(document, range) === words;
}

function isAsRead(anchors: Anchors, { sentence }: PageStatement): boolean {
  const slice: ParagraphSlice = sentence;
  return anchors.textOf(slice) === sentence.text;
}
