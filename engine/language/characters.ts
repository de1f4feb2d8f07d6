/** Of one code unit what the expressions \s, \p{Lu} and \p{L} say of it; most texts are ASCII, and need no expression. */
const SPACE = 0x20;
const [A, Z] = [0x41, 0x5a];
const LAST_ASCII = 0x7f;

/** Outside the text false. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code === SPACE) return true;
  return (code < SPACE || code > LAST_ASCII) && /\s/.test(text.charAt(at));
}

/** Outside the text false. */
export function isCapital(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code <= LAST_ASCII) return code >= A && code <= Z;
  return /\p{Lu}/u.test(text.charAt(at));
}

/** A letter of any script; outside the text false. */
export function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | CASE;
  if (code <= LAST_ASCII) return code >= SMALL_A && code <= SMALL_Z;
  return /\p{L}/u.test(text.charAt(at));
}

/** What tells a small ASCII letter from its capital. */
const CASE = 0x20;
const [SMALL_A, SMALL_Z] = [0x61, 0x7a];
