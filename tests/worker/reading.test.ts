import { describe, expect, it } from 'vitest';
import { allowAlways, clickOn, deskOf, fromPage, readable } from './desk.ts';
import { SELF } from './fake-platform.ts';
import { pageAt } from './stories.ts';

const URL_A = 'https://news.example/a';
const URL_B = 'https://news.example/b';
const TAB = 7;

describe('a click on the icon', () => {
  it('puts the script into the tab, reads it and shows the coverage and its number', async () => {
    const { browser, worker } = deskOf();
    const state = await clickOn(browser, worker, TAB, URL_A);
    expect(state).toMatchObject({
      kind: 'covered',
      site: { host: 'news.example', choice: 'click' },
      saved: false,
    });
    expect(browser.injected).toEqual([TAB]);
    expect(browser.badges.get(TAB)).toBe(1);
    expect(browser.announced).toContain(TAB);
  });

  it('uses the script that is there', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await worker.handlers['read-tab']({ tabId: TAB, anyway: true });
    expect(browser.injected).toEqual([TAB]);
    expect(browser.ordered.at(-1)).toEqual({ tabId: TAB, anyway: true });
  });

  it.each([
    ['no address is known', null, { kind: 'no-access', site: null }],
    ['it is the browser’s own page', 'chrome://settings/', { kind: 'browser-page', site: null }],
    ['it is a file', 'file:///home/a.html', { kind: 'browser-page', site: null }],
    ['it is the extension store', 'https://addons.mozilla.org/x', { kind: 'browser-page', site: null }],
  ])('reads nothing where %s', async (_what, url, expected) => {
    const { browser, worker } = deskOf();
    browser.open(TAB, url);
    expect(await worker.handlers['read-tab']({ tabId: TAB, anyway: false })).toEqual(expected);
    expect(browser.injected).toEqual([]);
    expect(browser.ordered).toEqual([]);
  });

  it('says so where the browser refuses, and where the tab has gone', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, URL_A);
    expect(await worker.handlers['read-tab']({ tabId: TAB, anyway: false })).toMatchObject({
      kind: 'no-access',
    });
    expect(await worker.handlers['read-tab']({ tabId: 99, anyway: false })).toEqual({
      kind: 'no-access',
      site: null,
    });
  });

  it('says so where the page does not answer', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, URL_A);
    browser.onReadNow = () => Promise.reject(new Error('The page did not answer in time.'));
    expect(await worker.handlers['read-tab']({ tabId: TAB, anyway: false })).toMatchObject({
      kind: 'failed',
      detail: 'The page did not answer in time.',
    });
  });

  it('does not call a page failed that was read and only answered late', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, URL_A);
    browser.onReadNow = async () => {
      await worker.handlers['page-read']({ kind: 'article', page: pageAt(URL_A) }, fromPage(TAB, URL_A));
      throw new Error('The page did not answer in time.');
    };
    expect(await worker.handlers['read-tab']({ tabId: TAB, anyway: false })).toMatchObject({
      kind: 'covered',
    });
  });

  it('asked twice at once, reads once', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    browser.ordered.length = 0;
    const states = await Promise.all([
      worker.handlers['read-tab']({ tabId: TAB, anyway: false }),
      worker.handlers['read-tab']({ tabId: TAB, anyway: false }),
    ]);
    expect(states).toMatchObject([{ kind: 'covered' }, { kind: 'covered' }]);
    expect(browser.ordered).toHaveLength(1);
  });

  it('shows why a page is no article', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, URL_A);
    readable(browser, worker, TAB, { kind: 'not-article', reason: 'front-page', url: URL_A, title: null });
    const state = await worker.handlers['read-tab']({ tabId: TAB, anyway: false });
    expect(state).toMatchObject({ kind: 'not-article', reason: 'front-page' });
    expect(browser.badges.get(TAB)).toBe(0);
  });
});

describe('the worker’s death', () => {
  it('loses nothing that was read, and a cached answer opens neither corpus nor engine', async () => {
    const { browser, worker, restarted, cover, shelves } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    const [calls, opened] = [cover.calls(), shelves.opened()];
    const state = await restarted().handlers['tab-state']({ tabId: TAB });
    expect(state).toMatchObject({ kind: 'covered', coverage: { outcome: 'related' } });
    expect(cover.calls()).toBe(calls);
    // Whether the page is saved is looked up among the saved articles; the corpus is not.
    expect(shelves.opened()).toBeLessThanOrEqual(opened + 1);
  });

  it('compares again what was read but not yet compared', async () => {
    const { browser, worker, restarted, cover } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    const coverages = browser.session.keys().filter((key) => key.startsWith('coverage'));
    await browser.session.remove([...coverages, 'generation']);
    expect(await restarted().handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'covered' });
    expect(cover.calls()).toBe(2);
  });

  it('takes up at its next start what it had not finished for the page in front', async () => {
    const { browser, worker, restarted } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    const coverages = browser.session.keys().filter((key) => key.startsWith('coverage'));
    await browser.session.remove(coverages);
    browser.badges.clear();
    browser.front = [TAB];
    await restarted().start();
    expect(browser.badges.get(TAB)).toBe(1);
    browser.badges.clear();
    await restarted().start();
    expect(browser.badges.size).toBe(0);
  });

  it('ends a reading that never reported', async () => {
    const { browser, worker, restarted } = deskOf();
    browser.open(TAB, URL_A);
    await allowAlways(browser, worker, URL_A);
    expect(await worker.handlers['may-read']({ url: URL_A }, fromPage(TAB, URL_A))).toBe(true);
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'reading' });
    browser.time += 60_000;
    expect(await restarted().handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'failed' });
  });
});

