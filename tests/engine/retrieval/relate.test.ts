import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../corpus/memory.ts';
import type { Article, Page } from '../../../engine/article.ts';
import { relate } from '../../../engine/retrieval/relate.ts';
import { otherSubject, shoiguAtTheFront, summitOf2019, undatedSummit, visitOf2024 } from './other-stories.ts';
import { asPage, bundledSeeds } from './seeds.ts';

const seeds = bundledSeeds();
const { signal } = new AbortController();
const readAt = '2023-09-06T08:00:00Z';
const against = (page: Page, articles: readonly Article[]) =>
  relate(page, corpusOf(articles, 'bundled'), { readAt, signal });
const ids = (matches: readonly { article: Article }[]) => matches.map(({ article }) => article.id).sort();

describe('the five seeds', () => {
  test.each(seeds.map((seed) => [seed.id, seed] as const))(
    '%s finds the four others, never itself',
    async (_, seed) => {
      const { related, outcome, denominator } = await against(asPage(seed), seeds);
      expect(ids(related)).toEqual(
        seeds
          .map(({ id }) => id)
          .filter((id) => id !== seed.id)
          .sort(),
      );
      expect(outcome).toBe('related');
      expect(denominator).toMatchObject({ articles: 4, compared: 4, holdsPage: true, languages: ['en'] });
    },
  );

  test('a corpus of one article is enough', async () => {
    const [first, second] = seeds;
    const { related } = await against(asPage(first as Article), [second as Article]);
    expect(ids(related)).toEqual([second?.id]);
  });

  test('they are found among a thousand articles on something else', async () => {
    const crowd = Array.from({ length: 1_000 }, (_, at) => ({
      ...otherSubject,
      id: `crowd-${at}`,
      url: null,
      published: '2023-09-05',
      paragraphs: [...otherSubject.paragraphs, `Crossing number ${at} left the quay.`],
    }));
    const { related } = await against(asPage(seeds[0] as Article), [...crowd, ...seeds]);
    expect(ids(related)).toEqual(
      seeds
        .slice(1)
        .map(({ id }) => id)
        .sort(),
    );
  });

  test('every match says what it shares', async () => {
    const { related } = await against(asPage(seeds[0] as Article), seeds);
    for (const { reasons } of related) {
      expect(reasons.map(({ kind }) => kind)).toContain('names');
      expect(reasons.flatMap(({ values }) => values)).not.toContain('');
    }
  });
});

describe('other stories', () => {
  test('another subject is neither related nor background', async () => {
    const { related, background, outcome } = await against(otherSubject, seeds);
    expect([related, background, outcome]).toEqual([[], [], 'no-match']);
  });

  test.each([
    ['an earlier summit of the same two leaders', { ...summitOf2019, published: '2023-09-05' }],
    ['the earlier summit without a date', undatedSummit],
    ['a later visit, undated', { ...visitOf2024, published: null }],
    ['the same minister elsewhere on the same day', shoiguAtTheFront],
  ])('%s is never shown as coverage', async (_, page) => {
    const { related, outcome } = await against(page, seeds);
    expect([related, outcome]).toEqual([[], 'no-match']);
  });

  test('the same people at another event are background', async () => {
    const { background } = await against(undatedSummit, seeds);
    expect(background.length).toBeGreaterThan(0);
  });

  test.each([summitOf2019, visitOf2024])(
    'a page of another year is out of range: $published',
    async (page) => {
      const { related, outcome, denominator } = await against(page, seeds);
      expect([related, outcome]).toEqual([[], 'out-of-range']);
      expect(denominator).toMatchObject({ articles: 5, compared: 0, from: '2023-09-04', to: '2023-09-05' });
    },
  );
});

describe('what a page is not compared with', () => {
  const page = asPage({ ...(seeds[0] as Article), url: 'https://news.example.org/kim/?utm_source=feed#top' });

  test('its own copies, by address or by text', async () => {
    const byAddress = { ...otherSubject, url: 'http://www.news.example.org/kim' };
    const byText = { ...page, id: 'copy', url: null };
    const { denominator, outcome } = await against(page, [
      { ...byAddress, url: 'http://news.example.org/kim' },
      byText,
    ]);
    expect(denominator).toMatchObject({ articles: 0, holdsPage: true });
    expect(outcome).toBe('empty-corpus');
  });

  test('articles in another language', async () => {
    const german = asPage({
      ...page,
      id: 'de',
      language: 'de',
      paragraphs: ['Die Fähre legt heute nicht ab.'],
    });
    const { related, outcome, denominator } = await against(german, seeds);
    expect([related, outcome, denominator.compared]).toEqual([[], 'other-language', 0]);
  });

  test('an empty corpus says so', async () => {
    expect((await against(page, [])).outcome).toBe('empty-corpus');
  });
});

test('copies of one text are folded into one card', async () => {
  const [page, wire] = seeds as [Article, Article];
  const mastheads = ['a', 'b', 'c'].map((id) => ({
    ...wire,
    id,
    paragraphs: [...wire.paragraphs, `More from ${id}.`],
  }));
  const { related } = await against(asPage(page), mastheads);
  expect(related).toHaveLength(1);
  expect(related[0]?.sameText).toHaveLength(2);
});

test('an aborted comparison rejects with the reason', async () => {
  const aborted = AbortSignal.abort(new Error('page left'));
  const asked = relate(asPage(seeds[0] as Article), corpusOf(seeds, 'bundled'), { readAt, signal: aborted });
  await expect(asked).rejects.toThrow('page left');
});

describe('any articles whatever', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 60 }),
    fc.constantFrom(
      '__proto__',
      'constructor toString hasOwnProperty',
      '\ud800',
      'Kim Jong Un met Putin on Monday.',
      '東京で会談',
    ),
  );
  const article = fc.record({
    id: fc.string({ minLength: 1, maxLength: 6 }),
    title: fc.option(text),
    paragraphs: fc.array(text, { maxLength: 4 }),
    published: fc.option(fc.constantFrom('2023-09-04', '2023-09-05T10:00:00Z', '2019-04-25', 'yesterday')),
    url: fc.option(fc.constantFrom('https://example.org/a', 'javascript:alert(1)', '')),
    source: fc.option(text),
    language: fc.option(fc.constantFrom('en', 'de', 'xx-invalid', '')),
  });
  const corpus = fc.uniqueArray(article, { maxLength: 6, selector: ({ id }) => id });

  test('never throw, give probabilities, and never relate a page to its own copy', async () => {
    await fc.assert(
      fc.asyncProperty(article, corpus, async (page, articles) => {
        const { related, background, denominator } = await against(asPage(page), [
          ...articles.filter(({ id }) => id !== page.id),
          page,
        ]);
        for (const { article, probability } of [...related, ...background]) {
          expect(article.id).not.toBe(page.id);
          expect(
            article.paragraphs.join('\n') === page.paragraphs.join('\n') && article.paragraphs.length > 0,
          ).toBe(false);
          expect(probability).toBeGreaterThanOrEqual(0);
          expect(probability).toBeLessThanOrEqual(1);
        }
        expect(denominator.compared).toBeLessThanOrEqual(denominator.articles);
      }),
    );
  });
});
