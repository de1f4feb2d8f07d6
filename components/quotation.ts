/** A text set in quotation marks: what to put before and after, and the text with its own marks fitted to these. */
export interface Quotation {
  readonly before: string;
  /** As long as the text that came in, code unit for code unit: offsets into it hold. */
  readonly text: string;
  readonly after: string;
}

const MARKS = '"“”„«»';
/** Words that are one quotation from end to end. */
const ONE_QUOTATION = new RegExp(`^["“„«][^${MARKS}]+["”“»]$`, 'u');

const NESTED: Readonly<Record<string, string>> = { '“': '‘', '”': '’', '„': '‚', '«': '‹', '»': '›' };

/**
 * Quotes a text by one rule: double marks outside, single ones inside. Words that are a quotation themselves keep their
 * marks instead of getting a second pair.
 */
export function quotation(text: string): Quotation {
  if (ONE_QUOTATION.test(text)) return { before: '', text, after: '' };
  const nested = text.replace(new RegExp(`[${MARKS}]`, 'gu'), (mark, at: number) => {
    return NESTED[mark] ?? (opensAt(text, at) ? '‘' : '’');
  });
  return { before: '“', text: nested, after: '”' };
}

/** Whether a straight mark opens a quotation: it does at the beginning, and after what a word cannot end with. */
function opensAt(text: string, at: number): boolean {
  return at === 0 || /[\s([{—–-]/u.test(text.charAt(at - 1));
}
