import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../corpus/packs/write-pack.ts';
import { bellArticle } from '../corpus/packs/packs.ts';
import { chooseFile } from './lab/choose-file.ts';
import { ring } from './lab/feed-alarm.ts';
import { type FeedServer, serveFeeds } from './lab/feed-server.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage, PUFFINS } from './lab/stories.ts';
import { press, pressAsReader, pressFirst, says } from './lab/surface.ts';

const HOST = 'gazette.example';
const PATIENT = { timeout: 30_000 };
/** So many that the reader can cancel while they come in. */
const ARTICLES = 3_000;

/** A feed of summaries; the pages of its articles stand on the same server. */
function summaryFeed(server: FeedServer, ...slugs: readonly string[]): string {
  const items = slugs.map(
    (slug) =>
      `<item><title>About the ${slug}</title><link>${server.at(`/${slug}`)}</link><guid>${slug}</guid><dc:date>2024-03-12</dc:date><description>A line on the ${slug}.</description></item>`,
  );
  return `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gazette</title><link>https://${HOST}/</link>${items.join('')}</channel></rss>`;
}

async function ferryPack(): Promise<string> {
  const articles = Array.from({ length: ARTICLES }, (_, at) =>
    bellArticle(`n${at}`, {
      title: `Ferry ${at} reached Skerrin late`,
      paragraphs: [`Ferry ${at} brought ${at * 7} crates to pier ${at}, harbour master Foss${at} said.`],
    }),
  );
  const head = { name: 'Ferries', licence: 'CC0', source: 'A class', packVersion: '1' };
  return Buffer.from(await new Response(await packOf(head, () => articles)).arrayBuffer()).toString('base64');
}

const base64 = (text: string) => Buffer.from(text).toString('base64');

/** What the page hands to the browser's downloads. */
async function download(library: Page, words: string): Promise<string> {
  await library.evaluate(() => {
    const real = URL.createObjectURL.bind(URL);
    URL.createObjectURL = (blob) => {
      if (blob instanceof Blob) void blob.text().then((text) => Reflect.set(globalThis, 'handedOut', text));
      return real(blob);
    };
  });
  await press(library, words);
  await library.waitForFunction(() => Reflect.has(globalThis, 'handedOut'), { polling: 50 });
  return library.evaluate(() => String(Reflect.get(globalThis, 'handedOut')));
}

