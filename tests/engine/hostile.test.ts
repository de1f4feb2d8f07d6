import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../corpus/memory.ts';
import type { Article, Coverage } from '../../engine/article.ts';
import { cover } from '../../engine/coverage.ts';
import { sentenceRefs } from '../../engine/language/analysis.ts';
import { asWholePage } from './languages/stories.ts';

const { signal } = new AbortController();

const article = (id: string, paragraphs: readonly string[]): Article => ({
  id,
  title: null,
  paragraphs,
  published: '2021-05-17',
  url: null,
  source: null,
  language: 'en',
});
const coverOf = (paragraphs: readonly string[], others: readonly (readonly string[])[]): Promise<Coverage> =>
  cover(
    asWholePage(article('page', paragraphs)),
    corpusOf(
      others.map((other, at) => article(`other ${at}`, other)),
      'library',
    ),
    { readAt: '2021-05-20T12:00:00Z', signal },
  );

const SENTENCE =
  'The Arden dam on the river Tolva burst on Monday and killed 12 people, River Council spokeswoman Maria Hollis said.';
const REPORT = [
  SENTENCE,
  '“As we have warned for years, the old gates were failing,” Hollis told farmers in Arden.',
];
const alike = (verb: string) =>
  Array.from({ length: 400 }, (_, at) => SENTENCE.replace('12', String(at + 2)).replace('burst', verb));

describe('work stays bounded', () => {
  test('on four hundred sentences all alike on both sides', async () => {
    const { related, claims, leftOut } = await coverOf(alike('burst'), [alike('broke')]);
    expect(related).toHaveLength(1);
    expect(claims.length).toBeLessThanOrEqual(400);
    expect(Math.max(...claims.map(({ evidence }) => evidence.length))).toBeLessThanOrEqual(2);
    expect(leftOut.length).toBeLessThanOrEqual(40);
  }, 60_000);

  test('on a page of one sentence, repeated', async () => {
    const { claims } = await coverOf(Array<string>(5_000).fill(SENTENCE), [REPORT]);
    expect(claims).toHaveLength(1);
  });

  test.each([
    ['one sentence without a stop', `${'people said that the dam of Arden was '.repeat(2_700)}`],
    ['one word', 'x'.repeat(100_000)],
    ['full stops', '.'.repeat(100_000)],
    ['capitals', 'A'.repeat(100_000)],
    ['capital words', 'Arden '.repeat(20_000)],
    ['opening quotation marks', '“'.repeat(10_000)],
    ['apostrophes that open', "'a ".repeat(10_000)],
    ['short quotations', '"Yes," said Hollis. '.repeat(5_000)],
    ['attributions', 'he said, '.repeat(12_000)],
    ['ideographs', '漢字'.repeat(60_000)],
    ['white space', ' '.repeat(100_000)],
  ])('on a hundred thousand characters of %s', async (_, text) => {
    const { claims } = await coverOf([text], [REPORT]);
    const sentences = sentenceRefs(article('page', [text]));
    expect(sentences.length).toBeLessThanOrEqual(400);
    expect(Math.max(0, ...sentences.map(({ start, end }) => end - start))).toBeLessThanOrEqual(1_500);
    expect(claims.length).toBeLessThanOrEqual(sentences.length);
  });

  test('on any mixture of what the expressions look for', async () => {
    const piece = fc.constantFrom(
      ...['A', 'a ', '“', '”', '"', "'", '(', ')', ', ', '.', '. ', 'said ', 'of ', '12 ', 'May '],
      ...['Hollis ', 'not ', 'that ', '「', '」', '。', '٥', '؟', '».', '\n', '\ud800'],
    );
    const text = fc
      .tuple(fc.array(piece, { minLength: 1, maxLength: 12 }), fc.integer({ min: 1, max: 2_000 }))
      .map(([pieces, times]) => pieces.join('').repeat(times));
    await fc.assert(
      fc.asyncProperty(text, async (hostile) => {
        const { claims } = await coverOf([hostile], [[hostile.slice(1)], REPORT]);
        for (const { sentence } of claims)
          expect(hostile.slice(sentence.start, sentence.end)).toBe(sentence.text);
      }),
      { numRuns: 25 },
    );
  }, 60_000);
});
