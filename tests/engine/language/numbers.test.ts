import { describe, expect, test } from 'vitest';
import { numbersIn } from '../../../engine/language/numbers.ts';
import { words } from '../../../engine/language/words.ts';

const numbers = (text: string) => numbersIn(text, words(text), []);
const values = (text: string) => numbers(text).map(({ value }) => value);

describe('quantities', () => {
  test.each([
    ['1.2 million hens were culled', [1_200_000]],
    ['twenty-five miners and three dozen dogs', [25, 36]],
    ['a $38bn pipeline', [38_000_000_000]],
    ['the toll passed 1,040', [1_040]],
  ])('in digits and words: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test('have units', () => {
    expect(numbers('7 per cent of 40 km for €3m')).toMatchObject([
      { unit: 'percent', value: 7 },
      { unit: 'kilometre', value: 40 },
      { unit: '€', value: 3_000_000 },
    ]);
  });

  test('a height in metres is no number of millions', () => {
    expect(numbers('He fell 600m from the ridge')).toMatchObject([{ value: 600, unit: 'metre' }]);
  });

  test('a speed is no distance', () => {
    expect(numbers('It ran at 120 miles per hour for 40 miles')).toMatchObject([
      { unit: 'mph' },
      { unit: 'mile' },
    ]);
  });

  test('know whether they are a part, an end of a range, or begin elsewhere', () => {
    expect(numbers('three of the seven gates')[0]?.part).toBe(true);
    expect(numbers('between 178 and 184 gates').every(({ part }) => part)).toBe(true);
    expect(numbers('12 Norwegian and 11 Peruvian sailors')[0]?.part).toBe(true);
    expect(numbers('another 12 gates')[0]?.relative).toBe(true);
    expect(numbers('12 gates')[0]).toMatchObject({ part: false, relative: false });
    expect(numbers('open for nine days before the flood')[0]?.counted).toBe('before');
  });

  test.each(['call 0845 125 2222 now', 'the Sept. 11 flood', 'tall at 5-foot-8 then', 'at 1300 GMT sharp'])(
    'are not telephone numbers, days, ends of words and hours: %s',
    (text) => {
      expect(values(text).filter((value) => value !== 5)).toEqual([]);
    },
  );

  test('a quake has a magnitude', () => {
    expect(numbers('registering 6.1 on the Richter scale')).toMatchObject([{ unit: 'magnitude' }]);
  });

  test.each([
    ['at least 36 ships', 'least'],
    ['more than 36 ships', 'least'],
    ['up to 36 ships', 'most'],
    ['about 36 ships', 'about'],
    ['36 ships', 'exact'],
  ])('are hedged: %s', (text, hedge) => {
    expect(numbers(text)[0]?.hedge).toBe(hedge);
  });

  test.each([
    'Pier 33 burned',
    'Boeing 787 jets',
    'in the 6th round',
    'won 2-1 at home',
    'at 3:45 p.m. sharp',
    'Hale, 43, was freed',
    'a five-boat flotilla',
    'the two leaders spoke',
    'in 2019 they met',
  ])('are not names, ranks, scores, times, ages and years: %s', (text) => {
    expect(values(text)).toEqual([]);
  });

  test('know what they count and what befell it, within their phrase', () => {
    const [dead, hurt] = numbers('A blast killed 10 sailors and injured 80.');
    expect(dead).toMatchObject({ after: ['sailor'], before: ['kill', 'blast'] });
    expect(hurt).toMatchObject({ after: [], before: ['injur'] });
  });

  test('know that they are part of a list', () => {
    expect(numbers('It killed two women and a man.')[0]?.part).toBe(true);
    expect(numbers('It killed two women.')[0]?.part).toBe(false);
  });
});
