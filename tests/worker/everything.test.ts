import { describe, expect, it } from 'vitest';
import { changePreferences, readPreferences } from '../../platform/preferences.ts';
import { clickOn, deskOf } from './desk.ts';

const URL_A = 'https://news.example/a';
const TAB = 7;

/** A reader with a saved page, a site set to never, another colour and a match called wrong. */
async function reader() {
  const desk = deskOf();
  await clickOn(desk.browser, desk.worker, TAB, URL_A);
  const { handlers } = desk.worker;
  await handlers['save-page']({ tabId: TAB });
  await handlers['choose-site']({ host: 'quiet.example', choice: 'never' });
  await handlers['choose-site']({ host: 'asked.example', choice: 'click' });
  await handlers['judge-match']({ here: 'One.', there: 'Another.', wrong: true });
  await changePreferences(desk.browser.local, { theme: 'dark' });
  return { ...desk, handlers };
}

describe('everything that is kept', () => {
  it('is exported: articles, choices, what was called wrong', async () => {
    const { handlers } = await reader();
    const everything = await handlers['export-all'](null);
    expect(everything.articles.map(({ url }) => url)).toEqual([URL_A]);
    expect(Object.keys(everything.settings).sort()).toEqual(['preferences', 'sites', 'wrong-matches']);
    expect(JSON.parse(JSON.stringify(everything))).toEqual(everything);
  });

  it('is deleted, but for the sites that are never read', async () => {
    const { handlers, browser } = await reader();
    expect(await handlers['delete-all'](null)).toEqual({ ok: true, value: null });
    const left = await handlers['export-all'](null);
    expect(left.articles).toEqual([]);
    expect(Object.keys(left.settings)).toEqual(['sites']);
    expect(await handlers.sites(null)).toEqual([{ host: 'quiet.example', choice: 'never' }]);
    expect((await readPreferences(browser.local)).theme).toBe('system');
  });

  it('comes back as it was', async () => {
    const { handlers } = await reader();
    const before = await handlers['export-all'](null);
    await handlers['delete-all'](null);
    expect(await handlers['restore-all'](before)).toEqual({ ok: true, value: null });
    expect(await handlers['export-all'](null)).toEqual(before);
  });

  it('takes from a file only what it knows, and says so where the disk is full', async () => {
    const { handlers, browser, shelves } = await reader();
    const file = { format: 'also-reported', version: 1, settings: { else: 1 }, articles: [] } as const;
    await handlers['restore-all'](file);
    expect(await browser.local.get(['else'])).toEqual({});
    const everything = await handlers['export-all'](null);
    shelves.full = true;
    expect(await handlers['restore-all'](everything)).toEqual({ ok: false, why: 'quota' });
  });
});
