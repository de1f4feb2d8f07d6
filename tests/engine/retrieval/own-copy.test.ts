import { describe, expect, test } from 'vitest';
import { languageOf } from '../../../engine/retrieval/article-language.ts';
import { plainAddress, textHash } from '../../../engine/retrieval/own-copy.ts';
import { otherSubject } from './other-stories.ts';

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

describe('language', () => {
  test.each([
    ['en', 'en-GB', otherSubject.paragraphs],
    ['en', null, otherSubject.paragraphs],
    ['de', 'de', ['Kurz.']],
    ['ja', null, ['東京で首脳会談が開かれ、両首脳は来月の再会を約束した。']],
    ['ar', null, ['قال المتحدث إن الوزير سيزور العاصمة الأسبوع المقبل لإجراء محادثات']],
    [null, null, ['Der Minister reist im September nach Moskau und trifft dort den Präsidenten.']],
    [null, null, []],
  ])('%s, declared %s', (language, declared, paragraphs) => {
    expect(languageOf({ ...otherSubject, language: declared, paragraphs })).toBe(language);
  });
});
