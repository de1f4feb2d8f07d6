import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { packOf } from '../../corpus/packs/write-pack.ts';
import { until } from '../../scripts/browsers/until.ts';
import { bellArticle } from '../corpus/packs/packs.ts';
import { Lab } from './lab/lab.ts';
import { leaveFile } from './lab/leave-file.ts';
import { press, says, wordsOn } from './lab/surface.ts';

/** Enough that taking them in again lasts longer than a second. */
const MANY = 1_500;
/** Enough files asked for at once that none of them is written within a second; Firefox writes them faster. */
const AT_ONCE = inject('browser') === 'chromium' ? 1 : 3;
const PATIENCE_MS = 50_000;

describe('long work with all the data', () => {
  let lab: Lab;
  let options: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    const head = { name: 'Bells', licence: 'CC0', source: 'The Test Gazette', packVersion: '1' };
    const articles = Array.from({ length: MANY }, (_, at) => bellArticle(`n${at}`));
    const bytes = await new Response(await packOf(head, () => articles)).arrayBuffer();
    await leaveFile(lab, Buffer.from(bytes).toString('base64'), 'bells.pack.gz');
    await kept(lab, MANY);
    options = await lab.driver.extensionTab('options.html');
    await countFiles(options);
  });
  afterAll(() => lab?.close());

  it('an export says what it does, and is cancelled: no file comes of it', async () => {
    const others = filesFor(lab, AT_ONCE);
    await press(options, 'Export everything');
    await cancelled(options, 'Everything is being written to a file');
    await others;
    await filesFor(lab, 1);
    expect(await filesFrom(options)).toBe(0);
    await press(options, 'Export everything');
    await expect.poll(() => filesFrom(options), { timeout: PATIENCE_MS }).toBe(1);
  });

  it('a deletion says that it makes a copy first, and is cancelled: nothing is deleted', async () => {
    const others = filesFor(lab, AT_ONCE);
    await press(options, 'Delete everything');
    await cancelled(options, 'A copy for undo is being made');
    await others;
    await filesFor(lab, 1);
    expect(await articles(lab)).toBe(MANY);
    expect(await wordsOn(options)).not.toContain('Everything is deleted');
  });

  it('undo says how far it is, and is cancelled: what had come back stays, and undo is still offered', async () => {
    await press(options, 'Delete everything');
    await until('the end of the deletion', () => saysNow(options, 'Everything is deleted'), PATIENCE_MS);
    expect(await articles(lab)).toBe(0);
    await press(options, 'Undo');
    await cancelled(options, 'Everything is being put back');
    expect(await wordsOn(options)).toContain('Undo');
    expect(await articles(lab)).toBeLessThan(MANY);
  });

  it('undo comes to its end where nobody cancels, and the library page tells nothing more of it', async () => {
    await press(options, 'Undo');
    await kept(lab, MANY);
    await expect.poll(() => wordsOn(options), { timeout: 20_000 }).not.toContain('Everything is deleted');
    expect((await lab.ask('library-overview', null)).ingests).toEqual([]);
  });
});

/** Waits until long work says so, cancels it, and waits until it says so no more. */
async function cancelled(options: Page, saying: string): Promise<void> {
  await says(options, saying);
  await press(options, 'Cancel');
  await expect.poll(() => wordsOn(options), { timeout: 20_000 }).not.toContain(saying);
}

/** Has the worker write files of everything. One that is asked for after another comes after it: whoever waits for that has it by then. */
async function filesFor(lab: Lab, count: number): Promise<void> {
  const files = Array.from({ length: count }, () => lab.ask('export-file', { source: null }));
  for (const file of await Promise.all(files)) expect(file).toMatchObject({ ok: true });
}

async function saysNow(options: Page, words: string): Promise<true | null> {
  return (await wordsOn(options)).includes(words) ? true : null;
}

/** Counts what the page would hand to the browser to save. */
function countFiles(options: Page): Promise<void> {
  return options.evaluate(() => {
    Object.assign(globalThis, { files: 0 });
    HTMLAnchorElement.prototype.click = () => {
      Object.assign(globalThis, { files: Number(Reflect.get(globalThis, 'files')) + 1 });
    };
  });
}

function filesFrom(options: Page): Promise<number> {
  return options.evaluate(() => Number(Reflect.get(globalThis, 'files')));
}

/** How many articles are in the library, beside the samples. */
async function articles(lab: Lab): Promise<number> {
  const { whole, samples } = await lab.ask('library-overview', null);
  return whole.articles - samples.holding.articles;
}

/** Waits until there are so many. */
function kept(lab: Lab, count: number): Promise<true> {
  return until(`${count} articles`, async () => ((await articles(lab)) === count ? true : null), PATIENCE_MS);
}
