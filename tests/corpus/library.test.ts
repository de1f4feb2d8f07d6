import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../corpus/library.ts';
import { openLibraryDatabase } from '../../corpus/library-database.ts';
import { corpusOf } from '../../corpus/memory.ts';
import { unionOf } from '../../corpus/union.ts';
import type { Article } from '../../engine/article.ts';
import type { CandidateQuery } from '../../engine/corpus.ts';

const SIGNAL = new AbortController().signal;
const ANYTHING: CandidateQuery = { terms: new Map([['harbour', 1]]), from: null, to: null, limit: 10 };
let name = '';
let count = 0;

beforeEach(() => {
  name = `library-${count++}`;
});

function article(id: string, text = 'Two ferries met in the harbour of Oban.'): Article {
  return {
    id,
    title: null,
    paragraphs: [text],
    published: '2024-05-01',
    url: `https://news.example/${id}`,
    source: null,
    language: 'en',
  };
}

async function foundIn(library: Library, query = ANYTHING): Promise<string[]> {
  return (await library.candidates(query, SIGNAL)).map(({ id }) => id).sort();
}

describe('the library', () => {
  it('is empty at first', async () => {
    const library = await Library.open(name);
    expect(await library.entries(SIGNAL)).toEqual([]);
    expect(await foundIn(library)).toEqual([]);
    expect(await library.generation()).toBe(0);
  });

  it('keeps what is saved, over a restart', async () => {
    await (await Library.open(name)).save(article('a'));
    const library = await Library.open(name);
    expect(await library.article('a', SIGNAL)).toEqual(article('a'));
    expect(await library.entries(SIGNAL)).toMatchObject([{ id: 'a', shelf: 'library', language: 'en' }]);
    expect(await foundIn(library)).toEqual(['a']);
    expect(await library.has('a')).toBe(true);
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
    expect((await library.documentFrequencies(['harbour'], SIGNAL)).articles).toBe(1);
  });

  it('replaces an article that is saved again', async () => {
    const library = await Library.open(name);
    await library.save(article('a'));
    await library.save(article('a', 'A train left Perth.'));
    expect(await foundIn(library)).toEqual([]);
    expect(await library.entries(SIGNAL)).toHaveLength(1);
  });

  it('searches the days asked for', async () => {
    const library = await Library.open(name);
    await library.save(article('a'));
    await library.save({ ...article('undated'), published: null });
    expect(await foundIn(library, { ...ANYTHING, from: '2024-05-02' })).toEqual(['undated']);
    expect(await foundIn(library, { ...ANYTHING, from: '2024-05-01', to: '2024-05-01' })).toEqual([
      'a',
      'undated',
    ]);
  });

  it('makes a signature of another version, or a damaged one, again from its article', async () => {
    await (await Library.open(name)).save(article('a'));
    for (const damaged of [{ version: 0, item: null }, 'nothing', { version: 1, item: { stems: 7 } }]) {
      const database = await openLibraryDatabase(name);
      await database.put('signatures', damaged, 'a');
      database.close();
      expect(await foundIn(await Library.open(name))).toEqual(['a']);
    }
  });

  it('passes over what is no article and no entry', async () => {
    const database = await openLibraryDatabase(name);
    await database.put('articles', { id: 'x', paragraphs: 'none' }, 'x');
    await database.put('entries', { id: 7 }, 'x');
    database.close();
    const library = await Library.open(name);
    expect(await library.entries(SIGNAL)).toEqual([]);
    expect(await library.article('x', SIGNAL)).toBeNull();
    expect(await foundIn(library)).toEqual([]);
  });

  it('stops for an aborted signal', async () => {
    const library = await Library.open(name);
    await expect(library.entries(AbortSignal.abort(new Error('gone on')))).rejects.toThrow('gone on');
  });
});

describe('the union', () => {
  it('is one corpus: articles of every part, counts added, the first of an id', async () => {
    const library = await Library.open(name);
    await library.save(article('a', 'The harbour of Oban was closed.'));
    await library.save(article('b'));
    const union = unionOf([corpusOf([article('a'), article('c')], 'bundled'), library]);
    expect((await union.entries(SIGNAL)).map(({ id, shelf }) => `${id} ${shelf}`)).toEqual([
      'a bundled',
      'c bundled',
      'b library',
    ]);
    expect((await union.article('a', SIGNAL))?.paragraphs).toEqual(article('a').paragraphs);
    expect(await union.article('nothing', SIGNAL)).toBeNull();
    expect((await union.documentFrequencies(['harbour', 'nothing'], SIGNAL)).counts).toEqual([4, 0]);
    const found = await union.candidates({ ...ANYTHING, limit: 2 }, SIGNAL);
    expect(found).toHaveLength(2);
    expect(new Set(found.map(({ id }) => id)).size).toBe(2);
  });
});
