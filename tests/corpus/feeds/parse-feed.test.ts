import { describe, expect, it } from 'vitest';
import type { FeedFailure } from '../../../corpus/feeds/failure.ts';
import { type ParsedFeed, parseFeed } from '../../../corpus/feeds/parse-feed.ts';

const NOW = Date.parse('2024-05-01T10:00:00Z');
const FROM = 'https://gazette.example/feeds/all.xml';
const bytesOf = (text: string) => new TextEncoder().encode(text);
const answer = (feed: string | Uint8Array, type: string | null = null) =>
  parseFeed(typeof feed === 'string' ? bytesOf(feed) : feed, type, FROM, NOW);

function read(feed: string | Uint8Array, type: string | null = null): ParsedFeed {
  const parsed = answer(feed, type);
  if (!parsed.ok) throw new Error(`refused: ${parsed.why}`);
  return parsed;
}
const why = (feed: ParsedFeed | FeedFailure) => (feed.ok ? 'read' : feed.why);
const rss = (items: string, head = '') =>
  `<?xml version="1.0"?><rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/"><channel><title>Gazette</title><link>https://gazette.example/</link>${head}${items}</channel></rss>`;

describe('a feed', () => {
  it('in RSS 2.0 gives the whole text, the Dublin Core date and an absolute link', () => {
    const feed = read(
      rss(
        '<item><title>Two &lt;i&gt;boats&lt;/i&gt; &amp;amp; a raft</title><link>/a/1</link><guid>x1</guid><dc:date>2024-04-30T10:00:00+02:00</dc:date><description>Short.</description><content:encoded><![CDATA[<p>The ferryman&rsquo;s word.</p><script>alert(1)</script><p>Two<br>lines</p>]]></content:encoded></item>',
        '<ttl>90</ttl>',
      ),
    );
    expect(feed).toMatchObject({
      format: 'rss',
      title: 'Gazette',
      site: 'https://gazette.example/',
      every: 90,
    });
    expect(feed.items).toEqual([
      {
        key: 'x1',
        title: 'Two boats & a raft',
        paragraphs: ['The ferryman’s word.', 'Two lines'],
        published: '2024-04-30T10:00:00+02:00',
        url: 'https://gazette.example/a/1',
        language: null,
      },
    ]);
  });

  it('in RSS 0.91 needs neither date nor description', () => {
    const feed = read(
      '<rss version="0.91"><channel><title>Old</title><item><title>Bell rings</title><link>https://old.example/1</link></item></channel></rss>',
    );
    expect(feed.items[0]).toMatchObject({ title: 'Bell rings', paragraphs: ['Bell rings'], published: null });
  });

  it('in RSS 1.0 has its items beside the channel', () => {
    const feed = read(
      '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel rdf:about="c"><title>R</title><link>https://r.example</link></channel><item rdf:about="https://r.example/1"><title>Mill burns</title><link>https://r.example/1</link><dc:date>2024-01-02</dc:date><description>At the weir.</description></item></rdf:RDF>',
    );
    expect(feed).toMatchObject({ format: 'rdf', title: 'R' });
    expect(feed.items[0]).toMatchObject({ published: '2024-01-02', paragraphs: ['At the weir.'] });
  });

  it('in Atom resolves links by xml:base and reads XHTML', () => {
    const feed = read(
      '<feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://base.example/x/"><title>T</title><id>i</id><updated>2024-04-30T10:00:00Z</updated><entry xml:base="sub/"><id>1</id><title>E</title><link href="one.html"/><updated>2024-04-30T10:00:00Z</updated><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>Hello <b>you</b></p><p>There</p></div></content></entry></feed>',
    );
    expect(feed.items[0]).toMatchObject({
      url: 'https://base.example/x/sub/one.html',
      paragraphs: ['Hello you', 'There'],
    });
  });

  it('in JSON gives plain text as it stands', () => {
    const feed = read(
      JSON.stringify({
        version: 'https://jsonfeed.org/version/1.1',
        title: 'J',
        items: [{ id: '1', content_text: 'a < b & c\n\nsecond', url: 'u', language: 'de-AT' }],
      }),
    );
    expect(feed.items[0]).toMatchObject({
      paragraphs: ['a < b & c', 'second'],
      url: 'https://gazette.example/feeds/u',
      language: 'de',
    });
  });

  it('with Media RSS alone gives the description of the picture', () => {
    const feed = read(
      rss(
        '<item><title>Dam</title><media:content url="https://x.example/1.jpg"><media:description>The dam at dawn.</media:description></media:content></item>',
      ),
    );
    expect(feed.items[0]?.paragraphs).toEqual(['The dam at dawn.']);
  });

  it('says by sy:updatePeriod how long it stands', () => {
    expect(
      read(rss('', '<sy:updatePeriod>daily</sy:updatePeriod><sy:updateFrequency>4</sy:updateFrequency>'))
        .every,
    ).toBe(360);
  });
});

