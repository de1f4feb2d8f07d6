import 'fake-indexeddb/auto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../corpus/library.ts';
import { ANYTHING, SIGNAL } from './stories.ts';

/** What version 1 wrote for three saved articles, one of them without a date, and a fourth that was forgotten. */
const FROZEN: { stores: Record<string, [string, unknown][]> } = JSON.parse(
  readFileSync(join(import.meta.dirname, 'fixtures/library-v1.json'), 'utf8'),
);
const now = () => '2024-06-10T09:00:00Z';
let name = '';
let count = 0;

beforeEach(() => {
  name = `old-${count++}`;
});

/** A database as version 1 left it. */
async function version1(more: Record<string, [string, unknown][]> = {}): Promise<void> {
  const opening = indexedDB.open(name, 1);
  opening.onupgradeneeded = () => {
    for (const store of Object.keys(FROZEN.stores)) opening.result.createObjectStore(store);
  };
  await ended(opening);
  const transaction = opening.result.transaction(Object.keys(FROZEN.stores), 'readwrite');
  for (const [store, records] of Object.entries(FROZEN.stores)) {
    for (const [key, value] of [...records, ...(more[store] ?? [])])
      transaction.objectStore(store).put(value, key);
  }
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  opening.result.close();
}

function ended(request: IDBRequest): Promise<void> {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve();
    request.onerror = () => reject(request.error);
  });
}

const articles = () => FROZEN.stores.articles ?? [];

describe('a library of version 1', () => {
  it('comes over whole, as saved by hand', async () => {
    await version1();
    const library = await Library.open(name, { now });
    for (const [id, article] of articles()) expect(await library.article(id, SIGNAL)).toEqual(article);
    const found = await library.candidates(ANYTHING, SIGNAL);
    expect(found.map(({ id }) => id).sort()).toEqual(['saved-1', 'saved-3']);
    expect(await library.sources()).toMatchObject([
      { source: 'saved', articles: 3, from: '2024-04-29', to: '2024-06-10' },
    ]);
    expect(await library.census(SIGNAL)).toContainEqual(
      expect.objectContaining({ day: '2024-06-10', dated: false }),
    );
    expect(await library.damage()).toEqual([]);
  });

  it('is changed further, and opened again', async () => {
    await version1();
    const before = await Library.open(name, { now });
    await before.forget('saved-1');
    before.close();
    const library = await Library.open(name, { now });
    expect(await library.has('saved-1')).toBe(false);
    expect((await library.size()).articles).toBe(2);
    expect(await library.damage()).toEqual([]);
  });

  it('says so where an article could not be read', async () => {
    await version1({ articles: [['broken', { id: 'broken', paragraphs: 'none' }]] });
    const library = await Library.open(name, { now });
    expect((await library.size()).articles).toBe(3);
    expect(await library.damage()).toEqual([{ kind: 'articles', lost: 1, repaired: 0 }]);
  });
});
