import { expect, test } from 'vitest';
import { lastWords } from '../../../engine/language/look-back.ts';

test('the last words are cut where a space stands, of whatever kind', () => {
  const text = 'Then former\u00a0Governor Ann Reed spoke';
  expect(lastWords(text, text.indexOf('Ann'), 2)).toBe('former\u00a0Governor ');
  expect(lastWords(text, text.indexOf('Ann'), 1)).toBe('Governor ');
  expect(lastWords(text, text.indexOf('Ann'), 9)).toBe('Then former\u00a0Governor ');
  expect(lastWords(text, 0, 2)).toBe('');
});
