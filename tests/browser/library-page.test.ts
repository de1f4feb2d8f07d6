import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../corpus/packs/write-pack.ts';
import { until } from '../../scripts/browsers/until.ts';
import { bellArticle } from '../corpus/packs/packs.ts';
import { type FeedServer, serveFeeds } from './lab/feed-server.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage, PUFFINS } from './lab/stories.ts';
import { press, pressAsReader, says } from './lab/surface.ts';

const HOST = 'gazette.example';
/** More than two answers of the list hold. */
const ARTICLES = 120;
const FEED = `<?xml version="1.0" encoding="utf-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>The Gazette</title><link>https://${HOST}/</link><item><title>${PUFFINS.title}</title><link>/puffins</link><guid>p</guid><dc:date>2024-03-12</dc:date><description>${PUFFINS.paragraphs[0]}</description></item></channel></rss>`;

/** Reports of one ferry each, of as many days. */
async function ferryPack(): Promise<string> {
  const articles = Array.from({ length: ARTICLES }, (_, at) =>
    bellArticle(`n${at}`, {
      title: `Ferry ${at} reached Skerrin late`,
      published: new Date(Date.UTC(2023, 0, 1 + at)).toISOString().slice(0, 10),
      paragraphs: [`Ferry ${at} brought mail to Skerrin, the harbour master said.`, 'Nobody was hurt.'],
    }),
  );
  const head = { name: 'Ferries', licence: 'CC0', source: 'A class', packVersion: '1' };
  const bytes = await new Response(await packOf(head, () => articles)).arrayBuffer();
  const file = join(mkdtempSync(join(tmpdir(), 'ferries-')), 'ferries.pack.gz');
  writeFileSync(file, new Uint8Array(bytes));
  return file;
}

describe('the Library page', () => {
  let lab: Lab;
  let server: FeedServer;
  let library: Page;

  beforeAll(async () => {
    server = await serveFeeds();
    server.put('/feed.xml', { status: 200, body: FEED });
    lab = await Lab.open();
    library = await lab.driver.extensionTab('library.html');
    await library.bringToFront();
    await says(library, 'Your articles');
  });
  afterAll(async () => {
    await lab?.close();
    server?.close();
  });

  const part = (words: string) => press(library, words);
  const names = () =>
    library.$$eval('button.library-name', (all) => all.map(({ textContent }) => textContent));

  /** Types into a field as a reader does, in whatever place the page is. */
  async function write(selector: string, words: string): Promise<void> {
    await library.waitForSelector(selector);
    await library.$eval(
      selector,
      (field, text) => {
        if (!(field instanceof HTMLInputElement)) throw new Error('No field.');
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      },
      words,
    );
  }

  it('refuses an address of this device before the browser is asked for anything', async () => {
    await part('Where they come from');
    await write('#feed-address', 'https://localhost/feed.xml');
    await press(library, 'Look for a feed');
    await says(library, 'leads to this device or into a private network');
  });

  it('shows what stands at an address before it is added, and then its articles', async () => {
    await lab.driver.allow(HOST);
    await write('#feed-address', server.at('/feed.xml'));
    await pressAsReader(library, 'Look for a feed');
    await says(library, '1 article in it now');
    await says(library, PUFFINS.title);
    expect((await lab.ask('library-overview', null)).feeds).toEqual([]);
    await press(library, 'Add this feed');
    await says(library, 'The Gazette is added, with its article.');
    await part('Articles');
    await expect.poll(names).toContain(PUFFINS.title);
  });

  it('takes a pack in by the file dialog', async () => {
    await part('Space and files');
    const input = await until('the field for a file', () => library.$('input[type=file]'));
    await input.uploadFile(await ferryPack());
    await says(library, `Ferries: ${ARTICLES} new articles.`);
    await press(library, 'OK');
  });

  it('lists the newest first, a part at a time, nothing lost or doubled', async () => {
    await part('Articles');
    const whole = (await lab.ask('library-overview', null)).whole.articles;
    await expect.poll(async () => (await names()).length).toBe(50);
    await press(library, 'Show more');
    await expect.poll(async () => (await names()).length).toBe(100);
    await press(library, 'Show more');
    await expect.poll(async () => (await names()).length).toBe(whole);
    expect(new Set(await names()).size).toBe(whole);
    const ferries = (await names()).filter((name) => name?.startsWith('Ferry'));
    expect(ferries[0]).toBe(`Ferry ${ARTICLES - 1} reached Skerrin late`);
    expect(ferries.at(-1)).toBe('Ferry 0 reached Skerrin late');
  });

  it('finds words in every week, with the sentence that holds them', async () => {
    await write('#library-search', 'ferry mail 7');
    await says(library, 'Everything was searched.');
    expect(await names()).toEqual(['Ferry 7 reached Skerrin late']);
    await says(library, 'Ferry 7 brought mail to Skerrin, the harbour master said.');
    await write('#library-search', 'zeppelin');
    await says(library, 'None of your articles was found');
    await write('#library-search', '');
  });

  it('asks before a shorter keeping drops articles', async () => {
    await part('Space and files');
    await library.waitForSelector('#keep-age');
    await library.select('#keep-age', '0');
    await says(library, '1 article would go now.');
    await press(library, 'Leave it as it was');
    expect((await lab.ask('library-overview', null)).retention.days).toBeNull();
  });

  it('removes a feed with its articles, and brings both back', async () => {
    await part('Where they come from');
    const feeds = async () => (await lab.ask('library-overview', null)).feeds;
    await press(library, 'Remove…');
    await press(library, 'Remove its article too');
    await expect.poll(async () => (await feeds()).length).toBe(0);
    await press(library, 'Undo');
    await expect.poll(async () => (await feeds())[0]?.holding.articles, { timeout: 10_000 }).toBe(1);
  });

  it('remembers what is read on a site that the reader names', async () => {
    await lab.driver.allow('courier.example');
    await lab.driver.allow('www.courier.example');
    await write('#remember-site', 'courier.example');
    await pressAsReader(library, 'Remember this site');
    await says(library, 'Stop');
    lab.site.put('/flood', newsPage(FLOOD));
    const tab = await lab.open(lab.site.at('/flood'));
    const remembered = async () => (await lab.ask('library-overview', null)).remembered.articles;
    await expect.poll(remembered, { timeout: 20_000 }).toBe(1);
    const state = await lab.state(tab.id);
    expect(state.kind === 'covered' && state.library).toMatchObject({ remembered: true, feeds: 1, packs: 1 });
    await tab.page.close();
  });
});
