import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../corpus/packs/write-pack.ts';
import { until } from '../../scripts/browsers/until.ts';
import { bellArticle } from '../corpus/packs/packs.ts';
import { chooseFile } from './lab/choose-file.ts';
import { heldArticles } from './lab/held.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage } from './lab/stories.ts';
import { says } from './lab/surface.ts';

/** Enough that a worker can be ended on the way. */
const ARTICLES = 1_500;
/** Room for a busy machine. */
const PATIENT = { timeout: 30_000 };
const HEAD = { name: 'Flood week', licence: 'CC0', source: 'A class', packVersion: '1' };

/** Articles of their own words each, with the report of the flood as the last. */
function floodWeek(count: number) {
  const { title, paragraphs } = FLOOD_ELSEWHERE;
  const others = Array.from({ length: count - 1 }, (_, at) =>
    bellArticle(`n${at}`, {
      title: `Ferry ${at} reached Skerrin late`,
      paragraphs: Array.from(
        { length: 8 },
        (_each, line) =>
          `Ferry ${at} brought ${at * 7 + line} crates to pier ${line}, harbour master Foss${at} said.`,
      ),
    }),
  );
  return [
    ...others,
    bellArticle('flood', { title, paragraphs: [...paragraphs], url: 'https://other.example/flood' }),
  ];
}

async function packBase64(count: number, packVersion: string): Promise<string> {
  const stream = await packOf({ ...HEAD, packVersion }, () => floodWeek(count));
  return Buffer.from(await new Response(stream).arrayBuffer()).toString('base64');
}

describe('a pack', () => {
  let lab: Lab;
  let library: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/flood', newsPage(FLOOD));
    library = await lab.driver.extensionTab('library.html#keeping');
    await says(library, 'Your articles');
  });
  afterAll(() => lab?.close());

  const lastImport = async () => (await lab.ask('library-overview', null)).ingests.at(-1);
  const firstPack = async () => (await lab.ask('library-overview', null)).packs[0];
  const inLibrary = async () =>
    (await heldArticles(lab)).flatMap(({ article, from }) => (from === 'samples' ? [] : [article.id]));

  it('whose import is broken off by the end of the worker comes in all the same, nothing lost or doubled', async () => {
    await chooseFile(library, await packBase64(ARTICLES, '1'), 'flood.pack.gz');
    for (const least of [1, ARTICLES / 4]) {
      await until('the import to be on its way', async () => {
        const now = await lastImport();
        return now?.kind === 'running' && now.phase === 'taking' && now.done >= least ? true : null;
      });
      await lab.driver.stopWorker();
    }
    const broken = await lastImport();
    expect(broken).toMatchObject({ kind: 'running', phase: 'taking' });
    await expect.poll(async () => (await lastImport())?.kind, PATIENT).toBe('done');
    expect(await lastImport()).toMatchObject({ name: HEAD.name, added: ARTICLES });
    const ids = await inLibrary();
    expect(ids).toHaveLength(ARTICLES);
    expect(new Set(ids).size).toBe(ARTICLES);
  });

  it('is coverage of a page that is read afterwards', async () => {
    const tab = await lab.open(lab.site.at('/flood'));
    await lab.clickIcon(tab);
    const { related } = await lab.coverage(tab.id);
    expect(related.map(({ article }) => article.title)).toEqual([FLOOD_ELSEWHERE.title]);
    await tab.page.close();
  });

  it('is replaced by its next version, whole', async () => {
    await chooseFile(library, await packBase64(3, '2'), 'flood.pack.gz');
    await expect.poll(async () => (await firstPack())?.version, PATIENT).toBe('2');
    await expect.poll(async () => (await lastImport())?.kind, PATIENT).toBe('done');
    expect((await inLibrary()).map((id) => id.replace(/^.*\//, '')).sort()).toEqual(['flood', 'n0', 'n1']);
  });

  it('that is cut off is refused, and leaves what was there', async () => {
    const cut = (await packBase64(40, '3')).slice(0, 800);
    await chooseFile(library, cut, 'cut.pack.gz');
    await expect.poll(lastImport, PATIENT).toMatchObject({ kind: 'failed', why: 'damaged' });
    const text = Buffer.from(readFileSync('package.json')).toString('base64');
    await chooseFile(library, text, 'text.json');
    await expect.poll(lastImport, PATIENT).toMatchObject({ kind: 'failed', why: 'not-ours' });
    expect(await inLibrary()).toHaveLength(3);
  });

  it('is removed whole', async () => {
    const pack = await firstPack();
    await lab.ask('remove-source', { source: pack?.id ?? '', keepArticles: false });
    expect(await inLibrary()).toEqual([]);
  });
});