describe('stale results', () => {
  it('drops a reading that nobody asked for', async () => {
    const { browser, worker, cover } = deskOf();
    browser.open(TAB, URL_A);
    await worker.handlers['page-read']({ kind: 'article', page: pageAt(URL_A) }, fromPage(TAB, URL_A));
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'no-access' });
    expect(cover.calls()).toBe(0);
  });

  it('drops the reading of a document that has been left', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, URL_A);
    await allowAlways(browser, worker, URL_A);
    await worker.handlers['may-read']({ url: URL_A }, fromPage(TAB, URL_A, 'new'));
    await worker.handlers['page-read']({ kind: 'article', page: pageAt(URL_A) }, fromPage(TAB, URL_A, 'old'));
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'reading' });
  });

  it('shows no coverage of the page before while the next is read', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await allowAlways(browser, worker, URL_A);
    browser.open(TAB, URL_B);
    expect(await worker.handlers['may-read']({ url: URL_B }, fromPage(TAB, URL_A))).toBe(true);
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'reading' });
    expect(browser.badges.get(TAB)).toBe(0);
    const gone = { kind: 'not-article', reason: 'no-text', url: URL_A, title: null } as const;
    await worker.handlers['page-read'](gone, fromPage(TAB, URL_A));
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'reading' });
  });

  it('ends with the page: on a route of its own, a reload, a load of unknown address, a closed tab', async () => {
    const { browser, worker } = deskOf();
    const leavings = [
      async () => void (await worker.handlers['may-read']({ url: URL_B }, fromPage(TAB, URL_A))),
      async () => void (await worker.handlers['page-left'](null, fromPage(TAB, URL_A))),
      async () => {
        browser.open(TAB, null);
        await worker.tabLoads(TAB);
      },
      () => worker.tabClosed(TAB),
    ];
    for (const leave of leavings) {
      await clickOn(browser, worker, TAB, URL_A);
      expect(browser.badges.get(TAB)).toBe(1);
      await leave();
      expect(browser.badges.get(TAB)).toBe(0);
      expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'no-access' });
    }
  });

  it('is told of a page of ours, which no script reports, once its address is known', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, `${SELF.origin}/library.html`);
    await worker.tabLoads(TAB);
    expect(browser.announced).toEqual([TAB]);
    browser.open(TAB, URL_A);
    await worker.tabLoads(TAB);
    expect(browser.announced).toEqual([TAB]);
  });

  it('survives a goodbye that crosses the next page’s greeting', async () => {
    const { browser, worker } = deskOf();
    await allowAlways(browser, worker, URL_A);
    await clickOn(browser, worker, TAB, URL_A);
    browser.open(TAB, URL_B);
    await Promise.all([
      worker.handlers['may-read']({ url: URL_B }, fromPage(TAB, URL_B, 'd2')),
      worker.handlers['page-left'](null, fromPage(TAB, URL_A, 'd1')),
    ]);
    await worker.handlers['page-read']({ kind: 'article', page: pageAt(URL_B) }, fromPage(TAB, URL_B, 'd2'));
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'covered' });
  });

  it('takes no goodbye of an older document for the new one', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await worker.handlers['page-left'](null, fromPage(TAB, URL_A, 'older'));
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'covered' });
  });
});

describe('may-read', () => {
  it('says no where the reader reads by clicks, and yes on the page of the click', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, URL_A);
    expect(await worker.handlers['may-read']({ url: URL_A }, fromPage(TAB, URL_A))).toBe(false);
    await clickOn(browser, worker, TAB, URL_A);
    expect(await worker.handlers['may-read']({ url: `${URL_A}#more` }, fromPage(TAB, URL_A))).toBe(true);
    expect(await worker.handlers['may-read']({ url: URL_B }, fromPage(TAB, URL_A))).toBe(false);
  });

  it('says no while a click’s own reading is under way, so that the page is read once', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, URL_A);
    const heard: boolean[] = [];
    browser.onReadNow = async () => {
      heard.push(await worker.handlers['may-read']({ url: URL_A }, fromPage(TAB, URL_A)));
      return true;
    };
    await worker.handlers['read-tab']({ tabId: TAB, anyway: false });
    expect(heard).toEqual([false]);
  });
});
