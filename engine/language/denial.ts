/**
 * A denial, or a refusal to confirm. A mere "not" says little: it may stand in any clause. "Despite its denials" reports a
 * denial and asserts the opposite.
 */
const DENIAL =
  /\b(?:(?:did|does|do|has|have|had|could|would)(?: not|n['’]t)(?: \w+ly)? (?:confirm|acknowledge)(?:ed)?|(?:denies|denied|deny|denying|refute[sd]?|disputed that|ruled out|rules out)(?: (?:claims|reports|allegations|accusations|suggestions))?|(?:rejected|rejects|dismissed|dismisses)(?: \w+)? (?:claims|reports|allegations|accusations|suggestions|rumou?rs)|no evidence that|not true)\b/i;
const CONCESSION = /\b(?:despite|notwithstanding|in spite of|although|though)\b[^,;]{0,60}$/i;

/** The denial in a sentence; null where there is none, or the sentence asserts against it ("despite its denials"). */
export function denialIn(text: string): RegExpExecArray | null {
  const match = DENIAL.exec(text);
  return match === null || CONCESSION.test(text.slice(0, match.index)) ? null : match;
}

/** Where what is denied ends. */
const CLAUSE_END = /[,;.]|\b(?:but|while|although|and (?:says?|said))\b/;

/** What stands denied in a sentence, as UTF-16 offsets: from behind the denial to the end of its clause; null without one. */
export function deniedSpan(text: string): { start: number; end: number } | null {
  const match = denialIn(text);
  if (match === null) return null;
  const start = match.index + match[0].length;
  const clause = text.slice(start);
  return { start, end: start + (CLAUSE_END.exec(clause)?.index ?? clause.length) };
}

const OPEN_QUESTION =
  /\b(?:if|whether|unless|no (?:indication|sign|proof|evidence)|not (?:clear|known)|unclear|unconfirmed|alleged(?:ly)?|suspicion|suspected|charged|rumou?rs?|denie[sd]|deny(?:ing)?)\b/i;

/** A sentence that leaves open whether something is so asserts nothing that a denial contradicts. */
export function leavesOpen(text: string): boolean {
  return OPEN_QUESTION.test(text);
}
