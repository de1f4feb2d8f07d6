import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildIndex } from '../../corpus/build-index.ts';
import { openBundled } from '../../corpus/bundled.ts';
import { articlesOf } from '../../engine/retrieval/date-window.ts';
import { indexOfFolder } from '../../modules/bundled-corpus/seed-folder.ts';

const SEEDS = join(import.meta.dirname, '../../seeds');
const SIGNAL = new AbortController().signal;
const made: string[] = [];

/** A copy of the shipped seeds in a folder of its own, written in another order. */
function folderOfSeeds(): string {
  const folder = mkdtempSync(join(tmpdir(), 'seeds-'));
  made.push(folder);
  for (const name of readdirSync(SEEDS).reverse()) cpSync(join(SEEDS, name), join(folder, name));
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true });
});

describe('the bundled index', () => {
  it('is the same, byte for byte, from two folders, in any order, zone and year', async () => {
    const zone = process.env.TZ;
    const one = await indexOfFolder(folderOfSeeds());
    process.env.TZ = 'Pacific/Kiritimati';
    const other = await indexOfFolder(folderOfSeeds());
    process.env.TZ = zone;
    expect(other).toBe(one);
    expect(one).toBe(await indexOfFolder(SEEDS));
  });

  it('holds every seed, with entries, and finds each by its own words', async () => {
    const { corpus, articles } = await openBundled(() => indexOfFolder(SEEDS));
    const entries = await Promise.all(articles.map(({ id }) => corpus.entry(id, SIGNAL)));
    expect(articles.map(({ id }) => `${id}.txt`)).toEqual(readdirSync(SEEDS).sort());
    expect(
      entries.every((entry) => entry?.language === 'en' && entry.shelf === 'bundled' && entry.published),
    ).toBe(true);
    const query = { terms: new Map([['putin', 1]]), from: null, to: null, language: 'en', limit: 10 };
    expect(await corpus.candidates(query, SIGNAL)).toHaveLength(entries.length);
    expect(await corpus.candidates({ ...query, to: '2023-09-04' }, SIGNAL)).toHaveLength(1);
    expect(await corpus.documentFrequencies(['putin'], query, SIGNAL)).toEqual({ articles: 5, counts: [5] });
  });

  it('grows by a sixth file dropped into the folder', async () => {
    const folder = folderOfSeeds();
    writeFileSync(
      join(folder, 'harbour.txt'),
      ' date 2024-05-01 Two ferries met in the harbour of Oban.\n\nNobody was hurt.',
    );
    const { corpus } = await openBundled(() => indexOfFolder(folder));
    expect(articlesOf(await corpus.census(SIGNAL))).toBe(6);
    expect(await corpus.article('harbour', SIGNAL)).toMatchObject({
      published: '2024-05-01',
      language: 'en',
    });
  });

  it('fails on broken seeds, naming each file, line and expectation', async () => {
    const folder = folderOfSeeds();
    writeFileSync(join(folder, 'a.txt'), 'No date here.');
    writeFileSync(join(folder, 'b.txt'), '---\ntitle: x\nurl: ftp://x\n---\n date 2024-01-01 x');
    writeFileSync(join(folder, 'c.txt'), Buffer.from([0x20, 0xff, 0xfe]));
    await expect(indexOfFolder(folder)).rejects.toThrow(
      /a\.txt:1: expected " date YYYY-MM-DD "[\s\S]*b\.txt:3: expected an http or https address[\s\S]*c\.txt:1: expected text in UTF-8/,
    );
  });

  it('refuses two files of one id', async () => {
    const text = ' date 2024-01-01 Boats came.';
    const built = await buildIndex([
      { name: 'a.txt', text },
      { name: 'a.md', text },
    ]);
    expect(built).toMatchObject({
      ok: false,
      faults: [{ expected: 'a file name of its own, endings apart' }],
    });
  });

  it('is refused when it was damaged', async () => {
    const text = await indexOfFolder(SEEDS);
    await expect(openBundled(async () => text.replace('Putin', 'Button'))).rejects.toThrow('damaged');
    await expect(openBundled(async () => text.replace('"schema":2', '"schema":9'))).rejects.toThrow(
      'another form',
    );
    await expect(openBundled(async () => text.slice(0, 99))).rejects.toThrow();
  });
});
