import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { sentencesIn } from '../../../engine/language/sentences.ts';

const split = (text: string) => sentencesIn(text).map(({ start, end }) => text.slice(start, end));

describe('sentences', () => {
  test('end at full stops, questions and exclamations', () => {
    expect(split('The dam held. Did the bridge? It fell!')).toEqual([
      'The dam held.',
      'Did the bridge?',
      'It fell!',
    ]);
  });

  test('go on after an abbreviated month and a title', () => {
    expect(split('The ferry sank on Monday (Sep. 4), Capt. Ramos said. Nobody drowned.')).toHaveLength(2);
  });

  test('go on after a dotted acronym, unless a word opens a new one', () => {
    expect(split('A former U.S. President spoke.')).toHaveLength(1);
    expect(split('She flew to the U.S. The trip took a day.')).toHaveLength(2);
  });

  test('go on after an initial and inside a decimal', () => {
    expect(split('John R. Moss paid 3.5 million. He left.')).toEqual([
      'John R. Moss paid 3.5 million.',
      'He left.',
    ]);
  });

  test('keep the closing mark of a quotation', () => {
    expect(split('“We wait.” The mayor left.')).toEqual(['“We wait.”', 'The mayor left.']);
  });

  test('need no space after an ideographic full stop', () => {
    expect(split('橋が落ちた。市長は来た。')).toHaveLength(2);
  });

  test('are cut where nothing ends them', () => {
    const sentences = split('word '.repeat(2_000));
    expect(sentences.length).toBeGreaterThan(4);
    expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThanOrEqual(1_500);
  });

  test.each([
    '“Who pays for it?” asked Ann Cole.',
    '"It fell!" he wrote on Monday.',
    'The dam held … and then fell.',
    'Const. Ann Cole saw it fall.',
    'Lt. Gov. Tom Reed spoke in Mobile, Ala. Monday.',
    'It fell at 8 p.m. Friday in Arden.',
    'Rivermill Inc. Chairman Tom Reed paid.',
    'Pier No. 5 fell.',
    'The U.S. Rivers Office paid 2.5 million.',
    '“It held.” — The Harbour Office',
  ])('stay whole: %s', (text) => {
    expect(split(text)).toEqual([text]);
  });

  test.each([
    ['The dam held, she said.The bridge fell.', ['The dam held, she said.', 'The bridge fell.']],
    ['“It held.”The bridge fell.', ['“It held.”', 'The bridge fell.']],
    ['The mayor is ill. Reed came.', ['The mayor is ill.', 'Reed came.']],
    ['She said no. Reed left.', ['She said no.', 'Reed left.']],
    ['Rivermill bought Stone Inc. The price was low.', ['Rivermill bought Stone Inc.', 'The price was low.']],
    ['It fell at 8 p.m. The mayor came.', ['It fell at 8 p.m.', 'The mayor came.']],
  ])('end: %s', (text, expected) => {
    expect(split(text)).toEqual(expected);
  });

  test('of any text lie in order, apart, and hold all that is no space', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const slices = sentencesIn(text);
        for (const [at, { start, end }] of slices.entries()) {
          expect(start).toBeLessThan(end);
          expect(start).toBeGreaterThanOrEqual(slices[at - 1]?.end ?? 0);
        }
        const kept = slices.map(({ start, end }) => text.slice(start, end)).join('');
        expect(kept.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
      }),
    );
  });
});
