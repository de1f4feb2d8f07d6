import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { corpusOf } from '../../corpus/memory.ts';
import type { Article, Coverage, Page } from '../../engine/article.ts';
import { cover } from '../../engine/coverage.ts';
import { article } from './claims/sentence-pairs.ts';

const READ_AT = '2021-05-20T12:00:00Z';
const { signal } = new AbortController();

const page = (from: Article, whole = true): Page => ({
  ...from,
  byline: null,
  extent: { whole, cut: whole ? null : 'paywall', paragraphs: 3, characters: 900 },
});
const coverOf = (from: Article, others: readonly Article[], whole = true): Promise<Coverage> =>
  cover(page(from, whole), corpusOf(others, 'bundled'), { readAt: READ_AT, signal });

const FIRST = article(
  'first',
  '2021-05-17',
  'The Arden dam on the river Tolva burst on Monday and killed 12 people, River Council spokeswoman Maria Hollis said.',
  '“As we have warned for years, the old gates were slowly failing,” Hollis said. Engineers inspected the gates of the Arden dam last month.',
  'Farmers in Arden lost 400 sheep when the Tolva flooded their meadows. This is a developing story.',
);
const SECOND = article(
  'second',
  '2021-05-18',
  'At least 19 people were killed when the Arden dam on the Tolva burst on Monday, River Council spokeswoman Maria Hollis said.',
  '“As we have cautioned for years, the old gates were slowly breaking,” she said. In February, engineers inspected the gates of the Arden dam.',
  'The bridge at Lower Tolva was swept away and a mill beside it, according to The Norwick Post.',
);
const THIRD = article(
  'third',
  '2021-05-18',
  'The dam at Arden burst on Monday and the river Tolva killed 12 people, Maria Hollis of the River Council said.',
  'The bridge at Lower Tolva was swept away by the flood. Hollis said “the old gates were slowly failing”.',
);
const ELSEWHERE = article(
  'elsewhere',
  '2021-05-18',
  'A chess club in Lima opened a school for beginners, and four hundred children came to play on the first morning.',
  'The youngest of them, Luis Quispe, beat his teacher twice before lunch.',
);
const CORPUS = [SECOND, THIRD, ELSEWHERE];

describe('coverage', async () => {
  const { related, claims, leftOut, inArticle, outcome, denominator } = await coverOf(FIRST, CORPUS);
  const claim = (fragment: string) => claims.find(({ sentence }) => sentence.text.includes(fragment));
  const kinds = (fragment: string, id: string) =>
    claim(fragment)
      ?.evidence.filter(({ articleId }) => articleId === id)
      .flatMap(({ differences }) => differences.map(({ what }) => what));

  test('relates articles of the story, in order of time and id, and no others', () => {
    expect(outcome).toBe('related');
    expect(related.map((one) => one.article.id)).toEqual(['second', 'third']);
    expect(related[0]?.article).toMatchObject({ titleDerived: true, shelf: 'bundled' });
    expect(denominator.articles).toBe(3);
  });

  test('holds claims alone, in order, with their places', () => {
    expect(claims).toHaveLength(4);
    const [first] = claims;
    expect(first?.sentence.text).toBe(FIRST.paragraphs[0]);
    expect(first?.id).toBe(`0:0-${FIRST.paragraphs[0]?.length}`);
  });

  test('finds the same statement elsewhere', () => {
    const evidence = claim('killed 12 people')?.evidence.find(({ articleId }) => articleId === 'third');
    expect(evidence).toMatchObject({ relation: 'same', differences: [] });
    expect(claim('killed 12 people')?.articles).toBe(2);
  });

  test('finds a higher toll of the next day as an update', () => {
    const evidence = claim('killed 12 people')?.evidence.find(({ articleId }) => articleId === 'second');
    expect(evidence?.differences).toMatchObject([{ what: 'number', update: true, there: { value: '19' } }]);
  });

  test('finds the reworded quotation, and its excerpt the same', () => {
    expect(kinds('slowly failing', 'second')).toEqual(['quote-wording']);
    expect(kinds('slowly failing', 'third')).toEqual([]);
  });

  test('finds the other month', () => {
    expect(kinds('last month', 'second')).toEqual(['date']);
    expect(claim('last month')?.dates).toMatchObject([{ text: 'last month', value: '2021-04' }]);
  });

  test('counts one origin for one spokeswoman', () => {
    expect(claim('killed 12 people')?.namedOrigins.map(({ name }) => name)).toEqual(['River Council']);
  });

  test('says what is left out, once, with who asserts it and how late', () => {
    const bridge = leftOut.filter(({ sentence }) => sentence.text.includes('bridge'));
    expect(bridge).toHaveLength(1);
    expect(bridge[0]?.articleIds.toSorted()).toEqual(['second', 'third']);
    expect(bridge[0]).toMatchObject({ later: true, namedOrigins: [{ name: 'Norwick Post' }] });
  });

  test('says what each article adds, none twice', () => {
    const additions = related.flatMap(({ adds }) => adds?.text ?? []);
    expect(additions.join()).toContain('bridge');
    expect(new Set(additions).size).toBe(additions.length);
  });

  test('says what the page itself says of its sources', () => {
    expect(inArticle).toMatchObject({ claims: 4, namingAnOrigin: 2, namingNone: 2 });
    expect(inArticle.mostCited?.name).toBe('River Council');
  });
});

