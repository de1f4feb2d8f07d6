import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type FoundInWeek, Library } from '../../corpus/library.ts';
import { openLibraryDatabase } from '../../corpus/library-database.ts';
import { corpusOf } from '../../corpus/memory.ts';
import { unionOf } from '../../corpus/union.ts';
import { articlesOf } from '../../engine/retrieval/date-window.ts';
import { pageMarks } from '../../engine/retrieval/own-copy.ts';
import { ANYTHING, arrival, article, SIGNAL } from './stories.ts';

let name = '';
let count = 0;

beforeEach(() => {
  name = `library-${count++}`;
});

async function foundIn(library: Library, query = ANYTHING): Promise<string[]> {
  return (await library.candidates(query, SIGNAL)).map(({ id }) => id).sort();
}

const sizeOf = async (library: Library) => articlesOf(await library.census(SIGNAL));

describe('the library', () => {
  it('is empty at first', async () => {
    const library = await Library.open(name);
    expect(await library.census(SIGNAL)).toEqual([]);
    expect(await foundIn(library)).toEqual([]);
    expect(await library.generation()).toBe(0);
    expect(await library.sources()).toEqual([]);
  });

  it('keeps what is saved, over a restart', async () => {
    await (await Library.open(name)).save(article('a'));
    const library = await Library.open(name);
    expect(await library.article('a', SIGNAL)).toEqual(article('a'));
    expect(await library.entry('a', SIGNAL)).toMatchObject({ id: 'a', shelf: 'library', language: 'en' });
    expect(await foundIn(library)).toEqual(['a']);
    expect(await library.has('a')).toBe(true);
    expect(await library.damage()).toEqual([]);
  });

  it('counts every change, and sees each at once', async () => {
    const library = await Library.open(name);
    await library.save(article('a'));
    expect(await foundIn(library)).toEqual(['a']);
    await library.save(article('b'));
    expect(await foundIn(library)).toEqual(['a', 'b']);
    await library.forget('a');
    expect(await foundIn(library)).toEqual(['b']);
    expect(await library.generation()).toBe(3);
    expect(await library.documentFrequencies(['harbour'], ANYTHING, SIGNAL)).toEqual({
      articles: 1,
      counts: [1],
    });
  });

  it('sees what another context changed', async () => {
    const [one, other] = [await Library.open(name), await Library.open(name)];
    expect(await foundIn(one)).toEqual([]);
    await other.save(article('a'));
    expect(await foundIn(one)).toEqual(['a']);
  });

  it('replaces an article that is saved again', async () => {
    const library = await Library.open(name);
    await library.save(article('a'));
    await library.save(article('a', { paragraphs: ['A train left Perth.'] }));
    expect(await foundIn(library)).toEqual([]);
    expect(await sizeOf(library)).toBe(1);
    expect((await library.documentFrequencies(['harbour', 'perth'], ANYTHING, SIGNAL)).counts).toEqual([
      0, 1,
    ]);
  });

  it('moves an article whose date changed to its new week', async () => {
    const library = await Library.open(name);
    await library.addAll([arrival('a'), arrival('b')]);
    await library.addAll([arrival('a', 'feed:a', { published: '2024-01-15' })]);
    expect(await foundIn(library, { ...ANYTHING, to: '2024-02-01' })).toEqual(['a']);
    expect(await foundIn(library, { ...ANYTHING, from: '2024-05-01' })).toEqual(['b']);
    expect(await library.sources()).toMatchObject([{ articles: 2, from: '2024-01-15', to: '2024-05-01' }]);
  });

  it('searches the days and the language asked for', async () => {
    const library = await Library.open(name);
    await library.addAll([arrival('a'), arrival('later', 'saved', { published: '2024-07-01' })]);
    expect(await foundIn(library, { ...ANYTHING, from: '2024-05-02' })).toEqual(['later']);
    expect(await foundIn(library, { ...ANYTHING, from: '2024-05-01', to: '2024-05-01' })).toEqual(['a']);
    expect(await foundIn(library, { ...ANYTHING, language: 'de' })).toEqual([]);
  });

  it('puts an undated article under the day it came in, marked as such', async () => {
    const library = await Library.open(name);
    await library.addAll([arrival('undated', 'feed:a', { published: null })]);
    expect(await library.census(SIGNAL)).toEqual([
      { day: '2024-06-10', dated: false, language: 'en', articles: 1 },
    ]);
    expect(await foundIn(library, { ...ANYTHING, from: '2024-06-10', to: '2024-06-10' })).toEqual([
      'undated',
    ]);
    expect(await foundIn(library, { ...ANYTHING, to: '2024-06-09' })).toEqual([]);
  });

  it('tells the page’s own copies by id, address and text', async () => {
    const library = await Library.open(name);
    await library.addAll(['id', 'address', 'other'].map((id) => arrival(id)));
    await library.addAll([arrival('text', 'feed:a', { paragraphs: ['The same words.'] })]);
    const page = article('id', {
      url: 'http://www.news.example/address/?utm_source=x',
      paragraphs: ['The SAME words'],
    });
    const copies = await library.copies(pageMarks(page), SIGNAL);
    expect(copies.map(({ id }) => id).sort()).toEqual(['address', 'id', 'text']);
  });

  it('stops for an aborted signal', async () => {
    const library = await Library.open(name);
    await expect(library.census(AbortSignal.abort(new Error('gone on')))).rejects.toThrow('gone on');
  });
});