describe('the encoding of a feed', () => {
  const item = (title: string) => rss(`<item><title>${title}</title></item>`);
  const titleIn = (bytes: Uint8Array, type: string | null = null) => read(bytes, type).items[0]?.title;
  const latin = (text: string) => Uint8Array.from(text, (character) => character.charCodeAt(0));

  it.each<[string, Uint8Array, string | null]>([
    ['UTF-8 with a byte order mark', bytesOf(`\ufeff${item('Köln')}`), null],
    ['windows-1252 by Content-Type', latin(item('Köln')), 'text/xml; charset=windows-1252'],
    [
      'ISO 8859-1 by its declaration',
      latin(item('Köln').replace('"1.0"', '"1.0" encoding="ISO-8859-1"')),
      null,
    ],
    [
      'windows-1252 that calls itself UTF-8',
      latin(item('Köln').replace('"1.0"', '"1.0" encoding="UTF-8"')),
      'text/xml; charset=utf-8',
    ],
    ['UTF-8 that calls itself ISO 8859-1', bytesOf(item('Köln')), 'text/xml; charset=iso-8859-1'],
    ['UTF-8 under a name that nobody knows', bytesOf(item('Köln')), 'text/xml; charset=x-martian'],
    ['UTF-16 with a byte order mark', utf16(`\ufeff${item('Köln')}`), null],
    ['UTF-16 without one', utf16(item('Köln')), null],
  ])('%s', (_name, bytes, type) => {
    expect(titleIn(bytes, type)).toBe('Köln');
  });

  it('with one damaged character keeps the others', () => {
    const bytes = bytesOf(item('Köln, Zürich, Malmö #'));
    bytes[bytes.lastIndexOf('#'.charCodeAt(0))] = 0xff;
    expect(titleIn(bytes)).toBe('Köln, Zürich, Malmö \ufffd');
  });

  function utf16(text: string): Uint8Array {
    return Uint8Array.from(
      [...text].flatMap((character) => [character.charCodeAt(0) & 255, character.charCodeAt(0) >> 8]),
    );
  }
});

describe('what is no feed', () => {
  it('is told as a web page, with the feeds that it names', () => {
    const page = answer(
      '<!-- made by hand --><!doctype html><head><base href="/news/"><link rel="alternate" type="application/rss+xml" href="all.xml?a=1&amp;b=2" title="All &amp; every"><link rel="stylesheet" href="x.css"><link rel="alternate" type="application/atom+xml" href="http://plain.example/f"></head>',
      'text/html',
    );
    expect(page).toEqual({
      ok: false,
      why: 'web-page',
      linked: [{ url: 'https://gazette.example/news/all.xml?a=1&b=2', title: 'All & every' }],
    });
  });

  it.each([
    ['nothing', '  \n', 'empty'],
    ['text', 'Not here.', 'not-a-feed'],
    ['other XML', '<urlset><url/></urlset>', 'not-a-feed'],
    ['other JSON', '{"items":[]}', 'not-a-feed'],
    ['XML that breaks off', rss('<item><title>Half').slice(0, -20), 'broken'],
    ['XML whose ends are crossed', rss('<item><title>a</item></title>'), 'broken'],
    ['JSON that breaks off', '{"version":"https://jsonfeed.org/version/1","items":[', 'broken'],
  ])('%s', (_name, text, expected) => {
    expect(why(answer(text))).toBe(expected);
  });
});

describe('the date of an item', () => {
  it.each([
    ['Tue, 30 Apr 2024 08:05:00 GMT', '2024-04-30T08:05:00Z'],
    ['30 Apr 24 8:05 EST', '2024-04-30T08:05:00-05:00'],
    ['Tue, 30 April 2024 08:05:00 +0200', '2024-04-30T08:05:00+02:00'],
    ['2024-04-30', '2024-04-30'],
    ['2024-04-30 08:05', '2024-04-30'],
    ['2024-04-30T08:05:09.123Z', '2024-04-30T08:05:09Z'],
    ['Wed, 01 May 2024 14:00:00 GMT', '2024-05-01T10:00:00Z'],
    ['Fri, 03 May 2024 14:00:00 GMT', null],
    ['30 February 2024', null],
    ['yesterday', null],
  ])('%s', (written, expected) => {
    expect(read(rss(`<item><title>t</title><pubDate>${written}</pubDate></item>`)).items[0]?.published).toBe(
      expected,
    );
  });
});
