import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isBrowserPage } from '../../platform/browser-pages.ts';
import {
  EVERY_SITE,
  grantedIn,
  hostIn,
  hostOf,
  patternsOf,
  withoutFragment,
} from '../../platform/origins.ts';
import { readerFragment, readerPlace } from '../../platform/reader-address.ts';

describe('sites', () => {
  it.each([
    ['https://news.example/a', 'news.example'],
    ['http://127.0.0.1:8080/', '127.0.0.1'],
    ['https://münchen.example/', 'xn--mnchen-3ya.example'],
    ['chrome://settings', null],
    ['file:///a.html', null],
    ['about:blank', null],
    ['javascript:alert(1)', null],
    ['nonsense', null],
  ])('%s is of %s', (url, host) => {
    expect(hostOf(url)).toBe(host);
    expect(isBrowserPage(url)).toBe(host === null);
  });

  it('reads the browser’s patterns', () => {
    expect(grantedIn(['https://a.example/*', '*://b.example/*', 'http://127.0.0.1:80/*'])).toEqual({
      everySite: false,
      hosts: new Set(['a.example', 'b.example', '127.0.0.1']),
    });
    expect(grantedIn(EVERY_SITE)).toEqual({ everySite: true, hosts: new Set() });
    expect(grantedIn(['<all_urls>']).everySite).toBe(true);
    expect(grantedIn(['https://*.example/*', 'file:///*'])).toEqual({ everySite: false, hosts: new Set() });
  });

  it('finds the host again in every pattern it made', () => {
    fc.assert(
      fc.property(fc.domain(), (host) => {
        expect(patternsOf(host).map(hostIn)).toEqual([host, host]);
      }),
    );
  });
});

describe('addresses', () => {
  it.each([
    ['https://a.example/x#comments', 'https://a.example/x'],
    ['https://a.example/x', 'https://a.example/x'],
    ['https://a.example/#/story/7', 'https://a.example/#/story/7'],
    ['https://a.example/#!/story/7', 'https://a.example/#!/story/7'],
  ])('%s shows the page %s', (url, page) => {
    expect(withoutFragment(url)).toBe(page);
  });

  it('of the reader page say what it shows, whatever an article’s id', () => {
    const place = fc.record({
      articleId: fc.string({ minLength: 1, unit: 'grapheme' }),
      sentence: fc.option(fc.tuple(fc.nat(), fc.nat(), fc.nat()).map(([p, s, e]) => `${p}:${s}-${e}`)),
      fromTab: fc.option(fc.nat()),
      view: fc.constantFrom('read' as const, 'compare' as const),
    });
    const table = fc.record({ fromTab: fc.nat(), view: fc.constant('table' as const) });
    fc.assert(
      fc.property(fc.oneof(place, table), (shown) => {
        expect(readerPlace(`#${readerFragment(shown)}`)).toEqual(shown);
      }),
    );
  });

  it('of the reader page that name nothing, or nonsense, are seen through', () => {
    expect(readerPlace('')).toBeNull();
    expect(readerPlace('#article=')).toBeNull();
    expect(readerPlace('#article=a&sentence=<b>&from=-1')).toEqual({
      articleId: 'a',
      sentence: null,
      fromTab: null,
      view: 'read',
    });
    expect(readerPlace('#view=table')).toBeNull();
  });
});
