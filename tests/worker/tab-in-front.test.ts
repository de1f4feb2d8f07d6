import { describe, expect, it } from 'vitest';
import { clickOn, deskOf } from './desk.ts';

const [FIRST, SECOND] = [7, 8];
const [URL_A, URL_B] = ['https://news.example/a', 'https://news.example/b'];

/** Two tabs that were read and compared. */
async function twoRead() {
  const desk = deskOf();
  await clickOn(desk.browser, desk.worker, FIRST, URL_A);
  await clickOn(desk.browser, desk.worker, SECOND, URL_B, 'Boats left the harbour again.');
  desk.browser.announced.length = 0;
  return desk;
}

describe('a tab that comes to the front again', () => {
  it('is compared no more, and no surface is told to ask again', async () => {
    const { browser, worker, cover } = await twoRead();
    const calls = cover.calls();
    for (const tab of [FIRST, SECOND, FIRST]) {
      await worker.tabInFront(tab);
      expect(await worker.handlers['tab-state']({ tabId: tab })).toMatchObject({ kind: 'covered' });
    }
    expect(cover.calls()).toBe(calls);
    expect(browser.announced).toEqual([]);
  });

  it('has its number put right all the same', async () => {
    const { browser, worker } = await twoRead();
    browser.badges.clear();
    await worker.tabInFront(FIRST);
    expect(browser.badges.get(FIRST)).toBe(1);
  });

  it('is compared anew where an article came in meanwhile, and then every surface is told', async () => {
    const { browser, worker, cover } = await twoRead();
    browser.front = [SECOND];
    await worker.handlers['save-page']({ tabId: SECOND });
    const calls = cover.calls();
    browser.announced.length = 0;
    await worker.tabInFront(FIRST);
    expect(cover.calls()).toBe(calls + 1);
    expect(browser.badges.get(FIRST)).toBe(2);
    expect(browser.announced).toEqual([FIRST]);
  });
});
