import { describe, expect, it } from 'vitest';
import { shortHash } from '../../corpus/feeds/short-hash.ts';
import { FEEDS_ALARM } from '../../worker/feeds/alarm.ts';
import type { ReadHtml } from '../../worker/feeds/full-text.ts';
import { FEEDS_KEY } from '../../worker/feeds/subscriptions.ts';
import { workerOver } from '../../worker/worker.ts';
import { deskOf } from './desk.ts';
import { FakeBrowser } from './fake-platform.ts';
import { countingCover, keptBy, memoryShelves, pageAt } from './stories.ts';
import { subscribedIn } from './subscribed.ts';

const ADDRESS = 'https://gazette.example/feed';
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const rss = (...titles: string[]) =>
  `<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link>${titles.map((title) => `<item><guid>${title}</guid><title>${title}</title></item>`).join('')}</channel></rss>`;

/** A worker whose browser grants the feed's host, and a server that answers as told. */
async function room(granted = true) {
  const { browser, worker, shelves, restarted } = deskOf();
  if (granted) browser.granted = ['https://gazette.example/*'];
  const asked: { url: string; init: RequestInit }[] = [];
  const server = { answer: async (): Promise<Response> => new Response(rss('Ferry runs', 'Mill opens')) };
  browser.onFetch = (url, init) => {
    asked.push({ url, init });
    return server.answer();
  };
  const titles = async () => {
    return (await keptBy(shelves)).map(({ title }) => title);
  };
  const later = async (milliseconds: number) => {
    browser.time += milliseconds;
    await worker.alarm(FEEDS_ALARM);
  };
  const add = () => worker.handlers['add-feed']({ url: ADDRESS });
  const feed = async () => (await subscribedIn(browser))[0];
  return { browser, worker, shelves, restarted, asked, server, titles, later, add, feed };
}

const headersOf = (init: RequestInit | undefined) => init?.headers as Record<string, string>;

