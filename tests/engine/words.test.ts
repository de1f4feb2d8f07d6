import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { words } from '../../engine/language/words.ts';

const texts = (text: string) => words(text).map((word) => word.text);

describe('words', () => {
  test('fold case, diacritics, possessives and thousands', () => {
    expect(texts('The café’s 1,200,000 dogs')).toEqual(['the', 'cafe', '1200000', 'dogs']);
  });

  test('split hyphenated names, so that spellings of one name agree', () => {
    expect(texts('Kim Jong-un')).toEqual(texts('Kim Jong Un'));
  });

  test('keep decimals, join dotted acronyms', () => {
    expect(texts('3.5 per cent in the U.K.')).toEqual(['3.5', 'per', 'cent', 'in', 'the', 'uk']);
  });

  test('the country US is no pronoun', () => {
    const [country, pronoun] = words('US us');
    expect(country).toMatchObject({ stem: 'usa', stop: false });
    expect(pronoun).toMatchObject({ stop: true });
  });

  test('offsets count UTF-16 units of the text as written', () => {
    const text = '😀 Mayor’s plan';
    const [mayor, plan] = words(text);
    expect(text.slice(mayor?.start, mayor?.end)).toBe('Mayor’s');
    expect(plan).toMatchObject({ text: 'plan', start: 11, end: 15 });
  });

  test('stem English words only', () => {
    expect(words('negotiations 北朝鮮')[0]?.stem).toBe('negoti');
    expect(words('città')[0]?.stem).toBe('citta');
  });

  test('segment scripts without spaces', () => {
    expect(texts('東京で会談').length).toBeGreaterThan(1);
  });

  test('any string gives ordered slices and no empty word', () => {
    const anything = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
      fc.constant('__proto__ \ud800'),
    );
    fc.assert(
      fc.property(anything, (text) => {
        let last = 0;
        for (const word of words(text)) {
          expect(word.start).toBeGreaterThanOrEqual(last);
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.text).not.toBe('');
          last = word.end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
