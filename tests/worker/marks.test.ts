import { describe, expect, it } from 'vitest';
import { passes } from '../../components/standing.ts';
import { MarkSettings } from '../../worker/mark-settings.ts';
import { marksIn } from '../../worker/marks.ts';
import { workerOver } from '../../worker/worker.ts';
import { FERRY } from '../components/fixtures/ferry.ts';
import { clickOn, fromPage } from './desk.ts';
import { FakeBrowser, memoryStore } from './fake-platform.ts';
import { memoryShelves } from './stories.ts';

const PAGE = 'https://news.example/a';
const TAB = 7;
const WINDOW = 1;
const ALL = { one: true, absent: true };
const ON = { on: true, one: false, absent: false };

/** A worker that finds the ferry's coverage for every page; the article of TAB is read. */
async function ferryRead() {
  const browser = new FakeBrowser();
  const restarted = () => workerOver(browser.platform, memoryShelves(), async () => FERRY);
  const worker = restarted();
  await clickOn(browser, worker, TAB, PAGE);
  browser.front = [TAB];
  return { browser, worker, restarted };
}

describe('which statements are marked', () => {
  it('are those of the panel’s filters', () => {
    const marks = marksIn(FERRY, ALL);
    const kinds = new Map(marks.map(({ claimId, kind }) => [claimId, kind]));
    for (const claim of FERRY.claims) {
      const kind = kinds.get(claim.id);
      expect(kind === 'differs').toBe(passes(claim, 'differs'));
      expect(kind === 'several').toBe(passes(claim, 'several') && !passes(claim, 'differs'));
      expect(kind === 'absent').toBe(passes(claim, 'absent'));
    }
    expect(new Set(kinds.values())).toEqual(new Set(['differs', 'several', 'one', 'absent']));
  });

  it('are by themselves only what differs and what has several origins', () => {
    const kinds = new Set(marksIn(FERRY, ON).map(({ kind }) => kind));
    expect(kinds).toEqual(new Set(['differs', 'several']));
  });

  it('are never "not found" on a text that was only partly read', () => {
    const partly = { ...FERRY, extent: { ...FERRY.extent, whole: false } };
    expect(marksIn(partly, ALL).some(({ kind }) => kind === 'absent')).toBe(false);
  });
});

describe('marks', () => {
  it('stand in the tab that an open panel shows, and in no other', async () => {
    const { browser, worker } = await ferryRead();
    expect(browser.marked.size).toBe(0);
    await worker.handlers['panel-shows']({ windowId: WINDOW, tabId: TAB });
    expect(browser.marked.get(TAB)).toEqual(marksIn(FERRY, ON));
    await worker.handlers['panel-shows']({ windowId: WINDOW, tabId: 8 });
    expect(browser.marked.size).toBe(0);
  });

  it('go when the panel goes, unless that of another window shows the same tab', async () => {
    const { browser, worker } = await ferryRead();
    await worker.handlers['panel-shows']({ windowId: WINDOW, tabId: TAB });
    await worker.handlers['panel-shows']({ windowId: 2, tabId: TAB });
    await worker.handlers['panel-shows']({ windowId: WINDOW, tabId: null });
    expect(browser.marked.has(TAB)).toBe(true);
    await worker.handlers['panel-shows']({ windowId: 2, tabId: null });
    expect(browser.marked.size).toBe(0);
  });

  it('come with a page that is read later, also by a worker that started anew', async () => {
    const { browser, worker, restarted } = await ferryRead();
    await worker.handlers['panel-shows']({ windowId: WINDOW, tabId: TAB });
    browser.marked.clear();
    const next = restarted();
    await clickOn(browser, next, TAB, `${PAGE}/next`);
    expect(browser.marked.has(TAB)).toBe(true);
  });

  it('come again where the script of a page asks', async () => {
    const { browser, worker } = await ferryRead();
    await worker.handlers['panel-shows']({ windowId: WINDOW, tabId: TAB });
    browser.marked.clear();
    await worker.handlers['marks-wanted'](null, fromPage(TAB, PAGE));
    expect(browser.marked.has(TAB)).toBe(true);
  });

  it('follow the reader’s choice at once, and keep to it', async () => {
    const { browser, worker, restarted } = await ferryRead();
    await worker.handlers['panel-shows']({ windowId: WINDOW, tabId: TAB });
    await worker.handlers['choose-marks']({ on: true, ...ALL });
    expect(browser.marked.get(TAB)).toEqual(marksIn(FERRY, ALL));
    await worker.handlers['choose-marks']({ on: false, ...ALL });
    expect(browser.marked.size).toBe(0);
    expect(await restarted().handlers['mark-choice'](null)).toEqual({ on: false, ...ALL });
  });

  it('go with "never"', async () => {
    const { browser, worker } = await ferryRead();
    await worker.handlers['panel-shows']({ windowId: WINDOW, tabId: TAB });
    await worker.handlers['choose-site']({ host: 'news.example', choice: 'never' });
    expect(browser.marked.size).toBe(0);
  });
});

describe('between page and panel', () => {
  const [first] = FERRY.claims;
  const claimId = first?.id ?? '';

  it('a click on a mark is told to the panel', async () => {
    const { browser, worker } = await ferryRead();
    await worker.handlers['mark-clicked']({ claimId }, fromPage(TAB, PAGE));
    expect(browser.chosen).toEqual([{ tabId: TAB, claimId }]);
  });

  it('a statement is shown in its page, which comes to the front only where it is not there', async () => {
    const { browser, worker } = await ferryRead();
    expect(await worker.handlers['show-in-page']({ tabId: TAB, claimId })).toEqual({ ok: true, value: null });
    expect(browser.gone).toEqual([{ tabId: TAB, claimId }]);
    const activated: number[] = [];
    browser.onActivate = (tabId) => activated.push(tabId);
    await worker.handlers['show-in-page']({ tabId: TAB, claimId });
    expect(activated).toEqual([]);
    browser.front = [99];
    await worker.handlers['show-in-page']({ tabId: TAB, claimId });
    expect(activated).toEqual([TAB]);
  });

  it('says so where the words are no longer there', async () => {
    const { worker } = await ferryRead();
    const gone = { ok: false, why: 'not-in-page' };
    expect(await worker.handlers['show-in-page']({ tabId: TAB, claimId: '99:0-1' })).toEqual(gone);
    expect(await worker.handlers['show-in-page']({ tabId: 8, claimId })).toEqual(gone);
  });

  it('the keyboard goes on among what is marked, and takes the panel along', async () => {
    const { browser, worker } = await ferryRead();
    const marks = marksIn(FERRY, ON);
    await worker.stepStatement(TAB, 1);
    await worker.stepStatement(TAB, -1);
    await worker.stepStatement(8, 1);
    expect(browser.chosen.map((one) => one.claimId)).toEqual([marks[0]?.claimId, marks.at(-1)?.claimId]);
  });
});

describe('the choice of marks', () => {
  const V1 = { version: 1, on: false, one: true, absent: false };

  it('is read as version 1 kept it', async () => {
    const local = memoryStore();
    await local.set({ marks: V1 });
    expect(await new MarkSettings(local).choice()).toEqual({ on: false, one: true, absent: false });
  });

  it('is that of the first day where nothing or nonsense is kept', async () => {
    for (const kept of [undefined, null, 'on', { ...V1, version: 2 }, { ...V1, on: 'yes' }]) {
      const local = memoryStore();
      if (kept !== undefined) await local.set({ marks: kept });
      expect(await new MarkSettings(local).choice()).toEqual(ON);
    }
  });
});
