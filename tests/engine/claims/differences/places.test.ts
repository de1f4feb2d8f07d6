import { describe, expect, test } from 'vitest';
import { article, compare, DAY, kinds } from '../sentence-pairs.ts';

describe('places', () => {
  const died = (where: string) => `The salmon farmer Tom Hale died on Friday at a hospital in ${where}.`;

  test('of one act differ, city against city and country against country', () => {
    expect(kinds(died('Oslo'), died('Lisbon'))).toEqual(['place']);
    expect(kinds(died('Norway'), died('Portugal'))).toEqual(['place']);
    expect(kinds(died('Ardenby'), died('Norwick'))).toEqual(['place']);
  });

  test('a part and its whole are no contradiction', () => {
    expect(kinds(died('Oslo'), died('Norway'))).toEqual([]);
    expect(kinds(died('Arden'), died('Arden County'))).toEqual([]);
    expect(kinds(died('Ardenby'), died('Norwick County'))).toEqual([]);
  });

  test('that the other article names too are not compared', () => {
    const both = article('b', DAY, 'His family came from Oslo.', died('Lisbon'));
    expect(compare(article('a', DAY, died('Oslo')), both).differences).toEqual([]);
  });

  test('of other acts are not compared', () => {
    expect(
      kinds(
        'The salmon farmer Tom Hale was born on a ship in Oslo.',
        'The salmon farmer Tom Hale died on Friday in Lisbon.',
      ),
    ).toEqual([]);
  });
});
