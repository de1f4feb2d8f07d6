import { describe, expect, test } from 'vitest';
import type { Article } from '../../../engine/article.ts';
import { analyse } from '../../../engine/language/analysis.ts';

const article = (...paragraphs: string[]): Article => ({
  id: 'a',
  title: null,
  paragraphs,
  published: '2021-05-18',
  url: null,
  source: null,
  language: 'en',
});

/** The attribution of the last sentence of the last paragraph. */
const last = (...paragraphs: string[]) => {
  const { sentences } = analyse(article(...paragraphs));
  const attribution = sentences.at(-1)?.attribution;
  return {
    origins: attribution?.origins.map(({ name }) => name),
    unnamed: attribution?.unnamed,
    via: attribution?.via,
  };
};
const nobody = { origins: [], unnamed: [], via: [] };

describe('attribution', () => {
  test('a sentence in the article’s own voice has none', () => {
    expect(last('The bridge at Arden fell into the river.')).toEqual(nobody);
  });

  test.each([
    ['Maria Hollis said the bridge had been checked.', 'Maria Hollis'],
    ['The bridge had been checked, Maria Hollis said.', 'Maria Hollis'],
    ['“It was checked,” said Maria Hollis, an engineer.', 'Maria Hollis'],
    ['The bridge was safe, according to Maria Hollis.', 'Maria Hollis'],
    [
      'Maria Hollis, the town’s engineer for years, has repeatedly warned that it would fall.',
      'Maria Hollis',
    ],
    ['On Monday, Maria Hollis went on to explain that it had been checked.', 'Maria Hollis'],
  ])('by subject, by inversion, by "according to": %s', (text, name) => {
    expect(last(text).origins).toEqual([name]);
  });

  test('whoever is met is not who says so', () => {
    const text = 'The mayor will meet Maria Hollis, a Harbour Office official said on Monday.';
    expect(last(text).origins).toEqual(['Harbour Office']);
  });

  test('an apposition behind the speaker names whom she speaks for', () => {
    const text = '“It was checked,” said Maria Hollis, a spokeswoman for the River Safety Council.';
    expect(last(text).origins).toEqual(['River Safety Council']);
  });

  test('who closes the sentence reports all of it', () => {
    const text = ['Maria Hollis said it was safe.', 'The Harbour Office urged “an early start”, she said.'];
    expect(last(...text).origins).toEqual(['Maria Hollis']);
  });

  test('who expects something has not said it', () => {
    expect(last('Maria Hollis expects the bridge to hold.').origins).toEqual([]);
  });

  test('a surname is the person named before', () => {
    expect(last('Maria Hollis built the bridge.', 'Hollis said it was safe.').origins).toEqual([
      'Maria Hollis',
    ]);
  });

  test('"she" is whoever spoke last', () => {
    const text = ['Maria Hollis said it was safe.', 'It was checked in May, she added.'];
    expect(last(...text).origins).toEqual(['Maria Hollis']);
  });

  test('"the newspaper" is the outlet named before', () => {
    const text = [
      'The dam leaks, The Arden Times reported.',
      'Repairs will take a year, the newspaper said.',
    ];
    expect(last(...text).origins).toEqual(['Arden Times']);
  });

  test('a spokeswoman speaks for her institution, and is joined with it', () => {
    const text = 'River Safety Council spokeswoman Maria Hollis said it was safe.';
    expect(last(text).origins).toEqual(['River Safety Council']);
    expect(analyse(article(text)).joins).toContainEqual(['river safety council', 'maria hollis']);
  });

  test('an apposition joins as well, and an acronym stands for its name', () => {
    const text = [
      'The River Safety Council (RSC) met.',
      'Maria Hollis, a spokeswoman for the RSC, said it was safe.',
    ];
    expect(last(...text).origins).toEqual(['River Safety Council']);
  });

  test('unnamed officials add no origin', () => {
    expect(last('Officials say the dam will hold.')).toEqual({ ...nobody, unnamed: ['Officials'] });
    expect(last('The dam will hold, according to an anonymous U.S. official.')).toEqual({
      ...nobody,
      unnamed: ['an anonymous U.S. official'],
    });
  });

  test('an outlet that cites unnamed sources is the origin', () => {
    expect(last('The dam leaks, The Arden Times reported, citing two officials.')).toEqual({
      origins: ['Arden Times'],
      unnamed: ['two officials'],
      via: [],
    });
  });

  test('an outlet that passes on a named speaker only carries', () => {
    expect(last('The Arden Times quoted Maria Hollis as saying the dam leaks.')).toMatchObject({
      origins: ['Maria Hollis'],
      via: ['Arden Times'],
    });
    expect(last('“It leaks,” Maria Hollis said, as quoted by The Arden Times.')).toMatchObject({
      origins: ['Maria Hollis'],
      via: ['Arden Times'],
    });
  });

  test('one quotation over two sentences has one speaker', () => {
    const { sentences } = analyse(article('“The dam leaks. We need pumps,” Maria Hollis said.'));
    expect(sentences.map(({ attribution }) => attribution.origins[0]?.name)).toEqual([
      'Maria Hollis',
      'Maria Hollis',
    ]);
  });

  test('a capital may speak for its government', () => {
    const [origin] =
      analyse(article('The White House said it would pay.')).sentences[0]?.attribution.origins ?? [];
    expect(origin).toMatchObject({ name: 'White House', key: 'government:us' });
  });

  test('what was not said, or only a side remark, has no source', () => {
    expect(last('Maria Hollis did not say when the dam was checked.')).toEqual(nobody);
    expect(last('The dam was closed as Norway says it seeks peace.')).toEqual(nobody);
  });
});
