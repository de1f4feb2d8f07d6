/** A stretch of a page's text: a text node with what it held, or white space that stands for a line break. */
export interface Piece {
  readonly node: Text | null;
  readonly data: string;
}

// Marks for line breaking that carry no text: soft hyphen, zero-width space, word joiner, byte-order mark.
const WEIGHTLESS = /[\u00ad\u200b\u2060\ufeff]/g;
const BLANKS = /\s+/g;

/** The text of some pieces: marks that carry no text dropped, white space as one blank, lone surrogates replaced. */
export function plainText(pieces: readonly Piece[]): string {
  let raw = '';
  for (const piece of pieces) raw += piece.data;
  return withoutWeightless(raw).replace(BLANKS, ' ').trim().toWellFormed();
}

/** Any string from a page as one line of text, or null where nothing is left. */
export function oneLine(value: string | null | undefined): string | null {
  return plainText([{ node: null, data: value ?? '' }]) || null;
}

/** A text without the marks that `plainText` drops. */
export function withoutWeightless(text: string): string {
  return text.replace(WEIGHTLESS, '');
}
