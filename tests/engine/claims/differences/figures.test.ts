import { describe, expect, test } from 'vitest';
import { article, compare, DAY, kinds } from '../sentence-pairs.ts';

describe('figures that count nothing', () => {
  const mill = (decade: string) =>
    `Ana Quispe and Tom Hale restored a ${decade} paper mill near Arden and now run it as a hostel.`;

  test('decades of one thing differ', () => {
    expect(kinds(mill('1940s'), mill('1920s'))).toEqual(['number']);
  });

  test('shares in words differ, also from per cent', () => {
    const nurses = (share: string) =>
      `${share} the nurses of Arden hospital are now older than their patients.`;
    expect(kinds(nurses('Two-thirds of'), nurses('A quarter of'))).toEqual(['number']);
    expect(kinds(nurses('A fifth of'), nurses('60 per cent of'))).toEqual(['number']);
  });

  test('a rounded share is the same', () => {
    const nurses = (share: string) =>
      `${share} the nurses of Arden hospital are now older than their patients.`;
    expect(kinds(nurses('A third of'), nurses('35 per cent of'))).toEqual([]);
  });

  test('one in so many is a share', () => {
    const nurses = '40 per cent of the nurses of Arden hospital are now older than their patients.';
    expect(kinds('One in five nurses of Arden hospital is now older than her patients.', nurses)).toEqual([
      'number',
    ]);
    expect(kinds('Two in five nurses of Arden hospital are now older than their patients.', nurses)).toEqual(
      [],
    );
  });

  test('numbers inside a compound differ where it is of the same', () => {
    const charged = (pages: string) =>
      `Prosecutors accuse Tom Hale of fraud in a ${pages} indictment filed in Arden.`;
    expect(kinds(charged('48-page'), charged('47-page'))).toEqual(['number']);
  });

  test('the number that names a thing differs', () => {
    const coach = (age: string) => `Former Under ${age} coach Luis Quispe led Arden to the final.`;
    expect(kinds(coach('21'), coach('23'))).toEqual(['number']);
  });

  test('what the other article gives elsewhere too is no difference', () => {
    const both = article('b', DAY, 'The paper mill near Arden is of the 1920s.', mill('1940s'));
    expect(compare(article('a', DAY, mill('1920s')), both).differences).toEqual([]);
  });
});
