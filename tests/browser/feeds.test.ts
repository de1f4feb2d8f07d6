import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ring } from './lab/feed-alarm.ts';
import { type FeedServer, serveFeeds } from './lab/feed-server.ts';
import { feedOf } from './lab/feed-texts.ts';
import { grantHost } from './lab/grant-host.ts';
import { heldArticles } from './lab/held.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage, PUFFINS } from './lab/stories.ts';

const HOST = 'gazette.example';
const FEED = '/feed.xml';
/** The server would like to know its reader again. */
const FIRST = { etag: '"first"', 'set-cookie': 'reader=1; Path=/; Secure; SameSite=None' };

describe('a feed', () => {
  let lab: Lab;
  let server: FeedServer;
  let tab: Tab;

  beforeAll(async () => {
    server = await serveFeeds();
    lab = await Lab.open();
    lab.site.put('/flood', newsPage(FLOOD));
    server.put(FEED, { status: 200, body: feedOf(HOST, PUFFINS), headers: FIRST });
    tab = await lab.open(lab.site.at('/flood'));
  });
  afterAll(async () => {
    await lab?.close();
    server?.close();
  });

  const add = () => lab.ask('add-feed', { url: server.at(FEED) });
  const theFeed = async () => {
    const [feed] = (await lab.ask('library-overview', null)).feeds;
    if (feed === undefined) throw new Error('There is no feed.');
    return feed;
  };
  const asked = () => server.asked.filter(({ path }) => path === FEED);

  it('is not asked before the browser grants its host', async () => {
    expect(await add()).toEqual({ kind: 'failed', why: 'not-permitted' });
    expect(asked()).toEqual([]);
  });

  it('is subscribed to once it does, without cookies and referrer, and pages there are not read unasked', async () => {
    await grantHost(lab, HOST);
    expect(await add()).toMatchObject({
      kind: 'added',
      feed: { title: 'The Gazette', articles: 1, error: null },
    });
    const [question] = asked();
    expect(question?.headers.cookie).toBeUndefined();
    expect(question?.headers.referer).toBeUndefined();
    const sites = await lab.ask('sites', null);
    expect(sites.find(({ host }) => host === HOST)?.choice).toBe('click');
  });

  it('is asked by the alarm whether its last answer holds, and nothing changes where it does', async () => {
    server.put(FEED, { status: 304 });
    await lab.driver.stopWorker();
    await ring(lab);
    await expect.poll(() => asked().length, { timeout: 20_000 }).toBe(2);
    expect(asked()[1]?.headers['if-none-match']).toBe('"first"');
    expect(asked()[1]?.headers.cookie).toBeUndefined();
    await expect.poll(async () => (await theFeed()).trouble).toBeNull();
    expect((await theFeed()).holding.articles).toBe(1);
  });

  it('brings new articles by alarm, and a page read then shows them as coverage', async () => {
    server.put(FEED, {
      status: 200,
      body: feedOf(HOST, FLOOD_ELSEWHERE, PUFFINS),
      headers: { etag: '"second"' },
    });
    await lab.clickIcon(tab);
    expect((await lab.coverage(tab.id)).related).toEqual([]);
    await ring(lab);
    await expect.poll(async () => (await theFeed()).holding.articles, { timeout: 20_000 }).toBe(2);
    await lab.clickIcon(tab);
    await expect
      .poll(async () => (await lab.coverage(tab.id)).related.map(({ article }) => article.title), {
        timeout: 20_000,
      })
      .toEqual([FLOOD_ELSEWHERE.title]);
    const [related] = (await lab.coverage(tab.id)).related;
    expect(related?.article).toMatchObject({ source: 'The Gazette', published: '2024-03-12' });
  });

  it('that answers from a host that is not granted is thrown away', async () => {
    server.put('/elsewhere.xml', { status: 302, headers: { location: server.at(FEED, 'courier.example') } });
    const answer = await lab.ask('add-feed', { url: server.at('/elsewhere.xml') });
    // A browser that does not let us follow tells no more than that nothing came.
    expect(answer).toEqual({ kind: 'failed', why: expect.stringMatching(/^(?:redirected|unreachable)$/) });
    expect((await lab.ask('library-overview', null)).feeds).toHaveLength(1);
  });

  it('says so when the reader takes its host back, is not asked, and keeps its articles', async () => {
    await lab.driver.takeBack(HOST);
    await expect.poll(async () => (await theFeed()).trouble?.why).toBe('not-granted');
    const before = asked().length;
    await ring(lab);
    await lab.ask('refresh-feeds', { id: null });
    expect(asked()).toHaveLength(before);
    const titles = (await heldArticles(lab)).map(({ article }) => article.title);
    expect(titles).toContain(FLOOD_ELSEWHERE.title);
  });

  it('goes on when its host is granted again, and stops for good when it says that it is gone', async () => {
    server.put(FEED, { status: 410 });
    await grantHost(lab, HOST);
    await expect.poll(async () => (await theFeed()).trouble?.why, { timeout: 20_000 }).toBe('gone');
    expect((await theFeed()).next).toBeNull();
    const alarms = await lab.desk.call(async (api) => (await api.alarms.getAll()).map(({ name }) => name));
    expect(alarms).not.toContain('feeds');
  });
});
