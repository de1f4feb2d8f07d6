import { describe, expect, it } from 'vitest';
import { Feeds } from '../../worker/feeds/feeds.ts';
import { Holdings } from '../../worker/holdings.ts';
import { ATTACKS } from '../corpus/feeds/attacks.ts';
import { FakeBrowser } from './fake-platform.ts';
import { keptBy, memoryShelves, pageAt } from './stories.ts';

const URL_OF_FEED = 'https://gazette.example/feed';
const CALM =
  '<rss version="2.0"><channel><title>Gazette</title><item><guid>calm-1</guid><title>Ferry runs again</title></item><item><guid>calm-2</guid><title>Mill reopens</title></item></channel></rss>';
const HOUR = 3_600_000;
const BUDGET = { bytes: 8_000_000, milliseconds: 1_000 };

/** Two articles of the feed and one saved by hand, before the attack. */
async function subscribed() {
  const browser = new FakeBrowser();
  browser.granted = ['https://gazette.example/*'];
  const shelves = memoryShelves();
  const holdings = new Holdings(browser.platform, shelves);
  const feeds = new Feeds({
    platform: browser.platform,
    holdings,
    readHtml: async () => null,
    oldest: async () => null,
    changed: async () => undefined,
    budget: BUDGET,
  });
  await holdings.change((saved) => saved.save(pageAt('https://saved.example/1')));
  browser.onFetch = async () => new Response(CALM);
  expect(await feeds.add(URL_OF_FEED)).toMatchObject({ kind: 'added', feed: { articles: 2 } });
  const articles = () => keptBy(shelves);
  browser.time += 2 * HOUR;
  return { browser, feeds, articles };
}

describe('an attack by a feed', () => {
  it('stands in a table of its own name', () => {
    expect(new Set(ATTACKS.map(({ name }) => name)).size).toBe(ATTACKS.length);
    expect(ATTACKS.length).toBeGreaterThanOrEqual(60);
  });

  it.each(ATTACKS.map((attack) => [attack.name, attack] as const))('%s', async (_name, attack) => {
    const { browser, feeds, articles } = await subscribed();
    const before = await articles();
    const response = attack.answer();
    browser.onFetch = async () => response;
    const start = performance.now();
    await feeds.round();
    const took = performance.now() - start;
    const after = await articles();
    const [feed] = await feeds.list();
    const news = typeof attack.must === 'number' ? attack.must : 0;
    expect(feed?.error).toBe(typeof attack.must === 'number' ? null : attack.must);
    expect(after.length - before.length).toBe(news);
    expect(after.slice(0, before.length)).toEqual(before);
    // 500 articles of a line each, or one of the longest text that is kept.
    expect(JSON.stringify(after).length).toBeLessThan(500_000);
    if (attack.never !== undefined)
      expect(JSON.stringify(after.slice(before.length))).not.toMatch(attack.never);
    expect(Reflect.get({}, 'polluted')).toBeUndefined();
    expect(took).toBeLessThan(attack.budget);
  });
});
