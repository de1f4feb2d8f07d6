import { gzipSync } from 'node:zlib';
import type { FeedErrorKind } from '../../../corpus/feeds/failure.ts';

/** A hostile answer to the question for a feed. */
export interface Attack {
  readonly name: string;
  readonly answer: () => Response;
  /** The kind of failure, or how many articles come in. */
  readonly must: FeedErrorKind | number;
  /** Words that no article may hold afterwards. */
  readonly never?: RegExp;
  /** Milliseconds within which it is over, on a slow machine. */
  readonly budget: number;
}

const MB = 1_000_000;
const bytesOf = (text: string) => new TextEncoder().encode(text);
const rss = (items: string) => `<rss version="2.0"><channel><title>Gazette</title>${items}</channel></rss>`;
const item = (inner: string) => rss(`<item>${inner}</item>`);
const json = (items: unknown) =>
  JSON.stringify({ version: 'https://jsonfeed.org/version/1.1', title: 'J', items });
const repeated = (text: string, times: number) => text.repeat(times);

/** A body that comes in pieces; `piece` is asked for each, and null ends it. */
function streamed(
  piece: (index: number) => Uint8Array | null | Promise<never>,
  headers: Record<string, string> = {},
): Response {
  let index = 0;
  const body = new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const next = await piece(index++);
        if (next === null) controller.close();
        else controller.enqueue(next);
      },
    },
    { highWaterMark: 0 },
  );
  return new Response(body, { headers });
}

function from(url: string): Response {
  return Object.defineProperty(new Response(item('<title>From elsewhere</title>')), 'url', { value: url });
}

const text = (
  name: string,
  body: () => string,
  must: Attack['must'],
  budget = 500,
  never?: RegExp,
): Attack => ({
  name,
  answer: () => new Response(body(), { headers: { 'content-type': 'application/xml; charset=utf-8' } }),
  must,
  budget,
  ...(never !== undefined && { never }),
});
const ends = (name: string, answer: () => Response, must: Attack['must'], budget = 2_000): Attack => ({
  name,
  answer,
  must,
  budget,
});
const status = (code: number, must: FeedErrorKind) =>
  ends(`status ${code}`, () => new Response('no', { status: code }), must);

const ENTITIES: readonly Attack[] = [
  text(
    'a billion laughs',
    () =>
      `<!DOCTYPE rss [<!ENTITY a "ha">${Array.from({ length: 9 }, (_, n) => `<!ENTITY b${n} "${repeated(n === 0 ? '&a;' : `&b${n - 1};`, 10)}">`).join('')}]>${item('<title>&b8;</title>')}`,
    'entities',
  ),
  text(
    'one long entity named very often',
    () =>
      `<!DOCTYPE rss [<!ENTITY a "${repeated('x', 50_000)}">]>${item(`<title>${repeated('&a;', 20_000)}</title>`)}`,
    'entities',
  ),
  text(
    'an entity that names a file',
    () => `<!DOCTYPE rss [<!ENTITY a SYSTEM "file:///etc/passwd">]>${item('<title>&a;</title>')}`,
    'entities',
  ),
  text(
    'an entity that names a private address',
    () => `<!DOCTYPE rss [<!ENTITY a SYSTEM "http://10.0.0.1/">]>${item('<title>&a;</title>')}`,
    'entities',
  ),
  text(
    'parameter entities',
    () => `<!doctype rss [<!ENTITY % p "<!ENTITY a 'x'>">%p;]>${item('<title>&a;</title>')}`,
    'entities',
  ),
  text(
    'a document type behind a comment',
    () => `<!-- calm --><?x y?><!DoCtYpE rss>${item('<title>t</title>')}`,
    'entities',
  ),
  text('an entity declared within the feed', () => item('<!ENTITY a "b"><title>&a;</title>'), 'entities'),
  text('entities that nobody declared', () => item('<title>&nothing; happens</title>'), 1),
  text(
    'a million character references',
    () => item(`<title>t</title><description>${repeated('&#65;', 1_000_000)}</description>`),
    1,
    3_000,
  ),
  text(
    'character references beyond all characters',
    () => item('<title>a&amp;#x110000;&amp;#0;&amp;#xd800;b</title>'),
    1,
  ),
];

