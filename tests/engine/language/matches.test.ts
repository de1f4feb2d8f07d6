import { expect, test } from 'vitest';
import { matchesOf } from '../../../engine/language/matches.ts';

test('the matches are those of matchAll, also of an expression left in the middle of a text, and of empty ones', () => {
  const pattern = /\d*/g;
  pattern.lastIndex = 3;
  const found = matchesOf(pattern, 'a12b3');
  expect(found.map((match) => [match[0], match.index])).toEqual(
    [...'a12b3'.matchAll(/\d*/g)].map((match) => [match[0], match.index]),
  );
});
