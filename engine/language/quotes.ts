import type { Span } from '../article.ts';

/** What stands between quotation marks: offsets of the inner text, marks left out. */
export type Quote = Span;

/** Opening mark -> marks that close it. */
const PAIRS: ReadonlyMap<string, string> = new Map([
  ['“', '”'],
  ['"', '"”'],
  ['„', '“”'],
  ['«', '»'],
  ['»', '«»'],
  ['”', '”'],
  ['‘', '’'],
  ["'", "'"],
  ['「', '」'],
  ['『', '』'],
]);
const MARK = /[“"„«»‘'「『”]/g;
/** Swedish and Finnish open and close with the mark that closes elsewhere; where another opens, it only closes. */
const OPENS_ELSEWHERE = /[“„]/;
const LETTER = /[\p{L}\p{N}]/u;

/**
 * The outermost quotations of a paragraph, in order; a quotation may run over several sentences. One that is never closed
 * runs to the paragraph's end, as news writes a quotation that the next paragraph goes on with. A straight mark does so only where it opens the paragraph. A single mark opens one
 * only outside a word, and closes one only after it: in "Moscow's" it is an apostrophe.
 */
export function quotesIn(paragraph: string): Quote[] {
  const found: Quote[] = [];
  /** Where no mark closes one quotation, none closes a later one of its kind: each kind is searched in vain once. */
  const unclosed = new Set(OPENS_ELSEWHERE.test(paragraph) ? ['”'] : []);
  MARK.lastIndex = 0;
  for (let mark = MARK.exec(paragraph); mark !== null; mark = MARK.exec(paragraph)) {
    const open = mark[0];
    if (unclosed.has(open) || !mayOpen(paragraph, open, mark.index)) continue;
    const end = closing(paragraph, open, mark.index) ?? (runsOn(open, mark.index) ? paragraph.length : null);
    if (end === null) unclosed.add(open);
    if (end === null) continue;
    const start = mark.index + 1;
    if (end > start) found.push({ start, end, text: paragraph.slice(start, end) });
    MARK.lastIndex = end + 1;
  }
  return found;
}

/** Never closed, these run on to the end of the paragraph; so does a straight mark that opens it. */
const RUNS_ON: ReadonlySet<string> = new Set(['“', '„', '«', '「', '『']);
const SINGLE: ReadonlySet<string> = new Set(["'", '‘']);

function runsOn(open: string, at: number): boolean {
  return RUNS_ON.has(open) || (open === '"' && at === 0);
}

function mayOpen(text: string, open: string, at: number): boolean {
  return !SINGLE.has(open) || !LETTER.test(text.charAt(at - 1));
}

function closing(text: string, open: string, at: number): number | null {
  const closers = PAIRS.get(open) ?? '';
  const single = SINGLE.has(open);
  for (let end = at + 1; end < text.length; end += 1) {
    if (!closers.includes(text.charAt(end))) continue;
    if (!single || !LETTER.test(text.charAt(end + 1))) return end;
  }
  return null;
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