const SHAPES: readonly Attack[] = [
  text(
    'elements 100,000 deep',
    () => rss(`<item>${repeated('<a>', 100_000)}${repeated('</a>', 100_000)}</item>`),
    'too-deep',
  ),
  text('elements 100,000 deep and never closed', () => `<rss>${repeated('<a>', 100_000)}`, 'too-deep'),
  text(
    'an element of 10,000 attributes',
    () => item(`<title ${Array.from({ length: 10_000 }, (_, n) => `a${n}="x"`).join(' ')}>t</title>`),
    'too-large',
  ),
  text('an attribute that never ends', () => item(`<title a="${repeated('x', MB)}`), 'broken'),
  text('a comment that never ends', () => `<rss><!-- ${repeated('-', MB)}`, 'broken'),
  text('character data that never ends', () => `<rss><![CDATA[${repeated(']', MB)}`, 'broken'),
  text('an instruction that never ends', () => `<rss><?${repeated('?', MB)}`, 'broken'),
  text('a million opening angle brackets', () => `<rss>${repeated('<', MB)}`, 'broken'),
  text('two outermost elements', () => `${item('<title>t</title>')}${item('<title>u</title>')}`, 'broken'),
  text('a feed cut off in the middle', () => item('<title>The bridge at</title>').slice(0, -25), 'broken'),
  text('270,000 items of no name', () => rss(repeated('<item><title>t</title></item>', 270_000)), 1, 4_000),
  text(
    '150,000 items of different names',
    () =>
      rss(
        Array.from({ length: 150_000 }, (_, n) => `<item><guid>${n}</guid><title>t${n}</title></item>`).join(
          '',
        ),
      ),
    500,
    5_000,
  ),
  text(
    'items within items',
    () => rss(`${repeated('<item><title>t</title>', 50)}${repeated('</item>', 50)}`),
    1,
  ),
  text(
    'a JSON feed of 200,000 items',
    () => json(Array.from({ length: 200_000 }, (_, n) => ({ id: `${n}`, title: 't' }))),
    500,
    4_000,
  ),
  text(
    'JSON 100,000 deep',
    () =>
      `{"version":"https://jsonfeed.org/version/1","items":${repeated('[', 100_000)}${repeated(']', 100_000)}}`,
    'too-deep',
  ),
  text('a JSON feed whose items are no objects', () => json([null, 7, 'x', [], true]), 0),
  text(
    'a JSON feed whose fields have the wrong types',
    () => json([{ id: {}, title: [], content_html: 5, url: {} }]),
    1,
  ),
  text('nothing but blanks', () => repeated(' \n', 500_000), 'empty'),
  text('nothing at all', () => '', 'empty'),
  text('zeros', () => repeated('\u0000', MB), 'empty'),
  text(
    'a web page that calls itself a feed',
    () => '<!doctype html><html><title>Gazette</title>',
    'web-page',
  ),
];

