import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SiteChoice } from '../../platform/messages.ts';
import { EVERY_SITE, grantedIn, patternsOf } from '../../platform/origins.ts';
import { registrationFor } from '../../worker/sites.ts';
import { allowAlways, clickOn, deskOf, fromPage } from './desk.ts';

const HOST = 'news.example';
const PAGE = `https://${HOST}/a`;
const TAB = 7;

describe('always', () => {
  it('waits for the browser’s grant, and is in force the moment it comes', async () => {
    const { browser, worker } = deskOf();
    const refused = await worker.handlers['choose-site']({ host: HOST, choice: 'always' });
    expect(refused).toEqual({ ok: false, why: 'not-permitted' });
    expect(browser.registration).toBeNull();
    await allowAlways(browser, worker, PAGE);
    expect(browser.registration).toEqual({ matches: patternsOf(HOST).sort(), excludeMatches: [] });
    expect(await worker.handlers.sites(null)).toEqual([{ host: HOST, choice: 'always' }]);
  });

  it('reads the tab in front at once', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, PAGE);
    browser.front = [TAB];
    await allowAlways(browser, worker, PAGE);
    expect(browser.ordered).toContainEqual({ tabId: TAB, anyway: false });
  });

  it('ends when the permission is taken back in the browser’s settings', async () => {
    const { browser, worker } = deskOf();
    await allowAlways(browser, worker, PAGE);
    browser.granted = [];
    await worker.withdrawn();
    expect(browser.registration).toBeNull();
    expect(await worker.handlers.sites(null)).toEqual([]);
    expect(await worker.handlers['may-read']({ url: PAGE }, fromPage(TAB, PAGE))).toBe(false);
  });

  it('gives the permission back when the reader goes back to clicks', async () => {
    const { browser, worker } = deskOf();
    await allowAlways(browser, worker, PAGE);
    await worker.handlers['choose-site']({ host: HOST, choice: 'click' });
    expect(browser.granted).toEqual([]);
    expect(browser.registration).toBeNull();
  });
});

describe('never', () => {
  it('forgets what was read there, and reads nothing, asked or unasked', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, PAGE);
    await worker.handlers['choose-site']({ host: HOST, choice: 'never' });
    expect(browser.badges.get(TAB)).toBe(0);
    const before = browser.ordered.length;
    const off = { kind: 'off', site: { host: HOST, choice: 'never' } };
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toEqual(off);
    expect(await worker.handlers['read-tab']({ tabId: TAB, anyway: true })).toEqual(off);
    expect(await worker.handlers['may-read']({ url: PAGE }, fromPage(TAB, PAGE))).toBe(false);
    expect(await worker.handlers['save-page']({ tabId: TAB })).toEqual({ ok: false, why: 'not-permitted' });
    expect(browser.ordered.length).toBe(before);
  });

  it('takes the words of its pages out of the session, and leaves those of other sites', async () => {
    const { browser, worker } = deskOf();
    const kept = async () => JSON.stringify(await browser.session.get(browser.session.keys()));
    await clickOn(browser, worker, TAB, PAGE, 'The lighthouse keeper counted puffins.');
    await clickOn(browser, worker, TAB + 1, 'https://other.example/a', 'The bridge opens in May.');
    expect(await kept()).toContain('puffins');
    await worker.handlers['choose-site']({ host: HOST, choice: 'never' });
    expect(await kept()).not.toContain('puffins');
    expect(await kept()).toContain('The bridge opens in May.');
  });

  it('refuses a reading that was under way', async () => {
    const { browser, worker, cover } = deskOf();
    browser.open(TAB, PAGE);
    browser.onReadNow = async () => {
      await worker.handlers['choose-site']({ host: HOST, choice: 'never' });
      const reading = { kind: 'not-article', reason: 'no-text', url: PAGE, title: null } as const;
      await worker.handlers['page-read'](reading, fromPage(TAB, PAGE));
      return true;
    };
    expect(await worker.handlers['read-tab']({ tabId: TAB, anyway: false })).toMatchObject({ kind: 'off' });
    expect(cover.calls()).toBe(0);
  });

  it('outlasts a grant that nobody asked for here, and gives way to one that was', async () => {
    const { browser, worker } = deskOf();
    await worker.handlers['choose-site']({ host: HOST, choice: 'never' });
    await allowAlways(browser, worker, PAGE);
    expect(browser.registration).toBeNull();
    await worker.handlers['choose-site']({ host: HOST, choice: 'always' });
    expect(browser.registration?.matches).toEqual(patternsOf(HOST).sort());
  });

  it('is left out of every site', async () => {
    const { browser, worker } = deskOf();
    await worker.handlers['choose-site']({ host: HOST, choice: 'never' });
    browser.granted = [...EVERY_SITE];
    await worker.granted(browser.granted);
    expect(browser.registration).toEqual({
      matches: [...EVERY_SITE].sort(),
      excludeMatches: patternsOf(HOST).sort(),
    });
  });
});

describe('every start', () => {
  it('puts right what changed while no worker ran', async () => {
    const { browser, worker, restarted } = deskOf();
    await allowAlways(browser, worker, PAGE);
    browser.registration = null;
    await restarted().start();
    expect(browser.registration).toMatchObject({ matches: patternsOf(HOST).sort() });
    browser.granted = [];
    await restarted().start();
    expect(browser.registration).toBeNull();
  });

  it('keeps every choice that can still be read in a damaged record', async () => {
    const { browser, worker } = deskOf();
    await browser.local.set({
      sites: { version: 1, choices: [['a.example'], 7, [HOST, 'never'], ['b', 'maybe']] },
    });
    expect(await worker.handlers.sites(null)).toEqual([{ host: HOST, choice: 'never' }]);
  });
});

describe('registrations', () => {
  const host = fc.constantFrom('a.example', 'b.example', 'c.example');
  const choice = fc.constantFrom<SiteChoice>('click', 'always', 'never');

  it('never cover a site without leave, whatever was chosen and granted', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(host, choice)),
        fc.array(host),
        fc.boolean(),
        (choices, granted, everySite) => {
          const chosen = new Map(choices);
          const patterns = [...granted.flatMap(patternsOf), ...(everySite ? EVERY_SITE : [])];
          const registration = registrationFor(chosen, grantedIn(patterns));
          for (const [name, made] of chosen) {
            const [pattern = ''] = patternsOf(name);
            const matched = everySite || (registration?.matches.includes(pattern) ?? false);
            const excluded = registration?.excludeMatches.includes(pattern) ?? false;
            if (made !== 'always') expect(registration === null || !matched || excluded).toBe(true);
          }
          if (!everySite) {
            const allowed = new Set(granted.flatMap(patternsOf));
            expect(registration?.matches.every((pattern) => allowed.has(pattern)) ?? true).toBe(true);
          }
        },
      ),
    );
  });
});
