import { describe, expect, it } from 'vitest';
import { firstWords, wholeWords } from '../../components/first-words.ts';

describe('first words', () => {
  it('are all of them where there is room', () => {
    expect(firstWords('The boat  came in.', 20)).toBe('The boat came in.');
  });

  it('end with a word, without the mark after it', () => {
    expect(firstWords('The boat, late, came in.', 11)).toBe('The boat…');
    expect(firstWords('The boat came in.', 8)).toBe('The boat…');
    expect(firstWords('The boat came in.', 9)).toBe('The boat…');
  });

  it('are a part of one only where it alone is longer', () => {
    expect(firstWords('Donaudampfschiff', 5)).toBe('Donau…');
    expect(firstWords('ab\u{1F6A2}cd', 3)).toBe('ab…');
  });

  it('keep every offset where marks are to hold', () => {
    expect(wholeWords('The  boat came in.', 11)).toBe('The  boat');
  });
});
