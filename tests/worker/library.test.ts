import { describe, expect, it } from 'vitest';
import { MENU_REFUSAL_KEY, menuRefusalIn } from '../../platform/menu-refusal.ts';
import { clickOn, deskOf } from './desk.ts';
import { pageAt } from './stories.ts';

const URL_A = 'https://news.example/a';
const TAB = 7;

describe('saving a page', () => {
  it('keeps it once, counts it, and compares what is in front anew', async () => {
    const { browser, worker, cover } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    const calls = cover.calls();
    expect(await worker.handlers['save-page']({ tabId: TAB })).toEqual({ ok: true, value: { articles: 2 } });
    expect(await worker.handlers['save-page']({ tabId: TAB })).toEqual({ ok: true, value: { articles: 2 } });
    expect(cover.calls()).toBe(calls + 2);
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({
      kind: 'covered',
      saved: true,
    });
    expect(browser.badges.get(TAB)).toBe(2);
  });

  it('undoes it', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await worker.handlers['save-page']({ tabId: TAB });
    expect(await worker.handlers['forget-page']({ tabId: TAB })).toEqual({
      ok: true,
      value: { articles: 1 },
    });
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({
      kind: 'covered',
      saved: false,
    });
  });

  it('says why it could not', async () => {
    const { browser, worker, shelves } = deskOf();
    expect(await worker.handlers['save-page']({ tabId: TAB })).toEqual({ ok: false, why: 'nothing-to-save' });
    await clickOn(browser, worker, TAB, URL_A);
    shelves.full = true;
    expect(await worker.handlers['save-page']({ tabId: TAB })).toEqual({ ok: false, why: 'quota' });
  });

  it('leaves word for the popup where the page’s menu asked in vain', async () => {
    const { browser, worker, shelves } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    shelves.full = true;
    await worker.saveFromMenu(TAB);
    const left = await browser.session.get([MENU_REFUSAL_KEY]);
    expect(menuRefusalIn(left[MENU_REFUSAL_KEY])).toEqual({ tabId: TAB, why: 'quota' });
    shelves.full = false;
    expect(await worker.handlers['save-page']({ tabId: TAB })).toMatchObject({ ok: true });
  });

  it('reads the page first when it was asked for in the page’s menu', async () => {
    const { browser, worker, shelves } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await worker.handlers['page-left'](null, {
      who: 'page',
      tabId: TAB,
      url: URL_A,
      document: 'd1',
      left: false,
    });
    await worker.saveFromMenu(TAB);
    expect(await shelves.saved().then(({ generation }) => generation())).toBe(1);
  });
});

describe('the reader tab', () => {
  const place = { articleId: 'shipped-1', sentence: '0:0-5', fromTab: TAB };

  it('is one, reused, and stands for the page it was opened from', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await worker.handlers['open-article'](place);
    await worker.handlers['open-article']({ ...place, articleId: 'shipped-2' });
    expect(new Set(browser.shown.map(({ tabId }) => tabId)).size).toBe(1);
    expect(browser.shown[0]?.url).toMatch(/\/reader\.html#article=shipped-1&sentence=0%3A0-5&from=7$/);
    const readerTab = browser.shown[0]?.tabId ?? -1;
    // A surface that stands beside the reader tab asks in that tab's name.
    await worker.handlers['open-article']({ ...place, fromTab: readerTab });
    expect(browser.shown.at(-1)?.url).toMatch(/&from=7$/);
    expect(await worker.handlers['tab-state']({ tabId: readerTab })).toMatchObject({
      kind: 'covered',
      coverage: { page: { url: URL_A } },
    });
  });

  it('shows the table of a page as well, and is the same tab', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await worker.handlers['open-article'](place);
    const readerTab = browser.shown[0]?.tabId ?? -1;
    await worker.handlers['open-table']({ fromTab: readerTab });
    expect(browser.shown.at(-1)).toMatchObject({ tabId: readerTab });
    expect(browser.shown.at(-1)?.url).toMatch(/\/reader\.html#from=7&view=table$/);
  });

  it('is not taken from a reader who uses the tab for something else', async () => {
    const { browser, worker } = deskOf();
    await worker.handlers['open-article'](place);
    const first = browser.shown[0]?.tabId ?? -1;
    browser.open(first, 'https://mail.example/');
    browser.open(55, URL_A);
    await worker.handlers['open-article'](place);
    expect(browser.shown[1]?.tabId).not.toBe(first);
  });

  it('goes back to the page’s tab, or says that it has gone', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, URL_A);
    expect(await worker.handlers['back-to-page']({ fromTab: TAB })).toEqual({ ok: true, value: null });
    expect(browser.front).toEqual([TAB]);
    expect(await worker.handlers['back-to-page']({ fromTab: 99 })).toEqual({ ok: false, why: 'page-closed' });
  });

  it('is given the article, its title, its letter and its number of statements', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    const view = await worker.handlers['reader-view']({ articleId: 'shipped-1', fromTab: TAB });
    expect(view).toMatchObject({ ok: true, value: { letter: 'B', title: 'Boats', claims: 3, fromTab: TAB } });
    expect(view).toMatchObject({ value: { beside: { paragraphs: pageAt(URL_A).paragraphs } } });
    const alone = await worker.handlers['reader-view']({ articleId: 'shipped-1', fromTab: null });
    expect(alone).toMatchObject({ ok: true, value: { letter: null, matches: [], beside: null } });
    const gone = await worker.handlers['reader-view']({ articleId: 'nothing', fromTab: null });
    expect(gone).toEqual({ ok: false, why: 'gone' });
  });
});

describe('two tabs with one page', () => {
  it('are compared once', async () => {
    const { browser, worker, cover } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    await clickOn(browser, worker, 8, URL_A);
    expect(cover.calls()).toBe(1);
    expect(browser.badges.get(8)).toBe(1);
    await clickOn(browser, worker, 9, URL_A, `${pageAt(URL_A).paragraphs[0]} More came.`);
    expect(cover.calls()).toBe(2);
  });
});
