import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { Library } from '../../corpus/library.ts';
import { refusalOf } from '../../worker/library-change.ts';
import { shutLibrary } from '../../worker/shut-library.ts';
import { deskOf, readable } from './desk.ts';
import { pageAt } from './stories.ts';

const URL_A = 'https://news.example/a';

/** What opening a library throws that a later version wrote. */
async function versionError(): Promise<unknown> {
  const name = 'of-a-later-version';
  await new Promise((resolve, reject) => {
    const request = indexedDB.open(name, 999);
    request.onsuccess = () => resolve(request.result.close());
    request.onerror = reject;
  });
  return Library.open(name).catch((error: unknown) => error);
}

describe('a library that a later version wrote', () => {
  it('is left alone: pages are read and compared with the rest, and whoever changes it is told why not', async () => {
    const error = await versionError();
    expect(refusalOf(error)).toBe('newer');
    const { browser, shelves, restarted } = deskOf();
    shelves.saved = async () => shutLibrary(error);
    browser.open(1, URL_A);
    browser.granted = ['https://news.example/*'];
    const worker = restarted();
    readable(browser, worker, 1, { kind: 'article', page: pageAt(URL_A) });
    expect((await worker.handlers['read-tab']({ tabId: 1, anyway: false })).kind).toBe('covered');
    const refused = { ok: false, why: 'newer' };
    expect(await worker.handlers['save-page']({ tabId: 1 })).toEqual(refused);
    expect(await worker.handlers['forget-page']({ tabId: 1 })).toEqual(refused);
    expect(await worker.handlers['delete-all'](null)).toEqual(refused);
    await expect(worker.handlers['library-articles']({ after: null })).rejects.toThrow(/version/i);
  });
});
