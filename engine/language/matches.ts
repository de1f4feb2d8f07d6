/**
 * Every match of a global expression, in order. String.prototype.matchAll gives the same, and compiles a copy of the
 * expression at each call: on sentences that costs more than the search.
 * @param pattern with the flag g, not y
 */
export function matchesOf(pattern: RegExp, text: string): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += 1;
  }
  return found;
}
