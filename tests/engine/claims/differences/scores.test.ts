import { describe, expect, test } from 'vitest';
import { article, compare, DAY, kinds } from '../sentence-pairs.ts';

describe('scores', () => {
  const match = (score: string) => `Arden Rovers beat Quispe United ${score} in the salmon cup.`;

  test('of one match differ, whichever side is named first', () => {
    expect(kinds(match('2-1'), match('3-1'))).toEqual(['number']);
    expect(kinds(match('2-1'), 'Quispe United lost 1-2 to Arden Rovers in the salmon cup.')).toEqual([]);
  });

  test('that the other article gives too are those of its halves', () => {
    const both = article('b', DAY, 'It stood 2-1 at the break.', match('3-1'));
    expect(compare(article('a', DAY, match('2-1')), both).differences).toEqual([]);
  });

  test('of other sides are those of another match', () => {
    expect(kinds(match('2-1'), match('3-1').replace('Quispe United', 'Hollis Town'))).toEqual([]);
  });
});
