import type { Detail, Difference } from '../../article.ts';
import type { Sentence } from '../../language/analysis.ts';
import { senseOf } from '../../language/near-synonyms.ts';
import type { Pairing } from '../differences.ts';

/**
 * A denial, or a refusal to confirm. A mere "not" says little: it may stand in any clause. "Despite its denials" reports a
 * denial and asserts the opposite.
 */
const DENIAL =
  /\b(?:(?:did|does|do|has|have|had|could|would)(?: not|n['’]t)(?: \w+ly)? (?:confirm|acknowledge)\w*|(?:den(?:y|ies|ied)|denying|refut(?:e|es|ed)|reject(?:s|ed)? (?:claims|reports|allegations|accusations|suggestions)|dismiss(?:es|ed)? (?:claims|reports|allegations|accusations|suggestions)|no evidence|ruled out|rules out|false(?:ly)? (?:claims?|reports?))|has never|have never|had never|not true)\b/i;
const CONCESSION = /\b(?:despite|notwithstanding|in spite of|although|though)\b[^,;]{0,60}$/i;

/** Share of the denial's own words that the other sentence must hold. */
const SHARED = 0.4;
const FLOOR = 0.12;

/** One sentence denies or does not confirm what the other asserts. */
export function polarityDifference({ here, there, probability }: Pairing): Difference | null {
  if (probability < FLOOR) return null;
  const [mine, theirs] = [denialIn(here.sentence), denialIn(there.sentence)];
  if ((mine === null) === (theirs === null)) return null;
  const [denying, asserting] =
    mine === null ? [there.sentence, here.sentence] : [here.sentence, there.sentence];
  const denial = mine ?? theirs;
  if (denial === null || !denies(denying, denial, asserting)) return null;
  const assertion = assertionIn(asserting);
  const [a, b] = mine === null ? [assertion, denial] : [denial, assertion];
  return { what: 'polarity', here: a, there: b, update: false };
}

function denialIn({ ref }: Sentence): Detail | null {
  const match = DENIAL.exec(ref.text);
  if (match === null || CONCESSION.test(ref.text.slice(0, match.index))) return null;
  return {
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    value: null,
    relative: false,
  };
}

/** What follows the denial is what is denied: most of it must stand in the assertion. */
function denies(denying: Sentence, denial: Detail, asserting: Sentence): boolean {
  const said = new Set(asserting.words.map((word) => senseOf(word.stem)));
  const denied = denying.words.filter((word) => word.start >= denial.end && !word.stop).slice(0, 8);
  const senses = denied.map((word) => senseOf(word.stem));
  return senses.length > 1 && senses.filter((sense) => said.has(sense)).length >= SHARED * senses.length;
}

/** The words that assert: the sentence's own verb phrase is not parsed, so the whole sentence stands for it. */
function assertionIn({ ref }: Sentence): Detail {
  return { start: 0, end: ref.text.length, text: ref.text, value: null, relative: false };
}
