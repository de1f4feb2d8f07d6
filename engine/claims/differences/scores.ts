import type { Difference, Span } from '../../article.ts';
import type { Sentence } from '../../language/analysis.ts';
import { mayBeOneName } from '../../language/same-name.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';

/** A match has many scores before its last; less alike sentences tell of its halves, or of another match. Looked at on bump dev. */
const FLOOR = 0.8;
/** The two sides. */
const SIDES = 2;

/** One or two digits a side, in no range, record or date: "2-1", not "(58-3)", "2014-15", "3-5 people". */
const SCORE = /(?<![\d(.–-])\b(\d{1,2})[-–](\d{1,2})\b(?![\d–)-]| ?(?:%|per|people|years?|record)\b)/g;
const PLAYED =
  /\b(?:beat|beats|beaten|won|wins?|lost|loses?|drew|draws?|victory|defeat(?:s|ed)?|thrashed|trounced|edged)\b/i;

/** The result of one match between the same two sides, given differently, whoever is named first. */
export function scoreDifference({ here, there, probability }: Pairing): Difference | null {
  if (probability < FLOOR || sharedNames(here, there) < SIDES) return null;
  const [a, b] = [resultIn(here.sentence), resultIn(there.sentence)];
  if (a === null || b === null || a.sides === b.sides) return null;
  if (givenIn(there, a) || givenIn(here, b)) return null;
  return { what: 'number', here: detail(a), there: detail(b), update: false };
}

interface Result extends Span {
  /** The higher figure first. */
  readonly sides: string;
}

/** The only score of a sentence that tells how a match ended. */
function resultIn({ ref }: Sentence): Result | null {
  const [only, ...more] = resultsIn(ref.text);
  return only === undefined || more.length > 0 || !PLAYED.test(ref.text) ? null : only;
}

function resultsIn(text: string): Result[] {
  return [...text.matchAll(SCORE)].map(({ 0: written, 1: one, 2: other, index }) => ({
    start: index,
    end: index + written.length,
    text: written,
    sides: [Number(one), Number(other)].sort((a, b) => b - a).join('-'),
  }));
}

function sharedNames(here: Comparable, there: Comparable): number {
  const theirs = there.sentence.names;
  return here.sentence.names.filter(({ key }) => theirs.some((name) => mayBeOneName(name.key, key))).length;
}

/** Its article tells the same score elsewhere. */
function givenIn({ article }: Comparable, { sides }: Result): boolean {
  return article.sentences.some(({ ref }) => resultsIn(ref.text).some((one) => one.sides === sides));
}

function detail({ start, end, text }: Result) {
  return { start, end, text, value: null, relative: false };
}
