import { describe, expect, it } from 'vitest';
import { FEEDS_ALARM } from '../../worker/feeds/alarm.ts';
import { deskOf } from '../worker/desk.ts';
import { subscribedIn } from '../worker/subscribed.ts';
import { tried } from './tries.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** From a flat battery to a wrong year. */
const JUMPS = [10 * MINUTE, DAY, 40 * DAY, 400 * DAY, 40 * 365 * DAY];
const FEED = `<rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link><item><guid>1</guid><title>Ferry runs</title></item></channel></rss>`;

/** A worker that has subscribed to a feed, and how often its server was asked. */
async function subscribed() {
  const { browser, worker, restarted } = deskOf();
  browser.granted = ['https://gazette.example/*'];
  let asked = 0;
  browser.onFetch = async () => {
    asked += 1;
    return new Response(FEED);
  };
  await worker.handlers['add-feed']({ url: 'https://gazette.example/feed' });
  return { browser, worker, restarted, asked: () => asked };
}

describe('a clock that was set', () => {
  it.each(JUMPS)(
    'back by %i ms rests no feed for longer than half an hour after the next start',
    async (jump) => {
      const { browser, restarted, asked } = await subscribed();
      browser.time -= jump;
      const worker = restarted();
      await worker.start();
      browser.time += 31 * MINUTE;
      await worker.alarm(FEEDS_ALARM);
      expect(asked()).toBe(2);
      const [feed] = await subscribedIn(browser);
      expect(feed).toMatchObject({ error: null, articles: 1 });
    },
  );

  it.each(JUMPS)(
    'forward by %i ms asks a feed once, not once for every time that it missed',
    async (jump) => {
      const { browser, restarted, asked } = await subscribed();
      browser.time += jump + 30 * MINUTE;
      const worker = restarted();
      await worker.start();
      await worker.alarm(FEEDS_ALARM);
      await worker.alarm(FEEDS_ALARM);
      expect(asked()).toBe(2);
      const [feed] = await subscribedIn(browser);
      expect(feed?.nextDue).toBeGreaterThan(browser.time);
    },
  );

  it('forward and back again leaves the feed as it was, and its article once', async (context) => {
    tried(context, 2 * JUMPS.length);
    const { browser, restarted, asked } = await subscribed();
    for (const jump of JUMPS) {
      browser.time += jump;
      const ahead = restarted();
      await ahead.start();
      await ahead.alarm(FEEDS_ALARM);
      browser.time -= jump;
      const back = restarted();
      await back.start();
      browser.time += 31 * MINUTE;
      const before = asked();
      await back.alarm(FEEDS_ALARM);
      expect(asked()).toBe(before + 1);
    }
    const [feed] = await subscribedIn(browser);
    expect(feed).toMatchObject({ error: null, articles: 1 });
  });
});