describe('on the Library page', () => {
  let lab: Lab;
  let server: FeedServer;
  let library: Page;

  beforeAll(async () => {
    server = await serveFeeds();
    server.put('/feed.xml', { status: 200, body: summaryFeed(server, 'dyke') });
    for (const [path, story] of [
      ['/dyke', FLOOD],
      ['/puffins', PUFFINS],
    ] as const)
      server.put(path, { status: 200, body: newsPage(story), headers: { 'content-type': 'text/html' } });
    lab = await Lab.open();
    await lab.driver.allow(HOST);
    library = await lab.driver.extensionTab('library.html#keeping');
    await library.bringToFront();
    await says(library, 'Import and export');
  }, 120_000);
  afterAll(async () => {
    await lab?.close();
    server?.close();
  });

  const overview = () => lab.ask('library-overview', null);
  const theFeed = async () => (await overview()).feeds[0];
  const part = (words: string) => press(library, words);
  const texts = async () => {
    const { articles } = await lab.ask('library-articles', { after: null });
    const own = articles.filter(({ from }) => from.startsWith('feed:'));
    const views = await Promise.all(
      own.map(({ article: { id } }) => lab.ask('reader-view', { articleId: id, fromTab: null })),
    );
    return views.flatMap((view) => (view.ok ? [view.value.article.paragraphs.join(' ')] : []));
  };

  it('a list of feeds comes in as OPML, once the reader agrees and gives access', async () => {
    const opml = `<opml version="2.0"><body><outline text="News"><outline type="rss" text="The Gazette" xmlUrl="${server.at('/feed.xml')}"/></outline></body></opml>`;
    await chooseFile(library, base64(opml), 'feeds.opml');
    await says(library, '1 feed in feeds.opml');
    await says(library, 'Your browser will ask for access to 1 site.');
    expect((await overview()).feeds).toEqual([]);
    await pressAsReader(library, 'Add this feed');
    await expect.poll(async () => (await theFeed())?.holding.articles, PATIENT).toBe(1);
    expect(await texts()).toEqual(['A line on the dyke.']);
  }, 90_000);

  it('goes out as OPML, to be read by any reader of feeds', async () => {
    const opml = await download(library, 'Export only the list of feeds');
    expect(opml).toContain(`xmlUrl="${server.at('/feed.xml')}"`);
    expect(opml).toContain('The Gazette');
  });

  it('a feed of summaries is switched to full articles, and what comes then is whole', async () => {
    await part('Where they come from');
    await says(library, 'Full articles');
    await library.bringToFront();
    await pressFirst(library, '[role=switch]');
    await expect.poll(async () => (await theFeed())?.fullArticles, PATIENT).toBe(true);
    server.put('/feed.xml', { status: 200, body: summaryFeed(server, 'dyke', 'puffins') });
    await ring(lab);
    await expect.poll(async () => (await theFeed())?.holding.articles, PATIENT).toBe(2);
    const all = (await texts()).join(' ');
    expect(all).toContain(PUFFINS.paragraphs[0]);
    expect(all).not.toContain('A line on the puffins.');
  }, 90_000);

  it('a feed is left, and had back as it was, with its articles and its switch', async () => {
    await part('Where they come from');
    await press(library, 'Remove…');
    await press(library, 'Remove its 2 articles too');
    await expect.poll(async () => (await overview()).feeds.length, PATIENT).toBe(0);
    expect(await texts()).toEqual([]);
    await says(library, 'The Gazette is removed.');
    await press(library, 'Undo');
    await expect.poll(async () => (await theFeed())?.holding.articles, PATIENT).toBe(2);
    await expect.poll(async () => (await theFeed())?.fullArticles, PATIENT).toBe(true);
  }, 90_000);

  it('a fetch that failed is told beside the last that did not', async () => {
    await expect.poll(async () => (await theFeed())?.fetched, PATIENT).not.toBeNull();
    server.put('/feed.xml', { status: 500 });
    await ring(lab);
    await expect.poll(async () => (await theFeed())?.trouble?.why, PATIENT).toBe('refused');
    await says(library, 'tried in vain');
    const feed = await theFeed();
    expect(feed?.fetched).not.toBeNull();
    expect(String(feed?.failed) > String(feed?.fetched)).toBe(true);
  }, 60_000);

  it('what is kept no longer goes by alarm', async () => {
    await part('Space and files');
    await lab.desk.call(async (api) => {
      const retention = { version: 1, retention: { days: 30, megabytes: null } };
      await api.storage.local.set({ retention, retained: Date.now() - 2 * 86_400_000 });
      await api.alarms.create('retention', { when: Date.now() + 50 });
    });
    await expect.poll(async () => (await theFeed())?.holding.articles, PATIENT).toBe(0);
    const alarms = await lab.desk.call(async (api) => (await api.alarms.getAll()).map(({ name }) => name));
    expect(alarms).toContain('retention');
  }, 60_000);

  it('an import is cancelled half-way: the reader is told how many had come in, and none of them stays', async () => {
    await part('Space and files');
    await chooseFile(library, await ferryPack(), 'ferries.pack.gz');
    await expect
      .poll(
        async () => {
          const ingest = (await overview()).ingests.at(-1);
          return ingest?.kind === 'running' && ingest.phase === 'taking' ? ingest.done : 0;
        },
        { ...PATIENT, interval: 20 },
      )
      .toBeGreaterThan(0);
    await press(library, 'Cancel');
    await says(library, 'Ferries: cancelled.');
    await says(library, 'had come in, and are out again.');
    const { packs, ingests } = await overview();
    expect(packs).toEqual([]);
    expect(ingests.at(-1)).toMatchObject({ kind: 'cancelled', added: 0 });
    expect((await overview()).whole.articles).toBe((await overview()).samples.holding.articles);
  }, 90_000);
});
