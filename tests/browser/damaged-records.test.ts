import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../corpus/packs/write-pack.ts';
import { bellArticle } from '../corpus/packs/packs.ts';
import { Lab } from './lab/lab.ts';
import { leaveFile } from './lab/leave-file.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

const PATIENT = { timeout: 20_000 };
/** Of two weeks. */
const ARTICLES = 8;

/** Reports of one flood, and some of other things, in two weeks. */
async function weeksPack(): Promise<string> {
  const { title, paragraphs } = FLOOD_ELSEWHERE;
  const articles = Array.from({ length: ARTICLES }, (_, at) =>
    at === 0
      ? bellArticle('flood', { title, paragraphs: [...paragraphs], published: '2024-03-12' })
      : bellArticle(`n${at}`, {
          title: `Ferry ${at} reached Skerrin late`,
          published: at % 2 === 0 ? '2024-03-12' : '2024-03-20',
          paragraphs: [`Ferry ${at} brought ${at * 7} crates to pier ${at}, harbour master Foss said.`],
        }),
  );
  const head = { name: 'Weeks', licence: 'CC0', source: 'A class', packVersion: '1' };
  return Buffer.from(await new Response(await packOf(head, () => articles)).arrayBuffer()).toString('base64');
}

/** What is done to the library's database, as code that runs in a page of the extension over its stores. */
const HARMS = {
  'a text that was zeroed': `texts.put(new Uint8Array(99), await first(texts))`,
  'a text that is missing': `texts.delete(await first(texts))`,
  'a card that is missing': `cards.delete(await first(cards))`,
  'a shard that is missing': `segments.delete(await first(segments))`,
  'a shard that was zeroed': `segments.put({ bytes: new Uint8Array(99) }, await first(segments))`,
  'no weeks': `weeks.clear()`,
  'a wrong census of a week': `weeks.put({ tallies: [], segments: [] }, await first(weeks))`,
  'wrong counts': `state.put({ ...(await got(state.get('state'))), articles: 4711 }, 'state')`,
  'no counts': `state.clear()`,
} as const;
type Harmed = keyof typeof HARMS;
const LOSES: readonly Harmed[] = ['a text that was zeroed', 'a text that is missing'];

async function harm(page: Page, code: string): Promise<void> {
  await page.evaluate(`(async () => {
    const got = (request) => new Promise((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await got(indexedDB.open('library'));
    const change = database.transaction(['texts', 'cards', 'segments', 'weeks', 'state'], 'readwrite');
    const [texts, cards, segments, weeks, state] = [...'texts cards segments weeks state'.split(' ')].map((name) => change.objectStore(name));
    const first = async (store) => (await got(store.getAllKeys()))[0];
    const over = new Promise((resolve) => { change.oncomplete = resolve; });
    ${code};
    await over;
    database.close();
  })()`);
}

describe('a library with', () => {
  let lab: Lab;
  let pack: string;

  beforeAll(async () => {
    pack = await weeksPack();
    lab = await Lab.open();
    lab.site.put('/flood', newsPage(FLOOD));
  }, 120_000);
  afterAll(() => lab?.close());

  const overview = () => lab.ask('library-overview', null);
  const inPacks = async () =>
    (await overview()).packs.reduce((sum, { holding }) => sum + holding.articles, 0);
  const listed = async () =>
    (await lab.ask('library-articles', { after: null })).articles.filter(({ from }) => from !== 'samples')
      .length;

  /** The whole pack, and nothing else. */
  async function anew(): Promise<void> {
    await lab.ask('delete-all', null);
    await leaveFile(lab, pack, 'weeks.pack.gz');
    await expect.poll(inPacks, PATIENT).toBe(ARTICLES);
    await expect.poll(async () => (await overview()).ingests[0]?.kind, PATIENT).toBe('done');
    expect((await overview()).damage).toBeNull();
  }

  it.each(Object.keys(HARMS) as Harmed[])(
    '%s is noticed, told of and repaired',
    async (harmed) => {
      await anew();
      await lab.driver.stopWorker();
      await harm(lab.desk.page, HARMS[harmed]);
      await lab.driver.stopWorker();
      const loses = LOSES.includes(harmed);
      if (loses) {
        // Nobody reads a text before it is asked for; that one is gone is counted some seconds after a start.
        const tab = await lab.open(lab.site.at('/flood'));
        await lab.clickIcon(tab);
        const { articles } = await lab.ask('library-articles', { after: null });
        for (const { article } of articles)
          await lab.ask('reader-view', { articleId: article.id, fromTab: null });
        await tab.page.close();
      }
      const whole = loses ? ARTICLES - 1 : ARTICLES;
      // A shard is looked into by whoever lists its articles.
      await listed();
      await expect.poll(async () => (await overview()).damage?.lost, PATIENT).toBe(loses ? 1 : 0);
      const library = await lab.driver.extensionTab('library.html');
      await says(library, 'was damaged, and is repaired');
      await says(library, loses ? '1 article could not be read' : 'No article was lost');
      await press(library, 'OK');
      await expect.poll(async () => (await overview()).damage).toBeNull();
      expect(await listed()).toBe(whole);
      const { whole: holding, samples } = await overview();
      expect(holding.articles - samples.holding.articles).toBe(whole);
      const tab = await lab.open(lab.site.at('/flood'));
      await lab.clickIcon(tab);
      const { related } = await lab.coverage(tab.id);
      if (!loses) expect(related.map(({ article }) => article.title)).toEqual([FLOOD_ELSEWHERE.title]);
      await tab.page.close();
      await library.close();
    },
    90_000,
  );
});
