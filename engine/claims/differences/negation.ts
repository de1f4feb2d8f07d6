import type { Detail, Difference } from '../../article.ts';
import type { AnalysedArticle } from '../../language/analysis.ts';
import { leavesOpen } from '../../language/denial.ts';
import { senseOf } from '../../language/near-synonyms.ts';
import { stemOf } from '../../language/words.ts';
import type { Comparable, Term } from '../comparable.ts';
import type { Pairing } from '../differences.ts';
import opposites from './opposites.json' with { type: 'json' };
import { eachNamesAnother, ofOthers, sharedAround } from './surroundings.ts';

/** Same act of the same people only in sentences this much alike, and where this much of what stands around it is shared. */
const FLOOR = 0.7;
const AROUND = 0.5;
/** A mere "not" may stand in any clause: then the sentences must say the same but for it. */
const FLOOR_OF_NOT = 0.9;
const AROUND_OF_NOT = 0.6;

const NOT =
  /\b(?:(?:did|does|do|was|were|is|are|has|have|had|will|would|could|can)(?: not|n['’]t)|never)(?: (?:yet|been|be|\w+ly))?\s+$/i;

/** Whatever an asserting sentence denies elsewhere, it may be the same in other words. */
const HEDGED =
  /\b(?:not|no|never|nor|neither|none|nobody|nothing|without|cannot|yet to|refus\w+|fail\w*|reject\w*|oppos\w+)\b|n['’]t\b/i;

/** UTF-16 code units before an act in which its negation stands. */
const BEFORE = 30;

/** One says that something was done, the other that it was not, or that its opposite was. */
export function negationDifference(pairing: Pairing): Difference | null {
  const { here, there, probability } = pairing;
  if (probability < FLOOR || leavesOpen(here.sentence.ref.text) || leavesOpen(there.sentence.ref.text))
    return null;
  const theirs = acts(there);
  for (const a of acts(here)) {
    const b = theirs.find((other) => excludes(a, other, pairing));
    if (b !== undefined) {
      return { what: 'polarity', here: detail(here, a), there: detail(there, b), update: false };
    }
  }
  return null;
}

/** An act, and whether its sentence says that it was not done. */
interface Act extends Term {
  readonly negated: boolean;
}

function acts({ terms, sentence: { ref } }: Comparable): Act[] {
  return terms
    .filter(({ key }) => !key.startsWith('=') && !key.startsWith('@'))
    .map((term) => ({
      ...term,
      negated: NOT.test(ref.text.slice(Math.max(0, term.start - BEFORE), term.start)),
    }));
}

function excludes(a: Act, b: Act, { here, there, probability }: Pairing): boolean {
  const contrary = a.negated !== b.negated ? a.key === b.key : !a.negated && areOpposites(here, a, there, b);
  if (!contrary || ofOthers(here, a, there, b) || eachNamesAnother(here, a, there, b)) return false;
  const around = sharedAround(here, a, there, b);
  if (a.negated !== b.negated && (around < AROUND_OF_NOT || probability < FLOOR_OF_NOT)) return false;
  if (around < AROUND) return false;
  if (a.negated !== b.negated) return !HEDGED.test((a.negated ? there : here).sentence.ref.text);
  return !says(there.article, written(here, a)) && !says(here.article, written(there, b));
}

let sides: ReadonlyMap<string, readonly [pair: number, side: number]> | undefined;

function areOpposites(here: Comparable, a: Act, there: Comparable, b: Act): boolean {
  sides ??= new Map(
    opposites.flatMap((pair, at) =>
      pair.flatMap((words, side) =>
        words.split(' ').map((word): [string, readonly [number, number]] => [stemOf(word), [at, side]]),
      ),
    ),
  );
  const [mine, theirs] = [sides.get(written(here, a)), sides.get(written(there, b))];
  return mine !== undefined && theirs !== undefined && mine[0] === theirs[0] && mine[1] !== theirs[1];
}

/** The stem of an act as its sentence has it, near-synonyms apart. */
function written({ sentence: { ref } }: Comparable, { start, end }: Act): string {
  return stemOf(ref.text.slice(start, end).toLowerCase());
}

function says({ sentences }: AnalysedArticle, stem: string): boolean {
  return sentences.some(({ words }) => words.some((word) => senseOf(word.stem) === senseOf(stem)));
}

function detail({ sentence: { ref } }: Comparable, { start, end, negated }: Act): Detail {
  const from = negated ? (NOT.exec(ref.text.slice(0, start))?.index ?? start) : start;
  const text = ref.text.slice(from, end);
  return { start: from, end, text, value: negated ? 'denial' : null, relative: false };
}
