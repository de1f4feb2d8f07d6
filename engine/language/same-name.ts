import shortNames from './short-names.json' with { type: 'json' };
import { isVariant } from './spelling.ts';

/**
 * Whether two folded names may mean one person, body or place: equal, one the other's shorter form, or other spellings of
 * it (Schoigu, Shoigu; Jong Un, Jong-un; Mike, Michael Thibodeau).
 */
export function mayBeOneName(a: string, b: string): boolean {
  const [mine, theirs] = [a.split(' '), b.split(' ')];
  if (a === b || mine.join('') === theirs.join('')) return true;
  const [short, long] = mine.length <= theirs.length ? [mine, theirs] : [theirs, mine];
  if (short.every((part) => long.some((other) => isSpelling(part, other)))) return true;
  if (isVariant(mine.join(''), theirs.join('')) || initialsOf(long) === short.join('')) return true;
  return mine.length > 1 && theirs.length > 1 && isSpelling(mine.at(-1) ?? '', theirs.at(-1) ?? '');
}

let shortForms: ReadonlyMap<string, number> | undefined;

/** Whether two folded words may be spellings or short forms of one name: Shoigu and Schoigu, Bill and William. */
export function isSpelling(a: string, b: string): boolean {
  if (isVariant(a, b)) return true;
  shortForms ??= new Map(
    shortNames.flatMap((group, at) => group.split(' ').map((name): [string, number] => [name, at])),
  );
  const group = shortForms.get(a);
  if (group !== undefined && group === shortForms.get(b)) return true;
  return a.length >= CLOSE && b.length >= CLOSE && transcribed(a) === transcribed(b);
}

/** Letters; shorter words are told apart by every one of theirs. */
const CLOSE = 4;

/** Letters that transcriptions vary: doubled ones, and endings. */
function transcribed(word: string): string {
  return word
    .replace(/(.)\1+/g, '$1')
    .replace(/[eh]$/, '')
    .replace(/y/g, 'i')
    .replace(/q|ck/g, 'k');
}

function initialsOf(parts: readonly string[]): string {
  return parts.length < 2 ? '' : parts.map((part) => part.charAt(0)).join('');
}