describe('a feed', () => {
  it('is asked without cookies and referrer, and its articles come in under the outlet’s name', async () => {
    const { add, asked, titles, browser, shelves } = await room();
    expect(await add()).toMatchObject({
      kind: 'added',
      feed: {
        url: ADDRESS,
        host: 'gazette.example',
        title: 'Gazette',
        articles: 2,
        error: null,
        granted: true,
      },
    });
    expect(asked[0]?.init).toMatchObject({
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      redirect: 'follow',
      cache: 'no-store',
    });
    expect(await titles()).toEqual(['Ferry runs', 'Mill opens']);
    const [entry] = await keptBy(shelves);
    expect(entry?.id).toMatch(/^feed:[\da-f]{16}\/[\da-f]{16}$/);
    expect(browser.alarms.get(FEEDS_ALARM)).toBe(browser.time + 30 * MINUTE);
    expect(browser.feedNews).toBeGreaterThan(0);
  });

  it('is subscribed to once', async () => {
    const { add, browser } = await room();
    await add();
    expect((await add()).kind).toBe('known');
    expect(await subscribedIn(browser)).toHaveLength(1);
  });

  it('on a host that is not granted is not asked', async () => {
    const { add, asked } = await room(false);
    expect(await add()).toEqual({ kind: 'failed', why: 'not-permitted' });
    expect(asked).toEqual([]);
  });

  it('that is a web page is answered with the feeds that it names', async () => {
    const { add, server, browser } = await room();
    server.answer = async () =>
      new Response(
        '<!doctype html><link rel=alternate type="application/rss+xml" href="/all.xml" title="All">',
      );
    expect(await add()).toEqual({
      kind: 'found',
      feeds: [{ url: 'https://gazette.example/all.xml', title: 'All' }],
    });
    expect(await subscribedIn(browser)).toEqual([]);
  });

  it('is asked again after half an hour, by what it named its last answer; 304 changes nothing', async () => {
    const { add, later, asked, server, titles, feed } = await room();
    server.answer = async () =>
      new Response(rss('Ferry runs'), {
        headers: { etag: '"one"', 'last-modified': 'Wed, 01 May 2024 09:00:00 GMT' },
      });
    await add();
    await later(29 * MINUTE);
    expect(asked).toHaveLength(1);
    server.answer = async () => new Response(null, { status: 304 });
    await later(MINUTE);
    expect(headersOf(asked[1]?.init)).toMatchObject({
      'if-none-match': '"one"',
      'if-modified-since': 'Wed, 01 May 2024 09:00:00 GMT',
    });
    expect(await titles()).toEqual(['Ferry runs']);
    server.answer = async () => new Response(rss('Bells ring', 'Ferry runs'));
    await later(30 * MINUTE);
    expect(headersOf(asked[2]?.init)['if-none-match']).toBe('"one"');
    expect(await titles()).toEqual(['Ferry runs', 'Bells ring']);
    expect(await feed()).toMatchObject({ articles: 2, error: null });
  });

  it('that says it is gone is asked no more', async () => {
    const { add, later, asked, server, feed, browser, titles } = await room();
    await add();
    server.answer = async () => new Response(null, { status: 410 });
    await later(DAY);
    await later(30 * DAY);
    expect(asked).toHaveLength(2);
    expect(await feed()).toMatchObject({ error: 'gone', nextDue: null });
    expect(browser.alarms.has(FEEDS_ALARM)).toBe(false);
    expect(await titles()).toHaveLength(2);
  });

  it('that asks for peace gets it, also from the reader', async () => {
    const { add, later, asked, server, worker } = await room();
    await add();
    server.answer = async () => new Response(null, { status: 429, headers: { 'retry-after': '7200' } });
    await later(30 * MINUTE);
    await later(119 * MINUTE);
    await worker.handlers['refresh-feeds']({ id: null });
    expect(asked).toHaveLength(2);
    await later(MINUTE);
    expect(asked).toHaveLength(3);
  });

  it('whose host the reader takes back says so, keeps its articles, and goes on when it is granted again', async () => {
    const { add, later, asked, browser, worker, feed, titles } = await room();
    await add();
    browser.granted = [];
    await worker.withdrawn();
    expect(await feed()).toMatchObject({ error: 'not-permitted' });
    await later(DAY);
    expect(asked).toHaveLength(1);
    expect(await titles()).toHaveLength(2);
    browser.granted = ['https://gazette.example/*'];
    await worker.granted(browser.granted);
    await later(1_000);
    expect(asked).toHaveLength(2);
    expect(await feed()).toMatchObject({ error: null });
  });

  it('that ends the worker is put off, and what came in twice is there once', async () => {
    const { add, server, browser, restarted, asked, titles } = await room();
    await add();
    browser.time += 30 * MINUTE;
    server.answer = () => new Promise(() => undefined);
    void restarted().alarm(FEEDS_ALARM);
    await expect.poll(() => asked.length).toBe(2);
    const after = restarted();
    await after.start();
    expect((await subscribedIn(browser))[0]).toMatchObject({ error: 'interrupted' });
    expect(browser.alarms.get(FEEDS_ALARM)).toBe(browser.time + 60 * MINUTE);
    server.answer = async () => new Response(rss('Ferry runs', 'Mill opens', 'Bells ring'));
    browser.time += 60 * MINUTE;
    await after.alarm(FEEDS_ALARM);
    expect(await titles()).toEqual(['Ferry runs', 'Mill opens', 'Bells ring']);
  });

  it('meets a full disk: nothing is lost, and it says so', async () => {
    const { add, later, server, shelves, feed, titles } = await room();
    await add();
    shelves.full = true;
    server.answer = async () => new Response(rss('Bells ring'), { headers: { etag: '"two"' } });
    await later(30 * MINUTE);
    expect(await feed()).toMatchObject({ error: 'quota', articles: 2 });
    expect(await titles()).toHaveLength(2);
  });

  it.each([
    [false, []],
    [true, ['Ferry runs', 'Mill opens']],
  ])('is removed; its articles are kept: %s', async (keepArticles, left) => {
    const { add, worker, titles, browser } = await room();
    await add();
    const id = await shortHash(ADDRESS);
    const answer = await worker.handlers['remove-source']({ source: `feed:${id}`, keepArticles });
    expect(answer).toEqual({ ok: true, value: { fileId: keepArticles ? null : expect.any(String) } });
    expect(await titles()).toEqual(left);
    expect(await subscribedIn(browser)).toEqual([]);
    expect(browser.alarms.has(FEEDS_ALARM)).toBe(false);
  });

  it('is put right at a start after the clock moved back', async () => {
    const { add, browser, restarted, feed } = await room();
    browser.time += 400 * DAY;
    await add();
    browser.time -= 400 * DAY;
    browser.alarms.clear();
    await restarted().start();
    expect((await feed())?.nextDue).toBe(browser.time + 30 * MINUTE);
    expect(browser.alarms.get(FEEDS_ALARM)).toBe(browser.time + 30 * MINUTE);
  });

  it('that lies damaged in the store is passed over, and the others stay', async () => {
    const { add, browser } = await room();
    await add();
    const stored = (await browser.local.get([FEEDS_KEY]))[FEEDS_KEY] as { version: number; feeds: object[] };
    const damaged = { ...stored.feeds[0], id: 'ffffffffffffffff', nextDue: 'soon' };
    await browser.local.set({ [FEEDS_KEY]: { ...stored, feeds: [damaged, ...stored.feeds] } });
    expect(await subscribedIn(browser)).toHaveLength(1);
  });
});

