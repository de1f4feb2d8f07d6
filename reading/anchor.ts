import { newRange } from './dom.ts';
import { compact, compactTextOf, type Place } from './live-text.ts';
import { type Piece, withoutWeightless } from './plain-text.ts';
import { QuoteFinder } from './quote.ts';
import type { Block } from './snapshot.ts';

/** A slice [start, end) of a paragraph as it was read, UTF-16 code units. */
export interface ParagraphSlice {
  /** Index into the page's paragraphs. */
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** The way back from a reading to the live page: for slices of its paragraphs, ranges to mark. */
export class Anchors {
  readonly #blocks: readonly Block[];

  constructor(blocks: readonly Block[]) {
    this.#blocks = blocks;
  }

  /** The words of a slice as they were read; null where the paragraph has gone. */
  textOf({ paragraph, start, end }: ParagraphSlice): string | null {
    return this.#blocks[paragraph]?.text.slice(start, end) ?? null;
  }

  /** Ranges for slices, in their order; see `searchIn`. */
  rangesOf(document: Document, slices: readonly ParagraphSlice[]): readonly (Range | null)[] {
    return slices.map(this.searchIn(document));
  }

  /**
   * A search for slices in the page as it is now; good until the page changes. It gives null where the text is no longer
   * in the page, or the slice holds blanks alone. Exact where the text nodes are those that were read; where the page has
   * replaced them, the slice is looked up by its words, and the first such look-up reads the whole page.
   */
  searchIn(document: Document): (slice: ParagraphSlice) => Range | null {
    let finder: QuoteFinder | null = null;
    return (slice) => {
      const block = this.#blocks[slice.paragraph];
      if (block === undefined) return null;
      const words = withoutOuterBlanks(block.text, slice);
      if (words.start >= words.end) return null;
      const exact = exactRange(document, block, words);
      if (exact !== null) return exact;
      finder ??= new QuoteFinder(document);
      return finder.find(block.text, words.start, words.end);
    };
  }
}

/** A blank at the edge may stand for a line break, which no text node holds. */
function withoutOuterBlanks(text: string, { paragraph, start, end }: ParagraphSlice): ParagraphSlice {
  const slice = text.slice(start, end);
  const leading = slice.length - slice.trimStart().length;
  return { paragraph, start: start + leading, end: start + slice.trimEnd().length };
}

function exactRange(document: Document, block: Block, slice: ParagraphSlice): Range | null {
  const first = placeOf(block.pieces, slice.start);
  const last = placeOf(block.pieces, slice.end - 1);
  if (first === null || last === null || !unchanged(block.pieces)) return null;
  const range = newRange(document, first.node, first.offset, last.node, last.offset + 1);
  // Something may have been put between the nodes that were read.
  const holds = range !== null && compactTextOf(document, range);
  return holds === compact(block.text.slice(slice.start, slice.end)) ? range : null;
}

function unchanged(pieces: readonly Piece[]): boolean {
  return pieces.every(({ node, data }) => node === null || (node.isConnected && node.data.startsWith(data)));
}

/**
 * Where a character of the plain text stands in its pieces; for a blank, the first of the white space that it stands for.
 * Follows `plainText` character by character. Null past the end.
 */
function placeOf(pieces: readonly Piece[], target: number): Place | null {
  let at = -1;
  let blank = true;
  let place: Place | null = null;
  for (const { node, data } of pieces) {
    for (let offset = 0; offset < data.length; offset += 1) {
      const character = data.charAt(offset);
      if (withoutWeightless(character) === '') continue;
      const isBlank = /\s/.test(character);
      if (isBlank && blank) continue;
      blank = isBlank;
      at += 1;
      if (node !== null) place = { node, offset };
      if (at === target) return place;
    }
  }
  return null;
}
