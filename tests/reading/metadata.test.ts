import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { documentOf } from '../../bench/node-document.ts';
import { type Metadata, metadataOf } from '../../reading/metadata/metadata.ts';
import { isoDate } from '../../reading/metadata/published.ts';
import { ADDRESS, articlePage } from './pages.ts';

function metadataIn(html: string, url = ADDRESS): Metadata {
  return metadataOf(documentOf(html, url), url);
}

describe('dates', () => {
  it.each([
    ['2025-12-19T10:00:00Z', '2025-12-19T10:00:00Z'],
    ['2025-12-19T10:00:00.123+0100', '2025-12-19T10:00:00+01:00'],
    ['2025-12-19 10:00 +01:00', '2025-12-19T10:00:00+01:00'],
    ['2025-12-19T10:00:00', '2025-12-19'],
    ['2025-12-19', '2025-12-19'],
    ['20251219', '2025-12-19'],
    ['2025/12/19 08:00', '2025-12-19'],
    ['19.12.2025, 08:00 Uhr', '2025-12-19'],
    ['12/19/2025', '2025-12-19'],
    ['Dec 19th 2025', '2025-12-19'],
    ['December 19, 2025 10:00 AM EST', '2025-12-19'],
    ['Fri, 19 Dec 2025 10:00:00 GMT', '2025-12-19'],
    ['19 December 2025', '2025-12-19'],
    ['2025年12月19日 20:00', '2025-12-19'],
    ['1766138400', '2025-12-19T10:00:00Z'],
  ])('reads %s', (written, date) => {
    expect(isoDate(written)).toBe(date);
  });

  it.each(['04/05/2025', '2025-02-31', '31.11.2025', '1200-01-01', 'Room 12 2025', '', 'yesterday'])(
    'reads nothing into %j',
    (written) => {
      expect(isoDate(written)).toBeNull();
    },
  );

  it('gives ISO dates that exist or nothing, for any text', () => {
    const text = fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(...'0123456789-/.:T+Z decmay') }));
    fc.assert(
      fc.property(text, (written) => {
        const date = isoDate(written);
        if (date !== null) expect(Number.isNaN(Date.parse(date))).toBe(false);
      }),
    );
  });
});

describe('JSON-LD', () => {
  const article = {
    '@type': ['Article', 'NewsArticle'],
    headline: 'Ferry line reopens after storm',
    datePublished: '2024-05-02',
  };

  it.each([
    ['a list', [article]],
    ['a graph', { '@graph': [{ '@type': 'WebSite', name: 'Harbour Times' }, article] }],
    ['a page around it', { '@type': 'WebPage', mainEntity: article }],
  ])('is found in %s', (_, data) => {
    expect(metadataIn(articlePage({ linkedData: JSON.stringify(data) })).published).toBe('2024-05-02');
  });

  it.each([
    ['raw line breaks', JSON.stringify(article).replace('reopens ', 'reopens\n')],
    ['a CDATA wrapper', `//<![CDATA[\n${JSON.stringify(article)}\n//]]>`],
    ['a semicolon behind it', `${JSON.stringify(article)};`],
  ])('is read with %s', (_, linkedData) => {
    expect(metadataIn(articlePage({ linkedData })).published).toBe('2024-05-02');
  });

  it('of depth 10,000 harms nothing', () => {
    const deep = `${'{"a":['.repeat(10_000)}1${']}'.repeat(10_000)}`;
    expect(metadataIn(articlePage({ linkedData: deep })).title).toBe('Ferry line reopens after storm');
  });

  it('whose type is no text names nothing', () => {
    const linkedData = '{"@type":{"toString":0},"name":"The Harbour Times"}';
    expect(metadataIn(articlePage({ linkedData })).source).not.toBe('The Harbour Times');
  });

  it('of any shape gives texts or nothing', () => {
    fc.assert(
      fc.property(
        fc.json(),
        fc.constantFrom('headline', 'author', 'datePublished', 'publisher', '@type'),
        (value, key) => {
          const linkedData = `{"@type":"NewsArticle","${key}":${value}}`.replaceAll('<', '\\u003c');
          const metadata = metadataIn(articlePage({ linkedData }));
          for (const text of [metadata.title, metadata.byline, metadata.source, metadata.published]) {
            expect(text === null || (typeof text === 'string' && text !== '')).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('address', () => {
  const canonical = (href: string, url = ADDRESS): string =>
    metadataIn(articlePage({ head: `<link rel="canonical" href="${href}">` }), url).url;

  it.each([
    ['/news/ferry', ADDRESS, 'https://www.harbour-times.example/news/ferry'],
    ['https://harbour-times.example/a', ADDRESS, 'https://harbour-times.example/a'],
    [
      'https://www.harbour-times.example/a',
      'https://m.harbour-times.example/a?x=1',
      'https://www.harbour-times.example/a',
    ],
  ])('takes %s on %s', (href, url, expected) => {
    expect(canonical(href, url)).toBe(expected);
  });

  it.each([
    'https://elsewhere.example/a',
    'https://example/a',
    'https://www.other.harbour-times.example.evil.test/a',
    'javascript:alert(1)',
    'http://[broken',
  ])('keeps its own rather than %s', (href) => {
    expect(canonical(href)).toBe(ADDRESS);
  });

  it('does not take two names below one registry for one site', () => {
    expect(canonical('https://amp.co.uk/a', 'https://m.co.uk/a')).toBe('https://m.co.uk/a');
    expect(canonical('https://b.co.uk/a', 'https://a.co.uk/a')).toBe('https://a.co.uk/a');
  });
});

describe('title', () => {
  it('keeps markup as the text it is', () => {
    const title = '&lt;img src=x onerror=alert(1)&gt; and &lt;script&gt;';
    const html = `<html><head><title>x</title></head><body><h1>${title}</h1></body></html>`;
    expect(metadataIn(html).title).toBe('<img src=x onerror=alert(1)> and <script>');
  });

  it('drops the outlet behind it where no heading says it alone', () => {
    expect(metadataIn('<title>Ferry line reopens after storm | Harbour Times</title>').title).toBe(
      'Ferry line reopens after storm',
    );
  });
});
