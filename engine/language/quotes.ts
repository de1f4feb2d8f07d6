import type { Span } from '../article.ts';

/** What stands between quotation marks: offsets of the inner text, marks left out. */
export type Quote = Span;

/** Opening mark -> marks that close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"”'],
  ['„', '“”'],
  ['«', '»'],
  ['‘', '’'],
  ["'", "'"],
  ['「', '」'],
  ['『', '』'],
]);
const MARK = /[“"„«‘'「『]/g;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The outermost quotations of a paragraph, in order; a quotation may run over several sentences. One that is never closed
 * runs to the paragraph's end, as news writes a quotation that the next paragraph goes on with. A straight mark does so only where it opens the paragraph. A single mark opens one
 * only outside a word, and closes one only after it: in "Moscow's" it is an apostrophe.
 */
export function quotesIn(paragraph: string): Quote[] {
  const found: Quote[] = [];
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(paragraph); mark !== null; mark = MARK.exec(paragraph)) {
    const end = closing(paragraph, mark[0], mark.index);
    if (end === null) continue;
    const start = mark.index + 1;
    if (end > start) found.push({ start, end, text: paragraph.slice(start, end) });
    MARK.lastIndex = end + 1;
  }
  return found;
}

function closing(text: string, open: string, at: number): number | null {
  const closers = PAIRS.get(open) ?? '';
  const single = open === "'" || open === '‘';
  if (single && LETTER.test(text.charAt(at - 1))) return null;
  for (let end = at + 1; end < text.length; end += 1) {
    if (!closers.includes(text.charAt(end))) continue;
    if (!single || !LETTER.test(text.charAt(end + 1))) return end;
  }
  return single || (open === '"' && at > 0) ? null : text.length;
}

/** The parts of `quotes` inside [start, end), with offsets counted from `start`. */
export function quotesWithin(quotes: readonly Quote[], start: number, end: number, text: string): Quote[] {
  return quotes
    .filter((quote) => quote.start < end && quote.end > start)
    .map((quote) => {
      const [from, to] = [Math.max(quote.start, start), Math.min(quote.end, end)];
      return { start: from - start, end: to - start, text: text.slice(from, to) };
    });
}
