import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library, type Witness } from '../../corpus/library.ts';
import { type LibraryDatabase, openLibraryDatabase } from '../../corpus/library-database.ts';
import { articlesOf } from '../../engine/retrieval/date-window.ts';
import { ANYTHING, arrival, SIGNAL } from './stories.ts';

const ALL = ['a', 'b', 'c', 'd'];
/** Two weeks of two articles. */
const BATCH = ALL.map((id, at) =>
  arrival(id, at % 2 === 0 ? 'feed:a' : 'feed:b', { published: at < 2 ? '2024-05-01' : '2024-05-08' }),
);
let name = '';
let count = 0;

beforeEach(() => {
  name = `damaged-${count++}`;
});

/** A library of four articles after something happened to its database. */
async function libraryAfter(harm: (database: LibraryDatabase) => Promise<unknown>): Promise<Library> {
  const before = await Library.open(name);
  await before.addAll(BATCH);
  before.close();
  const database = await openLibraryDatabase(name);
  await harm(database);
  database.close();
  return Library.open(name);
}

async function foundIn(library: Library): Promise<string[]> {
  return (await library.candidates(ANYTHING, SIGNAL)).map(({ id }) => id).sort();
}

/** Says the same of itself wherever it is asked, and finds no damage when opened again. */
async function isWhole(library: Library, ids: readonly string[]): Promise<void> {
  expect(await foundIn(library)).toEqual(ids);
  expect(articlesOf(await library.census(SIGNAL))).toBe(ids.length);
  expect((await library.size()).articles).toBe(ids.length);
  const counted = (await library.sources()).reduce((sum, { articles }) => sum + articles, 0);
  expect(counted).toBe(ids.length);
  const told = await library.damage();
  const again = await Library.open(name);
  expect(await again.damage()).toEqual(told);
  await again.acknowledgeDamage();
  expect(await again.damage()).toEqual([]);
}

const monday = '2024-04-29';

describe('a damaged library', () => {
  it('says nothing where nothing is damaged', async () => {
    const library = await libraryAfter(async () => {});
    expect(await library.damage()).toEqual([]);
    await isWhole(library, ALL);
  });

  it('tells texts that are missing, and goes on with the rest', async () => {
    const library = await libraryAfter((database) => database.delete('texts', 'a'));
    await library.check();
    expect(await library.damage()).toEqual([{ kind: 'articles', lost: 1, repaired: 1 }]);
    await isWhole(library, ['b', 'c', 'd']);
  });

  it('tells a text that cannot be read, once it is asked for', async () => {
    const library = await libraryAfter((database) => database.put('texts', new Uint8Array(40), 'a'));
    expect(await library.damage()).toEqual([]);
    expect(await library.article('a', SIGNAL)).toBeNull();
    expect(await library.damage()).toEqual([{ kind: 'articles', lost: 1, repaired: 1 }]);
    await isWhole(library, ['b', 'c', 'd']);
  });

  it('makes lost cards again from the articles, as of what was saved by hand', async () => {
    const library = await libraryAfter((database) => database.delete('cards', 'a'));
    await library.check();
    await isWhole(library, ALL);
    expect((await library.entry('a', SIGNAL))?.published).toBe('2024-05-01');
    expect((await library.sources()).map(({ source }) => source)).toContain('saved');
  });

  it.each([
    ['missing', (database: LibraryDatabase) => database.clear('segments')],
    ['half missing', (database: LibraryDatabase) => database.delete('segments', [monday, 1])],
    ['of another form', (database: LibraryDatabase) => database.put('segments', 7, [monday, 1])],
    [
      'zeroed',
      (database: LibraryDatabase) => database.put('segments', { bytes: new Uint8Array(99) }, [monday, 1]),
    ],
    ['cut short', cutShort],
    ['of another week', swapped],
    ['without its weeks', (database: LibraryDatabase) => database.clear('weeks')],
    [
      'with a wrong census',
      (database: LibraryDatabase) => database.put('weeks', { tallies: [], segments: [] }, monday),
    ],
  ])('makes an index again that is %s', async (_, harm) => {
    const library = await libraryAfter(harm);
    expect(await foundIn(library)).toEqual(ALL);
    expect(await library.damage()).toMatchObject([{ kind: 'index', lost: 0 }]);
    await isWhole(library, ALL);
  });

  it('misses no segment that nobody asks for', async () => {
    const library = await libraryAfter((database) => database.delete('segments', [monday, 1]));
    await library.check();
    expect(await library.damage()).toEqual([{ kind: 'index', lost: 0, repaired: 2 }]);
  });

  it('says that something was repaired to whoever keeps answers', async () => {
    (await libraryAfter((database) => database.clear('weeks'))).close();
    const database = await openLibraryDatabase(name);
    await database.clear('weeks');
    database.close();
    let told = 0;
    await Library.open(name, {
      repaired: async () => {
        told += 1;
      },
    });
    expect(told).toBe(1);
  });

  it('counts anew where only the counts are gone', async () => {
    const library = await libraryAfter((database) => database.clear('state'));
    await isWhole(library, ALL);
    expect(await library.generation()).toBeGreaterThan(0);
  });

  it('goes on with a repair that was killed', async () => {
    const library = await libraryAfter(async (database) => {
      const state = await database.get('state', 'state');
      await database.put('state', { ...(state as object), repairing: true }, 'state');
      await database.clear('segments');
    });
    await isWhole(library, ALL);
  });

  it('tells that everything is gone, by what was noted elsewhere', async () => {
    let noted: Awaited<ReturnType<Witness['read']>> = null;
    const witness: Witness = {
      read: async () => noted,
      write: async (state) => {
        noted = state;
      },
    };
    const before = await Library.open(name, { witness });
    await before.addAll(BATCH);
    before.close();
    indexedDB.deleteDatabase(name);
    const library = await Library.open(name, { witness });
    expect(await library.damage()).toEqual([{ kind: 'emptied', lost: 4, repaired: 0 }]);
    await library.addAll(BATCH);
    library.close();
    expect(await (await Library.open(name, { witness })).damage()).toHaveLength(1);
  });
});

async function cutShort(database: LibraryDatabase): Promise<void> {
  const kept = (await database.get('segments', [monday, 1])) as { bytes: Uint8Array };
  await database.put('segments', { bytes: kept.bytes.slice(0, 100) }, [monday, 1]);
}

async function swapped(database: LibraryDatabase): Promise<void> {
  const other = await database.get('segments', ['2024-05-06', 1]);
  await database.put('segments', other, [monday, 1]);
}
