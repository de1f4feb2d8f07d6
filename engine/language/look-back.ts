import { isSpace } from './characters.ts';

/**
 * The last words before a place in a text, so that an expression that ends there need not try all that stands before.
 * @param end offset in the text
 * @param spaces so many are within what is given, and all that stands between them; the one before them is left out
 */
export function lastWords(text: string, end: number, spaces: number): string {
  let left = spaces;
  for (let at = end - 1; at >= 0; at -= 1) {
    if (!isSpace(text, at)) continue;
    if (left === 0) return text.slice(at + 1, end);
    left -= 1;
  }
  return text.slice(0, end);
}