describe('the full text of a feed’s articles', () => {
  it('is read from their own pages where these are granted, for what comes in from then on', async () => {
    const browser = new FakeBrowser();
    browser.granted = ['https://gazette.example/*'];
    const shelves = memoryShelves();
    const read: ReadHtml = async (html, url) => ({
      ...pageAt(url),
      paragraphs: [html, 'A second paragraph.'],
    });
    const worker = workerOver(browser.platform, shelves, countingCover(), read);
    const item = (name: string, host: string) =>
      `<item><guid>${name}</guid><title>${name}</title><link>https://${host}/${name}</link></item>`;
    const feed = (items: string) =>
      new Response(`<rss version="2.0"><channel><title>G</title>${items}</channel></rss>`);
    const asked: string[] = [];
    const old = item('old', 'gazette.example');
    browser.onFetch = async () => feed(old);
    await worker.handlers['add-feed']({ url: ADDRESS });
    const id = await shortHash(ADDRESS);
    await worker.handlers['feed-full-text']({ id, on: true });
    expect((await subscribedIn(browser))[0]?.fullText).toBe(true);
    const fresh =
      item('new', 'gazette.example') + item('far', 'elsewhere.example') + item('pdf', 'gazette.example');
    browser.onFetch = async (url) => {
      asked.push(url);
      if (url === ADDRESS) return feed(old + fresh);
      const type = url.endsWith('pdf') ? 'application/pdf' : 'text/html';
      return new Response(`Page of ${url}`, { headers: { 'content-type': type } });
    };
    browser.time += 30 * MINUTE;
    await worker.alarm(FEEDS_ALARM);
    expect(asked).toEqual([ADDRESS, 'https://gazette.example/new', 'https://gazette.example/pdf']);
    const texts = (await keptBy(shelves)).map(({ paragraphs }) => paragraphs);
    expect(texts).toEqual([
      ['old'],
      ['Page of https://gazette.example/new', 'A second paragraph.'],
      ['far'],
      ['pdf'],
    ]);
  });
});

describe('OPML', () => {
  it('is told to the reader first: the feeds to be had, how many are known, and nothing of private hosts', async () => {
    const { browser, worker, add, feed } = await room();
    await add();
    const text = `<opml version="2.0"><body><outline text="G" xmlUrl="${ADDRESS}"/><outline text="C" xmlUrl="https://courier.example/f"/><outline text="L" xmlUrl="https://localhost/f"/></body></opml>`;
    expect(await worker.handlers['read-opml']({ name: 'my.opml', text })).toEqual({
      kind: 'feeds',
      name: 'my.opml',
      feeds: [{ address: 'https://courier.example/f', title: 'C', host: 'courier.example' }],
      known: 1,
    });
    expect(await subscribedIn(browser)).toEqual([await feed()]);
    const why = async (body: string) => worker.handlers['read-opml']({ name: 'x', text: body });
    expect(await why('<html><body>Hello</body></html>')).toMatchObject({ kind: 'failed', why: 'not-ours' });
    expect(await why('<opml version="2.0"><body/></opml>')).toMatchObject({ kind: 'failed', why: 'empty' });
  });

  it('has its feeds fetched when their turn comes, where their host is granted', async () => {
    const { browser, worker, asked, later, titles } = await room();
    await worker.handlers['add-feeds']({
      feeds: [
        { url: ADDRESS, title: 'G' },
        { url: 'https://courier.example/f', title: null },
        { url: 'https://localhost/f', title: 'L' },
      ],
    });
    expect(asked).toEqual([]);
    await later(1_000);
    expect(asked.map(({ url }) => url)).toEqual([ADDRESS]);
    expect(await titles()).toHaveLength(2);
    const listed = await subscribedIn(browser);
    expect(listed.map(({ url, error }) => [new URL(url).hostname, error])).toEqual([
      ['gazette.example', null],
      ['courier.example', 'not-permitted'],
    ]);
    const text = await worker.handlers['export-opml'](null);
    expect(await worker.handlers['read-opml']({ name: 'x', text })).toMatchObject({ feeds: [], known: 2 });
  });
});

describe('a grant for a feed', () => {
  it('does not have the site’s pages read unasked', async () => {
    const { worker, browser } = await room(false);
    await worker.handlers['want-feed']({ host: 'gazette.example' });
    browser.granted = ['https://gazette.example/*'];
    await worker.granted(browser.granted);
    expect(await worker.handlers.sites(null)).toEqual([{ host: 'gazette.example', choice: 'click' }]);
    expect(browser.registration).toBeNull();
  });
});

describe('the feeds that a page names', () => {
  it('are those that can be subscribed to', async () => {
    const { worker, browser } = await room();
    browser.namedFeeds = [
      { url: ADDRESS, title: 'All' },
      { url: 'https://127.0.0.1/feed', title: null },
      { url: 'http://plain.example/feed', title: null },
    ];
    expect(await worker.handlers['page-feeds']({ tabId: 7 })).toEqual([{ url: ADDRESS, title: 'All' }]);
    browser.namedFeeds = { feeds: 'none' };
    expect(await worker.handlers['page-feeds']({ tabId: 7 })).toEqual([]);
  });
});
