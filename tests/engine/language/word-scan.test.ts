import { expect, test } from 'vitest';
import { latinWords } from '../../../engine/language/word-scan.ts';
import { words } from '../../../engine/language/words.ts';

/** The expression of words.ts, once more: the scan has to find the same. */
const WORD = /(?:\p{Lu}\.){2,}|\p{Nd}+(?:[.,]\p{Nd}+)*|[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}]+)*/gu;

const PIECES = [
  'a',
  'B',
  'é',
  'Ł',
  '5',
  '½',
  '²',
  '.',
  ',',
  "'",
  '’',
  ' ',
  '-',
  '“',
  '_',
  'U.',
  'ª',
  '\u2009',
];

test('the scan finds the words that the expression finds, in any mixture of letters and marks', () => {
  let state = 11;
  const next = (below: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
  for (let round = 0; round < 4_000; round += 1) {
    const text = Array.from({ length: next(12) }, () => PIECES[next(PIECES.length)]).join('');
    const expected = [...text.matchAll(WORD)].flatMap((match) => [
      match.index,
      match.index + match[0].length,
    ]);
    expect(latinWords(text), text).toEqual(expected);
  }
});

test('a text with anything but Latin letters and common marks is left to the expression', () => {
  for (const text of [
    'the Дон rose',
    'cafe\u0301',
    'rose ٣ metres',
    '川が氾濫した',
    'the dam 😀 held',
    'oʼclock',
  ])
    expect(latinWords(text), text).toBeNull();
  expect(words('cafe\u0301 oʼclock').map(({ text }) => text)).toEqual(['cafe', 'oclock']);
});
