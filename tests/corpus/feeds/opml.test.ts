import { describe, expect, it } from 'vitest';
import { readOpml, writeOpml } from '../../../corpus/feeds/opml.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const opml = (body: string) => `<?xml version="1.0"?><opml version="2.0"><head/><body>${body}</body></opml>`;
const outline = (url: string, title = 't', inner = '') =>
  `<outline type="rss" text="${title}" xmlUrl="${url}">${inner}</outline>`;

function read(text: string) {
  const feeds = readOpml(bytesOf(text));
  if (!feeds.ok) throw new Error(`refused: ${feeds.why}`);
  return feeds;
}
const why = (text: string) => {
  const feeds = readOpml(bytesOf(text));
  return feeds.ok ? 'read' : feeds.why;
};

describe('an OPML file', () => {
  it('gives its feeds out of all folders, each once and in order', () => {
    const { feeds, refused } = read(
      opml(
        `<outline text="North">${outline('https://a.example/f', 'A &amp; a')}${outline('https://b.example/f', 'B', outline('https://c.example/f', 'C'))}</outline>${outline('https://a.example/f#x')}<outline text="no feed"/>`,
      ),
    );
    expect(feeds).toEqual([
      { url: 'https://a.example/f', title: 'A & a' },
      { url: 'https://b.example/f', title: 'B' },
      { url: 'https://c.example/f', title: 'C' },
    ]);
    expect(refused).toEqual([]);
  });

  it('says of each address that it refuses why', () => {
    const { feeds, refused } = read(
      opml(
        outline('http://plain.example/f') +
          outline('javascript:steal()') +
          outline('https://10.0.0.1/f') +
          outline('https://a.example/f'),
      ),
    );
    expect(feeds).toHaveLength(1);
    expect(refused.map((one) => one.why)).toEqual(['not-https', 'bad-address', 'private-host']);
  });

  it('comes back as it was written', () => {
    const written = writeOpml('Mine', [
      { url: 'https://a.example/f?a=1&b="2"', title: 'A & <b>', site: 'https://a.example/' },
      { url: 'https://b.example/f', title: null, site: null },
    ]);
    expect(read(written).feeds).toEqual([
      { url: 'https://a.example/f?a=1&b=%222%22', title: 'A &' },
      { url: 'https://b.example/f', title: 'https://b.example/f' },
    ]);
    expect(read(writeOpml('Mine', [])).feeds).toEqual([]);
  });
});

describe('an attack by an OPML file', () => {
  it.each<[string, () => string, string]>([
    [
      'entities',
      () => `<!DOCTYPE opml [<!ENTITY a "b">]>${opml(outline('https://a.example/&a;'))}`,
      'entities',
    ],
    [
      'outlines 100,000 deep',
      () => opml('<outline>'.repeat(100_000) + '</outline>'.repeat(100_000)),
      'too-deep',
    ],
    ['a file cut off', () => opml(outline('https://a.example/f')).slice(0, -30), 'broken'],
    ['a feed', () => '<rss version="2.0"><channel/></rss>', 'not-a-feed'],
    ['a web page', () => '<html><body></body></html>', 'not-a-feed'],
    ['text', () => 'https://a.example/f', 'not-a-feed'],
    ['nothing', () => '', 'empty'],
    ['nine megabytes', () => opml(' '.repeat(9_000_000)), 'too-large'],
    [
      'prototype keys',
      () => opml('<outline __proto__="x" constructor="y" xmlUrl="https://a.example/f"/>'),
      'read',
    ],
  ])('%s', (_name, text, expected) => {
    const start = performance.now();
    expect(why(text())).toBe(expected);
    expect(Reflect.get({}, 'x')).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2_000);
  });

  it('of 20,000 feeds: a thousand are read, and it is told', () => {
    const many = Array.from({ length: 20_000 }, (_, n) => outline(`https://a${n}.example/f`)).join('');
    const { feeds, cut } = read(opml(many));
    expect(feeds).toHaveLength(1_000);
    expect(cut).toBe(true);
  });
});
