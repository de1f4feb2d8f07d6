import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../../corpus/memory.ts';
import type { Article, Coverage } from '../../../engine/article.ts';
import { cover } from '../../../engine/coverage.ts';
import { asWholePage, storiesIn } from './stories.ts';

const { signal } = new AbortController();
const coverOf = (page: Article, corpus: readonly Article[]): Promise<Coverage> =>
  cover(asWholePage(page), corpusOf(corpus, 'library'), { readAt: '2022-12-31T12:00:00Z', signal });

describe.each(['german', 'arabic', 'japanese'])('%s', async (name) => {
  const { articles, matches } = storiesIn(name);
  const covered = new Map<string, Coverage>();
  for (const article of articles) covered.set(article.id, await coverOf(article, articles));
  const evidenceOf = (id: string) => covered.get(id)?.claims.flatMap(({ evidence }) => evidence) ?? [];
  const isAlone = ({ id, story }: (typeof articles)[number]) =>
    articles.every((other) => other.id === id || other.story !== story);

  test.each(articles.map(({ id }) => id))('%s finds the reports of its event and no others', (id) => {
    const { story } = articles.find((article) => article.id === id) ?? {};
    const others = articles.filter((article) => article.story === story && article.id !== id);
    const found = covered.get(id)?.related.map(({ article }) => article.id) ?? [];
    expect(found.toSorted()).toEqual(others.map((article) => article.id).sort());
  });

  test('an event reported once is no match, not another language', () => {
    expect(articles.filter(isAlone).map(({ id }) => covered.get(id)?.outcome)).toEqual([
      'no-match',
      'no-match',
      'no-match',
    ]);
  });

  test.each(matches)('$page: $here', ({ page, here, other, there }) => {
    const claim = covered.get(page)?.claims.find(({ sentence }) => sentence.text.includes(here));
    const found = claim?.evidence.find(({ articleId }) => articleId === other);
    expect(found).toMatchObject({ relation: 'same' });
    expect(found?.sentence.text).toContain(there);
  });

  test('nothing differs', () => {
    const differing = articles
      .flatMap(({ id }) => evidenceOf(id))
      .filter(({ relation }) => relation === 'differs');
    expect(differing).toEqual([]);
  });

  test('what is left out is said, and nobody is named for it', () => {
    const first = covered.get(articles[0]?.id ?? '');
    expect(first?.leftOut.length).toBeGreaterThan(0);
    expect(first?.claims.flatMap(({ namedOrigins }) => namedOrigins)).toEqual([]);
  });
});

describe('figures', () => {
  /** The differences found where one figure of a report is changed. */
  const differing = async (id: string, from: string, to: string) => {
    const name = { ar: 'arabic', de: 'german', ja: 'japanese' }[id.slice(0, 2)] ?? '';
    const { articles } = storiesIn(name);
    const page = articles.find((article) => article.id === id) as Article;
    const paragraphs = page.paragraphs.map((text) => text.replaceAll(from, to));
    expect(paragraphs).not.toEqual(page.paragraphs);
    const { claims } = await coverOf(
      { ...page, paragraphs },
      articles.filter((article) => article.id !== id),
    );
    const found = claims.flatMap(({ evidence }) => evidence.flatMap(({ differences }) => differences));
    return found.map(({ what, here, there }) => `${what} ${here.value} ${there.value}`);
  };

  test('in Arabic digits compare with European ones', async () => {
    expect(await differing('ar-factory-1', '٢٢ سيارة', '٣١ سيارة')).toContain('number 31 22');
  });

  test('in full-width digits compare with narrow ones, ten thousands counted', async () => {
    expect(await differing('ja-recall-2', '８万４０００台', '８万５０００台')).toContain(
      'number 85000 84000',
    );
  });

  test('with a dot between thousands are no fractions', async () => {
    expect(await differing('de-theft-1', '412 keltische', '1.412 keltische')).toContain('number 1412 412');
  });

  test('of dates are not compared', async () => {
    expect(await differing('ja-ferry-1', '7日午前5時', '9日午前3時')).toEqual([]);
    expect(await differing('de-bridge-1', 'Ende November', '4. November')).toEqual([]);
  });
});