const CONTENTS: readonly Attack[] = [
  text(
    'prototype keys as elements',
    () => item('<__proto__><polluted>yes</polluted></__proto__><title>t</title>'),
    'broken',
  ),
  text(
    'a constructor as an element',
    () => item('<constructor><prototype><polluted>yes</polluted></prototype></constructor><title>t</title>'),
    'broken',
  ),
  text(
    'prototype keys in JSON',
    () =>
      '{"version":"https://jsonfeed.org/version/1","__proto__":{"polluted":"yes"},"items":[{"id":"1","title":"t","__proto__":{"polluted":"yes"}}]}',
    1,
  ),
  text(
    'a prototype key as the name of an item',
    () =>
      rss(
        '<item><guid>__proto__</guid><title>t</title></item><item><guid>constructor</guid><title>u</title></item>',
      ),
    2,
  ),
  text(
    'the same name for every item',
    () => rss(repeated('<item><guid>one</guid><title>Bells</title></item>', 300)),
    1,
  ),
  text(
    'a date in the year 0',
    () => item('<title>t</title><pubDate>Sat, 01 Jan 0000 00:00:00 GMT</pubDate>'),
    1,
    1_500,
    /"published":"/,
  ),
  text(
    'a date in the year 275760',
    () => item('<title>t</title><pubDate>+275760-09-13T00:00:00Z</pubDate>'),
    1,
    1_500,
    /"published":"/,
  ),
  text(
    'a date in the year 9999',
    () => item('<title>t</title><pubDate>9999-12-31T23:59:59Z</pubDate>'),
    1,
    1_500,
    /"published":"/,
  ),
  text(
    'a date of a million digits',
    () => item(`<title>t</title><pubDate>${repeated('9', MB)}</pubDate>`),
    1,
    1_500,
    /"published":"/,
  ),
  text(
    'a script in a title',
    () => item('<title>&lt;script&gt;steal()&lt;/script&gt;Bridge opens</title>'),
    1,
    1_500,
    /steal|<script/,
  ),
  text(
    'an image with a handler in a title',
    () => item('<title>&lt;img src=x onerror=steal()&gt;Bridge opens</title>'),
    1,
    1_500,
    /steal|<img/,
  ),
  text(
    'a script in the text',
    () =>
      item(
        '<title>t</title><description><![CDATA[<p>Calm.</p><script>steal()</script ><style>steal{}</style><svg onload=steal()><iframe srcdoc="steal()">]]></description>',
      ),
    1,
    1_500,
    /steal/,
  ),
  text(
    'a script that is never closed',
    () =>
      item(
        `<title>t</title><description><![CDATA[<p>Calm.</p>${repeated('<script>steal() ', 20_000)}]]></description>`,
      ),
    1,
    1_000,
    /steal/,
  ),
  text(
    'a hundred thousand broken tags',
    () => item(`<title>t</title><description><![CDATA[${repeated(`<a b='"`, 100_000)}]]></description>`),
    1,
    2_000,
  ),
  text(
    'a link that is a script',
    () => item('<title>t</title><link>javascript:steal()</link>'),
    1,
    1_500,
    /steal/,
  ),
  text(
    'a link that is data',
    () => item('<title>t</title><link>data:text/html,steal</link>'),
    1,
    1_500,
    /steal/,
  ),
  text(
    'a link that is a file',
    () => item('<title>t</title><link>file:///etc/passwd</link>'),
    1,
    1_500,
    /passwd/,
  ),
  text(
    'a base that is a script',
    () =>
      `<feed xmlns="http://www.w3.org/2005/Atom" xml:base="javascript:steal()"><title>t</title><entry><id>1</id><title>e</title><link href="x"/></entry></feed>`,
    1,
    1_500,
    /steal/,
  ),
  text(
    'a link of a million characters',
    () => item(`<title>t</title><link>https://gazette.example/${repeated('a', MB)}</link>`),
    1,
    1_000,
    /aaaaaaaaaa/,
  ),
  text(
    'a title of a million characters',
    () => item(`<title>${repeated('bell ', 200_000)}</title>`),
    1,
    1_000,
    /(?:bell ){500}/,
  ),
  text(
    'a text of seven million characters',
    () => item(`<title>t</title><description>${repeated('bell ', 1_400_000)}</description>`),
    1,
    3_000,
  ),
  text(
    'a million paragraphs',
    () => item(`<title>t</title><description><![CDATA[${repeated('<p>a', 1_000_000)}]]></description>`),
    1,
    3_000,
  ),
  text(
    'control characters and lone surrogates',
    () => item('<title>a\u0001\u0008b&#xd800;c</title>'),
    1,
    1_500,
    /\\u000|\\ud8/,
  ),
];

const TRANSPORT: readonly Attack[] = [
  ends(
    'a million items',
    () => streamed((n) => (n < 100 ? bytesOf(repeated('<item><title>t</title></item>', 10_000)) : null)),
    'too-large',
  ),
  ends('a body of 200 MB', () => streamed((n) => (n < 200 ? bytesOf(repeated(' ', MB)) : null)), 'too-large'),
  ends('a body without end', () => streamed(() => bytesOf(repeated('x', 64_000))), 'too-large'),
  ends(
    'a length of 200 MB, announced',
    () => new Response('x', { headers: { 'content-length': '200000000' } }),
    'too-large',
  ),
  ends(
    'a length of 10, and 20 MB behind it',
    () => streamed((n) => (n < 20 ? bytesOf(repeated(' ', MB)) : null), { 'content-length': '10' }),
    'too-large',
  ),
  ends(
    'a length below zero',
    () => streamed((n) => (n === 0 ? bytesOf(item('<title>t</title>')) : null), { 'content-length': '-1' }),
    1,
  ),
  ends(
    'a length that is no number',
    () => streamed((n) => (n === 0 ? bytesOf(item('<title>t</title>')) : null), { 'content-length': '1e9x' }),
    1,
  ),
  ends('a gzip bomb', () => inflated(gzipSync(Buffer.alloc(60 * MB))), 'too-large', 3_000),
  ends(
    'gzip that breaks off',
    () => inflated(gzipSync(item('<title>t</title>')).subarray(0, 30)),
    'unreachable',
  ),
  ends(
    'a byte now and then',
    () => streamed(() => new Promise((_resolve, reject) => setTimeout(reject, 5_000))),
    'too-slow',
  ),
  ends(
    'drops that never stop',
    () => streamed((n) => (n < 5 ? bytesOf(' ') : new Promise<never>(() => undefined))),
    'too-slow',
  ),
  ends(
    'a connection that breaks',
    () => streamed((n) => (n < 3 ? bytesOf('<rss>') : Promise.reject(new Error('reset')))),
    'unreachable',
  ),
  ends(
    'a redirect to a host that is not granted',
    () => from('https://elsewhere.example/feed'),
    'redirected',
  ),
  ends('a redirect to http', () => from('http://gazette.example/feed'), 'redirected'),
  ends('a redirect to this machine', () => from('https://127.0.0.1/feed'), 'redirected'),
  ends('a redirect to the router', () => from('https://192.168.1.1/feed'), 'redirected'),
  ends('a redirect to a machine on the network', () => from('https://printer.local/feed'), 'redirected'),
  status(404, 'not-found'),
  status(410, 'gone'),
  status(429, 'busy'),
  status(500, 'server-error'),
  ends(
    'a validator of a million characters',
    () => new Response(item('<title>t</title>'), { headers: { etag: `"${repeated('e', MB)}"` } }),
    1,
  ),
  ends(
    'Retry-After for a thousand years',
    () => new Response('', { status: 503, headers: { 'retry-after': '31536000000' } }),
    'busy',
  ),
];

/** As the browser hands it over: inflated while it arrives. */
function inflated(bytes: Uint8Array): Response {
  const stream = new Blob([Uint8Array.from(bytes)]).stream().pipeThrough(new DecompressionStream('gzip'));
  return new Response(stream);
}

export const ATTACKS: readonly Attack[] = [...ENTITIES, ...SHAPES, ...CONTENTS, ...TRANSPORT];
