import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../corpus/packs/write-pack.ts';
import { bellArticle } from '../corpus/packs/packs.ts';
import { chooseFile } from './lab/choose-file.ts';
import { type FeedServer, serveFeeds } from './lab/feed-server.ts';
import { feedOf } from './lab/feed-texts.ts';
import { grantHost } from './lab/grant-host.ts';
import { Lab } from './lab/lab.ts';
import { type SmallDisk, smallDisk, whyNoSmallDisk } from './lab/small-disk.ts';
import { FLOOD, newsPage, PUFFINS, SUMMIT } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

const HOST = 'gazette.example';
const PATIENT = { timeout: 30_000 };
const NO_ROOM = 'There is no room left on this device';
/** So many that the disk can fill while they come in. */
const ARTICLES = 1_500;
/**
 * Bytes: too few to begin a write, and enough to end one that has begun. Chromium throws its databases away after a write
 * that was cut off, which no extension can help; Firefox's hold.
 */
const TIGHT = 8_000_000;

/** Articles that no compression makes small. */
async function largePack(): Promise<string> {
  let seed = 7;
  const word = () => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return seed.toString(36);
  };
  const articles = Array.from({ length: ARTICLES }, (_, at) =>
    bellArticle(`n${at}`, {
      title: `Ferry ${at} reached Skerrin late`,
      paragraphs: Array.from({ length: 4 }, () => `${Array.from({ length: 60 }, word).join(' ')}.`),
    }),
  );
  const head = { name: 'Ferries', licence: 'CC0', source: 'A class', packVersion: '1' };
  return Buffer.from(await new Response(await packOf(head, () => articles)).arrayBuffer()).toString('base64');
}

const unable = whyNoSmallDisk();
if (unable !== null)
  console.warn(`A full disk is not tried: a small one can be mounted by root only (${unable})`);

/** One browser and one disk, filled and emptied again: each test begins with room. */
describe.skipIf(unable !== null)('on a disk that is full', () => {
  let disk: SmallDisk;
  let lab: Lab;
  let server: FeedServer;

  beforeAll(async () => {
    disk = smallDisk(400);
    server = await serveFeeds();
    server.put('/feed.xml', { status: 200, body: feedOf(HOST, PUFFINS) });
    lab = await Lab.open(undefined, { profile: disk.folder });
    lab.site.put('/flood', newsPage(FLOOD));
    lab.site.put('/summit', newsPage(SUMMIT));
  }, 120_000);
  afterAll(async () => {
    await lab?.close();
    server?.close();
    disk?.remove();
  });

  const overview = () => lab.ask('library-overview', null);
  const held = async () => {
    const { articles } = await lab.ask('library-articles', { after: null });
    return articles.flatMap(({ article, from }) => (from === 'samples' ? [] : [article.title])).sort();
  };
  /** Nothing is missing and nothing half there, as its own counts say and as a look at every record does. */
  const isWhole = async (titles: readonly (string | null)[]) => {
    expect(await held()).toEqual([...titles].sort());
    await lab.driver.stopWorker();
    const { damage, whole, samples } = await overview();
    expect(damage).toBeNull();
    expect(whole.articles - samples.holding.articles).toBe(titles.length);
    expect(await held()).toEqual([...titles].sort());
  };

  it('a page is not saved, the reader is told, and it is saved once there is room', async () => {
    const before = await lab.open(lab.site.at('/flood'));
    await press(await lab.clickIcon(before), 'Save this page to my articles');
    await expect.poll(held, PATIENT).toEqual([FLOOD.title]);
    const tab = await lab.open(lab.site.at('/summit'));
    const popup = await lab.clickIcon(tab);
    disk.fill(0);
    await press(popup, 'Save this page to my articles');
    await says(popup, NO_ROOM);
    await says(popup, 'nothing was changed');
    const library = await lab.driver.extensionTab('library.html');
    await says(library, NO_ROOM);
    disk.makeRoom();
    await isWhole([FLOOD.title]);
    await press(await lab.clickIcon(tab), 'Save this page to my articles');
    await expect.poll(held, PATIENT).toEqual([FLOOD.title, SUMMIT.title].sort());
    expect((await overview()).full).toBe(false);
    await isWhole([FLOOD.title, SUMMIT.title]);
    await library.close();
    await before.page.close();
    await tab.page.close();
  }, 120_000);

  it('a feed brings nothing, says so, and brings it once there is room', async () => {
    await grantHost(lab, HOST);
    await lab.ask('add-feeds', { feeds: [{ url: server.at('/feed.xml'), title: 'The Gazette' }] });
    // Due at once: its alarm rings within a second or two.
    disk.fill(0);
    const library = await lab.driver.extensionTab('library.html#sources');
    await says(library, NO_ROOM);
    expect((await overview()).feeds[0]?.holding.articles).toBe(0);
    disk.makeRoom();
    await isWhole([FLOOD.title, SUMMIT.title]);
    await press(library, 'Fetch now');
    await expect.poll(async () => (await overview()).feeds[0]?.holding.articles, PATIENT).toBe(1);
    await isWhole([FLOOD.title, SUMMIT.title, PUFFINS.title]);
    await library.close();
  }, 120_000);

  it('a pack is not taken in, is told of, and goes on once there is room', async () => {
    const pack = await largePack();
    const library = await lab.driver.extensionTab('library.html#keeping');
    disk.fill(0);
    await chooseFile(library, pack, 'ferries.pack.gz');
    await says(library, 'There is no room for it on this device');
    disk.makeRoom();
    await chooseFile(library, pack, 'ferries.pack.gz');
    await says(library, 'of 1,500 articles');
    disk.fill(lab.driver.name === 'chromium' ? TIGHT : 0);
    await says(library, NO_ROOM);
    await says(library, 'It goes on by itself');
    disk.makeRoom();
    await lab.ask('import-files', null);
    const inAll = async () =>
      (await overview()).packs.reduce((sum, { holding }) => sum + holding.articles, 0);
    await expect.poll(inAll, { timeout: 60_000 }).toBe(ARTICLES);
    await says(library, 'Ferries: 1,500 new articles.');
    await lab.driver.stopWorker();
    const after = await overview();
    expect(after.damage).toBeNull();
    expect(after.saved.articles).toBe(2);
    expect(await inAll()).toBe(ARTICLES);
    await library.close();
  }, 180_000);
});
