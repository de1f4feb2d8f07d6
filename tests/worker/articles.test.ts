import { describe, expect, it } from 'vitest';
import type { Worker } from '../../worker/worker.ts';
import { clickOn, deskOf } from './desk.ts';

const URL_A = 'https://news.example/a';
const TAB = 7;

/** The ids of what pages are compared with. */
async function idsOf(worker: Worker): Promise<string[]> {
  const { articles } = await worker.handlers['library-articles']({ after: null });
  return articles.map(({ article }) => article.id);
}

/** A desk with one shipped article and one that the reader saved. */
async function withSaved() {
  const desk = deskOf();
  await clickOn(desk.browser, desk.worker, TAB, URL_A);
  await desk.worker.handlers['save-page']({ tabId: TAB });
  const ids = () => idsOf(desk.worker);
  const [own = '', shipped = ''] = (await ids()).toSorted((a) => (a.startsWith('saved') ? -1 : 1));
  return { ...desk, ids, own, shipped };
}

describe('the list of articles', () => {
  it('names every one, whichever shelf it stands on', async () => {
    const { ids, own } = await withSaved();
    expect(await ids()).toHaveLength(2);
    expect(own).toMatch(/^saved-/);
  });

  it.each(['own', 'shipped'] as const)('loses one that is removed, and gets it back: %s', async (which) => {
    const { worker, ids, restarted, ...desk } = await withSaved();
    const articleId = desk[which];
    expect(await worker.handlers['remove-article']({ articleId })).toEqual({ ok: true, value: null });
    expect(await ids()).not.toContain(articleId);
    const later = restarted();
    expect(await idsOf(later)).not.toContain(articleId);
    expect(await later.handlers['restore-article']({ articleId })).toEqual({ ok: true, value: null });
    expect(await idsOf(later)).toContain(articleId);
  });

  it('is what pages are compared with: a removal asks the engine anew', async () => {
    const { browser, worker, cover, shipped } = await withSaved();
    browser.front = [TAB];
    const calls = cover.calls();
    await worker.handlers['remove-article']({ articleId: shipped });
    expect(cover.calls()).toBe(calls + 1);
    expect(browser.badges.get(TAB)).toBe(1);
  });

  it('counts a removed sample as one to put back', async () => {
    const { worker, shipped, ids } = await withSaved();
    await worker.handlers['remove-article']({ articleId: shipped });
    expect((await worker.handlers['library-overview'](null)).samples.removed).toBe(1);
    await worker.handlers['keep-samples']({ keep: true });
    expect(await ids()).toContain(shipped);
  });

  it('says so where there is no such article', async () => {
    const { worker } = await withSaved();
    const gone = { ok: false, why: 'gone' };
    expect(await worker.handlers['remove-article']({ articleId: 'none' })).toEqual(gone);
    expect(await worker.handlers['restore-article']({ articleId: 'none' })).toEqual(gone);
  });

  it('says so where the disk is full, and can try again', async () => {
    const { worker, shelves, own, ids } = await withSaved();
    await worker.handlers['remove-article']({ articleId: own });
    shelves.full = true;
    expect(await worker.handlers['restore-article']({ articleId: own })).toEqual({ ok: false, why: 'quota' });
    shelves.full = false;
    await worker.handlers['restore-article']({ articleId: own });
    expect(await ids()).toContain(own);
  });
});
