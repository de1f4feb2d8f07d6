import { describe, expect, test } from 'vitest';
import type { Article } from '../../../engine/article.ts';
import { inArticle } from '../../../engine/claims/in-article.ts';
import { mayOverlap, originBook } from '../../../engine/claims/origins.ts';
import { analyse } from '../../../engine/language/analysis.ts';
import { article } from './sentence-pairs.ts';

const analysed = (...articles: Article[]) => articles.map(analyse);
const distinct = (...articles: Article[]) => {
  const all = analysed(...articles);
  const attributions = all.flatMap(({ sentences }) => sentences.map(({ attribution }) => attribution));
  return originBook(all)
    .distinct(attributions)
    .map(({ name }) => name);
};

describe('origins', () => {
  test('a spokeswoman and her council are one, in every article once any joins them', () => {
    expect(
      distinct(
        article('a', null, 'Maria Hollis said the dam was safe.'),
        article('b', null, 'River Council spokeswoman Maria Hollis said the dam was safe.'),
      ),
    ).toEqual(['River Council']);
  });

  test('so are an officer and the body he is named as of', () => {
    expect(
      distinct(
        article(
          'a',
          null,
          'Maria Hollis of the River Council said the dam was safe. The River Council said so twice.',
        ),
      ),
    ).toEqual(['River Council']);
  });

  test('two spokespeople of one house are one origin', () => {
    expect(
      distinct(
        article('a', null, 'White House spokesman Tom Reed said the dam was safe.'),
        article(
          'b',
          null,
          'White House spokeswoman Ann Cole said the dam was safe. Cole said it would hold.',
        ),
      ),
    ).toEqual(['White House']);
  });

  test('a spokeswoman is shown as the body she is named with, not the house above it', () => {
    const house =
      'The White House said so. The White House said it again. The White House repeated it, it said.';
    const settled = distinct(
      article('a', null, 'Ann Cole said the dam was safe.'),
      article('b', null, `White House River Council spokeswoman Ann Cole said it would hold. ${house}`),
    );
    expect(settled).toHaveLength(1);
    expect(settled[0]).toContain('River Council');
  });

  test('two people whom no article joins are two', () => {
    expect(
      distinct(article('a', null, 'Maria Hollis said the dam was safe. Tom Reed said it would hold.')),
    ).toEqual(['Maria Hollis', 'Tom Reed']);
  });

  test('an outlet citing officials of a country may be whoever speaks for it', () => {
    const all = analysed(
      article(
        'a',
        null,
        'The dam would be paid for, The Arden Times reported, citing US and allied sources.',
      ),
      article('b', null, 'The White House said it would pay for the dam.'),
    );
    const attributions = all.flatMap(({ sentences }) => sentences.map(({ attribution }) => attribution));
    expect(mayOverlap(attributions)).toEqual([{ carrier: 'Arden Times', cited: 'US and allied sources' }]);
    expect(mayOverlap(attributions.slice(0, 1))).toEqual([]);
  });
});

test('in the article: who is cited for what, and who most', () => {
  const none = { origins: [], unnamed: [], via: [] };
  const origin = { name: 'River Council', kind: 'institution' as const, key: 'river council' };
  const claim = (attribution: { origins: (typeof origin)[]; unnamed: string[]; via: string[] }) => ({
    id: '',
    sentence: { paragraph: 0, start: 0, end: 0, text: '' },
    attribution,
    dates: [],
    evidence: [],
    articles: 0,
    namedOrigins: [],
    mayOverlap: [],
  });
  expect(
    inArticle([
      claim(none),
      claim({ ...none, origins: [origin] }),
      claim({ ...none, unnamed: ['officials'] }),
      claim({ ...none, origins: [origin], unnamed: ['officials'] }),
    ]),
  ).toEqual({ claims: 4, namingAnOrigin: 2, unnamedOnly: 1, namingNone: 1, mostCited: origin });
  expect(inArticle([]).mostCited).toBeNull();
});