describe('taking articles in', () => {
  it('changes nothing the second time', async () => {
    const library = await Library.open(name);
    const batch = [arrival('a'), arrival('b'), arrival('b')];
    expect(await library.addAll(batch)).toEqual({ added: 2, replaced: 0, unchanged: 0 });
    const [generation, sources] = [await library.generation(), await library.sources()];
    expect(await library.addAll(batch)).toEqual({ added: 0, replaced: 0, unchanged: 2 });
    expect([await library.generation(), await library.sources()]).toEqual([generation, sources]);
  });

  it('finds the same whatever the batches', async () => {
    const [one, other] = [await Library.open(name), await Library.open(`${name}-other`)];
    const batch = Array.from({ length: 30 }, (_, at) => arrival(`a${at}`));
    await one.addAll(batch);
    for (const each of batch.toReversed()) await other.addAll([each]);
    expect(await other.candidates(ANYTHING, SIGNAL)).toEqual(await one.candidates(ANYTHING, SIGNAL));
    expect(await other.sources()).toEqual(await one.sources());
  });

  it('keeps nothing of a batch that fails midway', async () => {
    const library = await Library.open(name);
    await library.addAll([arrival('a')]);
    const database = await openLibraryDatabase(name);
    const before = await snapshot(database);
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (this: IDBObjectStore, ...given) {
      if (this.name === 'state') throw new DOMException('disk full', 'QuotaExceededError');
      return put.apply(this, given);
    };
    try {
      const failed = library.addAll([arrival('b'), arrival('c')]);
      await expect(failed).rejects.toMatchObject({ name: 'QuotaExceededError' });
    } finally {
      IDBObjectStore.prototype.put = put;
    }
    expect(await snapshot(database)).toEqual(before);
    expect(await foundIn(library)).toEqual(['a']);
    await library.addAll([arrival('b')]);
    expect(await foundIn(library)).toEqual(['a', 'b']);
  });

  it('refuses an arrival on no date', async () => {
    const library = await Library.open(name);
    await expect(library.addAll([{ ...arrival('a'), arrived: 'soon' }])).rejects.toThrow('"soon"');
  });
});

