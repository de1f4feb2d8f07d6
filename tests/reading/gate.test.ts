import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../bench/node-document.ts';
import { claimOf, refusedByText } from '../../reading/gate.ts';
import { metadataOf } from '../../reading/metadata/metadata.ts';
import { ADDRESS, articlePage, paragraphsOf, read, STORY } from './pages.ts';

const OG_ARTICLE = '<meta property="og:type" content="article">';
const OG_DATE = '<meta property="article:published_time" content="2024-05-02T06:30:00Z">';

describe('is it an article?', () => {
  it('takes a dated article at an address like one’s, without JSON-LD', async () => {
    expect(paragraphsOf(await read(articlePage({ linkedData: '', head: OG_ARTICLE + OG_DATE })))).toEqual(
      STORY,
    );
  });

  it('takes the date from under the headline, in the page’s own language', async () => {
    const html = articlePage({
      linkedData: '',
      head: OG_ARTICLE,
      before: '<div>Stand: 2. März 2024, 17:23 Uhr</div>',
    });
    const { reading } = await read(
      html.replace('lang="en"', 'lang="de"'),
      'https://zeitung.example/wieder-faehren-nach-dem-sturm',
    );
    expect(reading).toMatchObject({ kind: 'article', page: { published: '2024-03-02' } });
  });

  const refused: readonly (readonly [string, string, string, string])[] = [
    ['a front page', 'front-page', 'https://www.harbour-times.example/', articlePage()],
    [
      'a section',
      'no-article-markup',
      'https://www.harbour-times.example/news',
      articlePage({ linkedData: '', head: OG_ARTICLE }),
    ],
    [
      'a shop',
      'no-article-markup',
      'https://example.org/product/cup-4711-blue-and-white',
      articlePage({ linkedData: '', head: OG_ARTICLE + OG_DATE }),
    ],
    [
      'a page that does not call itself one',
      'no-article-markup',
      ADDRESS,
      articlePage({ linkedData: '', head: OG_DATE }),
    ],
    [
      'an article without a date',
      'no-article-markup',
      'https://example.org/a-story-without-a-date',
      articlePage({ linkedData: '', head: OG_ARTICLE }),
    ],
    ['an article without text', 'no-text', ADDRESS, articlePage({ story: [STORY[0] ?? ''] })],
    ['an empty page', 'no-article-markup', ADDRESS, ''],
  ];
  it.each(refused)('refuses %s', async (_, reason, url, html) => {
    expect((await read(html, url)).reading).toMatchObject({ kind: 'not-article', reason });
  });

  it('reads a refused page anyway when asked to', async () => {
    expect(paragraphsOf(await read(articlePage(), 'https://www.harbour-times.example/', true))).toEqual(
      STORY,
    );
    expect((await read('', ADDRESS, true)).reading).toMatchObject({ kind: 'not-article' });
  });

  it('refuses a list that describes several articles, none under its own title', () => {
    const listed = ['Quay sold', 'School opens'].map((headline) => ({
      '@type': 'NewsArticle',
      headline,
      datePublished: '2024-05-02',
    }));
    const document = documentOf(articlePage({ linkedData: JSON.stringify(listed) }), ADDRESS);
    const metadata = metadataOf(document, ADDRESS);
    expect(claimOf(document, 'https://harbour-times.example/latest', metadata)).toBe('no-article-markup');
  });

  it('never shows a root address, and never throws, whatever the address', () => {
    const document = documentOf(articlePage(), ADDRESS);
    const metadata = metadataOf(document, ADDRESS);
    fc.assert(
      fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), (url) => {
        const claim = claimOf(document, url, metadata);
        if (new URL(url).pathname === '/' && new URL(url).search === '') expect(claim).toBe('front-page');
      }),
    );
  });

  it('never takes less than two long paragraphs for a story', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 79 })), fc.boolean(), (paragraphs, dated) => {
        expect(refusedByText('sure', paragraphs, dated)).not.toBeNull();
      }),
    );
  });
});
