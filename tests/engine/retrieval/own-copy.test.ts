import { describe, expect, test } from 'vitest';
import { plainAddress, textHash } from '../../../engine/retrieval/own-copy.ts';

describe('plain addresses', () => {
  test.each([
    ['https://www.example.org/a/', 'http://example.org/a'],
    ['https://example.org/a?utm_source=x&id=3#top', 'https://example.org/a?id=3'],
    ['https://EXAMPLE.org/a?b=1&a=2', 'https://example.org/a?a=2&b=1'],
  ])('%s is %s', (one, other) => {
    expect(plainAddress(one)).toBe(plainAddress(other));
  });

  test.each([
    ['https://example.org/a', 'https://example.org/b'],
    ['https://example.org/?p=1', 'https://example.org/?p=2'],
    ['https://example.org/A', 'https://example.org/a'],
  ])('%s is not %s', (one, other) => {
    expect(plainAddress(one)).not.toBe(plainAddress(other));
  });
});

describe('text hash', () => {
  test('ignores case, punctuation and the cut into paragraphs', () => {
    expect(textHash(['The ferry left.', 'It sank!'])).toBe(textHash(['“The Ferry left” – it sank']));
  });

  test('tells texts apart that differ in a figure', () => {
    expect(textHash(['41 crossings'])).not.toBe(textHash(['42 crossings']));
  });
});
