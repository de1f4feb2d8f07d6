import type { QuotationMarks } from '../locales/language.ts';

/** A text set in quotation marks: what to put before and after, and the text with its own marks fitted to these. */
export interface Quotation {
  readonly before: string;
  /** As long as the text that came in, code unit for code unit: offsets into it hold. */
  readonly text: string;
  readonly after: string;
}

const MARKS = '"“”„«»';
const ANY_MARK = new RegExp(`[${MARKS}]`, 'gu');
/** Words that are one quotation from end to end. */
const ONE_QUOTATION = new RegExp(`^["“„«»][^${MARKS}]+["”“»«]$`, 'u');

/**
 * Quotes a text by one rule: the outer marks of the interface's language outside, its inner ones inside. Words that are a
 * quotation themselves have their marks changed for the outer ones instead of getting a second pair.
 */
export function quotation(text: string, marks: QuotationMarks): Quotation {
  if (ONE_QUOTATION.test(text)) {
    return { before: '', text: `${marks.open}${text.slice(1, -1)}${marks.close}`, after: '' };
  }
  const nested = text.replace(ANY_MARK, (mark, at: number) =>
    opens(mark, text.charAt(at - 1), text.charAt(at + 1)) ? marks.innerOpen : marks.innerClose,
  );
  return { before: marks.open, text: nested, after: marks.close };
}

/**
 * Whether a mark opens a quotation. “ opens in English and closes in German, » the other way round, so that its place
 * decides: at the beginning of a word, or at the end of one. Where that does not tell, its kind does.
 */
function opens(mark: string, before: string, after: string): boolean {
  const freeBefore = before === '' || /[\s([{—–\-"“„«]/u.test(before);
  const freeAfter = after === '' || /[\s)\]}—–,.;:!?…"”»]/u.test(after);
  return freeBefore === freeAfter ? !'”»'.includes(mark) && (mark !== '"' || freeBefore) : freeBefore;
}
