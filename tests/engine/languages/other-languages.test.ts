import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../corpus/memory.ts';
import { cover } from '../../../engine/coverage.ts';
import { bundledSeeds } from '../retrieval/seeds.ts';
import { asWholePage, storiesIn } from './stories.ts';

/** The event of the bundled seeds, told in six languages. */
const pages: [string, string[]][] = Object.entries(
  JSON.parse(readFileSync(join(import.meta.dirname, 'other-languages.json'), 'utf8')),
);
const seeds = bundledSeeds();
const { signal } = new AbortController();

const coverOf = (paragraphs: readonly string[], language: string | null, corpus = seeds) => {
  const article = { id: 'page', title: null, published: '2023-09-05', url: null, source: null };
  const page = asWholePage({ ...article, paragraphs, language });
  return cover(page, corpusOf(corpus, 'bundled'), { readAt: '2023-09-05T12:00:00Z', signal });
};

describe.each(pages)('a page in %s beside an English corpus', (code, paragraphs) => {
  test.each([code, null, 'en', 'en-US'])('declared %s', async (declared) => {
    const { outcome, related, background, leftOut, claims } = await coverOf(paragraphs, declared);
    expect(outcome).toBe('other-language');
    expect([related, background, leftOut]).toEqual([[], [], []]);
    expect(claims.length).toBeGreaterThan(0);
    expect(claims.flatMap(({ evidence }) => evidence)).toEqual([]);
  });
});

test('an English page beside a corpus in another language', async () => {
  const { articles } = storiesIn('german');
  const { outcome } = await coverOf(seeds[0]?.paragraphs ?? [], 'de', [...articles]);
  expect(outcome).toBe('other-language');
});