describe('sources', () => {
  it('are told with count, size and span', async () => {
    const library = await Library.open(name);
    await library.addAll([
      arrival('a'),
      arrival('b', 'feed:a', { published: '2024-01-02' }),
      arrival('c', 'pack:p'),
    ]);
    expect(await library.sources()).toEqual([
      { source: 'feed:a', articles: 2, bytes: expect.any(Number), from: '2024-01-02', to: '2024-05-01' },
      { source: 'pack:p', articles: 1, bytes: expect.any(Number), from: '2024-05-01', to: '2024-05-01' },
    ]);
    const { bytes } = await library.size();
    const all = await library.sources();
    expect(all.reduce((sum, one) => sum + one.bytes, 0)).toBe(bytes);
  });

  it('go whole, but for what came from another too', async () => {
    const library = await Library.open(name);
    await library.addAll([arrival('a'), arrival('b'), arrival('c', 'pack:p')]);
    await library.save(article('b'));
    expect(await library.removeSource('feed:a')).toBe(2);
    expect(await foundIn(library)).toEqual(['b', 'c']);
    expect((await library.sources()).map(({ source }) => source)).toEqual(['pack:p', 'saved']);
    expect(await library.removeSource('feed:a')).toBe(0);
  });

  it('are kept as long as their policy says; what was saved by hand for ever', async () => {
    const library = await Library.open(name);
    await library.addAll([
      arrival('old', 'feed:a', { published: '2023-01-01' }),
      arrival('kept', 'feed:a', { published: '2023-01-01' }),
      arrival('new'),
      arrival('elsewhere', 'feed:b', { published: '2023-01-01' }),
    ]);
    await library.save(article('kept', { published: '2023-01-01' }));
    const policy = { source: 'feed:a', from: '2024-01-01', by: 'published', mostBytes: null } as const;
    expect(await library.retain([policy, { ...policy, source: 'saved', from: '2030-01-01' }])).toBe(1);
    expect(await foundIn(library)).toEqual(['elsewhere', 'kept', 'new']);
    expect(await library.retain([{ ...policy, by: 'arrived' }])).toBe(0);
  });

  it('are kept up to a size, the newest first', async () => {
    const library = await Library.open(name);
    await library.addAll(
      ['2024-05-01', '2024-05-02', '2024-05-03'].map((published, at) =>
        arrival(`a${at}`, 'feed:a', { published }),
      ),
    );
    const { bytes } = await library.size();
    const policy = {
      source: 'feed:a',
      from: null,
      by: 'published',
      mostBytes: Math.ceil(bytes * 0.7),
    } as const;
    expect(await library.retain([policy])).toBe(1);
    expect(await foundIn(library)).toEqual(['a1', 'a2']);
  });
});

describe('the search over everything', () => {
  const terms = new Map([['harbour', 1]]);
  it('tells the newest weeks first, and stops when told to', async () => {
    const library = await Library.open(name);
    const days = ['2024-01-10', '2024-03-13', '2024-03-14', '2024-02-07'];
    await library.addAll(days.map((published, at) => arrival(`a${at}`, 'feed:a', { published })));
    const weeks: FoundInWeek[] = [];
    const step = () => library.searchWeek(terms, 10, weeks.at(-1)?.week ?? null, SIGNAL);
    for (let week = await step(); week !== null; week = await step()) weeks.push(week);
    expect(weeks.map(({ found }) => found)).toEqual([['a2', 'a1'], ['a3'], ['a0']]);
    expect(await library.known('a2')).toMatchObject({
      sources: ['feed:a'],
      title: expect.stringContaining('ferries'),
    });
    const stop = new AbortController();
    stop.abort(new Error('typed on'));
    await expect(library.searchWeek(terms, 10, null, stop.signal)).rejects.toThrow('typed on');
  });

  it('lists the newest articles', async () => {
    const library = await Library.open(name);
    const days = ['2024-01-10', '2024-03-14', '2024-03-13'];
    await library.addAll(days.map((published, at) => arrival(`a${at}`, 'feed:a', { published })));
    expect((await library.listed(null, 2)).map(({ entry }) => entry.id)).toEqual(['a1', 'a2']);
  });
});

describe('the union', () => {
  it('is one corpus: articles of every part, counts added, the first of an id', async () => {
    const library = await Library.open(name);
    await library.save(article('a', { paragraphs: ['The harbour of Oban was closed.'] }));
    await library.save(article('b'));
    const union = unionOf([corpusOf([article('a'), article('c')], 'bundled'), library]);
    expect((await union.entry('a', SIGNAL))?.shelf).toBe('bundled');
    expect((await union.entry('b', SIGNAL))?.shelf).toBe('library');
    expect(articlesOf(await union.census(SIGNAL))).toBe(4);
    expect(await union.copies(pageMarks(article('a')), SIGNAL)).toHaveLength(1);
    expect((await union.article('a', SIGNAL))?.paragraphs).toEqual(article('a').paragraphs);
    expect(await union.article('nothing', SIGNAL)).toBeNull();
    const { counts } = await union.documentFrequencies(['harbour', 'nothing'], ANYTHING, SIGNAL);
    expect(counts).toEqual([4, 0]);
    const found = await union.candidates({ ...ANYTHING, limit: 2 }, SIGNAL);
    expect(found).toHaveLength(2);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});

/** All that a database holds. */
async function snapshot(database: Awaited<ReturnType<typeof openLibraryDatabase>>) {
  const stores = [...database.objectStoreNames];
  return Promise.all(
    stores.map(async (store) => [await database.getAllKeys(store), await database.getAll(store)]),
  );
}