describe('coverage shows', () => {
  const plain = article(
    'plain',
    '2021-05-18',
    'The old gates',
    'The Arden dam burst in 2021',
    'The Arden dam on the Tolva burst on Monday morning, and a wave ran down to Arden.',
  );

  test('the sentence under a heading that says the same', async () => {
    const { claims } = await coverOf(FIRST, [plain]);
    const toll = claims.find(({ sentence }) => sentence.text.includes('killed 12 people'));
    expect(toll?.evidence.map(({ sentence }) => sentence.text)).toEqual([plain.paragraphs[2]]);
  });

  test('a page that says one thing twice once', async () => {
    const [opening = ''] = FIRST.paragraphs;
    const { claims } = await coverOf({ ...FIRST, paragraphs: [opening, ...FIRST.paragraphs] }, []);
    expect(claims.filter(({ sentence }) => sentence.text === opening)).toHaveLength(1);
  });

  test('no headings as left out', async () => {
    const { leftOut } = await coverOf(SECOND, [
      { ...FIRST, paragraphs: [...FIRST.paragraphs, 'Ministers met in Lima'] },
    ]);
    expect(leftOut.map(({ sentence }) => sentence.text)).not.toContain('Ministers met in Lima');
    expect(leftOut.map(({ sentence }) => sentence.text).join()).toContain('400 sheep');
  });
});

describe('coverage is silent', () => {
  test('about what is left out where the page was read in part', async () => {
    const { leftOut, related } = await coverOf(FIRST, CORPUS, false);
    expect(related).not.toEqual([]);
    expect(leftOut).toEqual([]);
  });

  test('about the page’s own copies', async () => {
    const copies = [
      { ...FIRST, title: 'Saved' },
      { ...FIRST, id: 'same text' },
      { ...SECOND, id: 'same address', url: 'https://arden.example/dam?utm_source=x' },
    ];
    const { related, claims } = await coverOf({ ...FIRST, url: 'https://arden.example/dam' }, copies);
    expect(related).toEqual([]);
    expect(claims.flatMap(({ evidence }) => evidence)).toEqual([]);
  });

  test('without a corpus, yet says what is in the article', async () => {
    const { outcome, claims, inArticle } = await coverOf(FIRST, []);
    expect(outcome).toBe('empty-corpus');
    expect(claims).toHaveLength(4);
    expect(inArticle.namingAnOrigin).toBe(2);
  });
});

describe('coverage never throws', () => {
  test('for any text, in page and corpus', async () => {
    const text = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.constantFrom(
        '__proto__',
        'constructor said toString.',
        '\ud800',
        'קרא שוב. אמר דוד.',
        'เขากล่าวว่าฝนตก',
        '他说：“下雨了。”她走了。',
        '<img onerror=x>',
      ),
    );
    const anyArticle = fc.record({
      id: fc.string(),
      paragraphs: fc.array(text, { maxLength: 6 }),
      published: fc.constantFrom(null, '2021-05-18', 'soon', '2021-02-31'),
    });
    await fc.assert(
      fc.asyncProperty(anyArticle, anyArticle, async (one, other) => {
        const base = { title: null, url: null, source: null, language: null };
        const { claims } = await coverOf({ ...base, ...one }, [{ ...base, ...other }, SECOND]);
        for (const { sentence } of claims) {
          expect(one.paragraphs[sentence.paragraph]?.slice(sentence.start, sentence.end)).toBe(sentence.text);
        }
      }),
      { numRuns: 60 },
    );
  });

  test('and does bounded work on a page of five million characters', async () => {
    const flood = `${FIRST.paragraphs.join(' ')} `.repeat(Math.ceil(5_000_000 / 560));
    const { claims } = await coverOf(article('flood', '2021-05-17', flood), CORPUS);
    expect(claims.length).toBeLessThanOrEqual(400);
  });

  test('but with the abort reason', async () => {
    const controller = new AbortController();
    controller.abort(new Error('left the page'));
    const covering = cover(page(FIRST), corpusOf(CORPUS, 'bundled'), {
      readAt: READ_AT,
      signal: controller.signal,
    });
    await expect(covering).rejects.toThrow('left the page');
  });
});
