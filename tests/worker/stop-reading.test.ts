import { describe, expect, it } from 'vitest';
import type { Cover } from '../../engine/coverage.ts';
import { workerOver } from '../../worker/worker.ts';
import { clickOn, deskOf } from './desk.ts';
import { FakeBrowser } from './fake-platform.ts';
import { memoryShelves } from './stories.ts';

const URL_A = 'https://news.example/a';
const TAB = 7;

/** A worker whose comparisons end only when they are told to. */
function slowDesk() {
  const browser = new FakeBrowser();
  const stopped: (string | null)[] = [];
  const begun = Promise.withResolvers<void>();
  const cover: Cover = async (page, _corpus, { signal }) => {
    begun.resolve();
    while (!signal.aborted) await new Promise((later) => setTimeout(later));
    stopped.push(page.url);
    signal.throwIfAborted();
    throw new Error('It ends only when it is told to.');
  };
  return {
    browser,
    stopped,
    begun: begun.promise,
    worker: workerOver(browser.platform, memoryShelves(), cover),
  };
}

describe('a reader who waits no longer', () => {
  it('ends the comparison, and is told that the tab has not been read', async () => {
    const { browser, stopped, begun, worker } = slowDesk();
    const clicked = clickOn(browser, worker, TAB, URL_A);
    await begun;
    await worker.handlers['stop-reading']({ tabId: TAB });
    expect(await clicked).toMatchObject({ kind: 'no-access', site: { host: 'news.example' } });
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'no-access' });
    expect(browser.badges.get(TAB)).toBe(0);
    await expect.poll(() => stopped).toEqual([URL_A]);
  });

  it('keeps what was answered already', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await worker.handlers['stop-reading']({ tabId: TAB });
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'covered' });
  });

  it('may ask again', async () => {
    const { browser, cover, worker } = deskOf();
    browser.open(TAB, URL_A);
    browser.onReadNow = () => new Promise(() => {});
    const waiting = worker.handlers['read-tab']({ tabId: TAB, anyway: false });
    void waiting;
    await expect.poll(async () => (await worker.handlers['tab-state']({ tabId: TAB })).kind).toBe('reading');
    await worker.handlers['stop-reading']({ tabId: TAB });
    expect((await worker.handlers['tab-state']({ tabId: TAB })).kind).toBe('no-access');
    expect(await clickOn(browser, worker, TAB, URL_A)).toMatchObject({ kind: 'covered' });
    expect(cover.calls()).toBe(1);
  });
});
