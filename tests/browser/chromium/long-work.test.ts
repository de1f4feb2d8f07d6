import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { packOf } from '../../../corpus/packs/write-pack.ts';
import { until } from '../../../scripts/browsers/until.ts';
import { bellArticle } from '../../corpus/packs/packs.ts';
import { Lab } from '../lab/lab.ts';
import { leaveFile } from '../lab/leave-file.ts';
import { press, says, wordsOn } from '../lab/surface.ts';

/** Enough that taking them in again lasts longer than a second. */
const MANY = 3_000;
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
    await press(options, 'Delete everything');
    await says(options, 'Everything is deleted');
    await kept(lab, 0);
  });
  afterAll(() => lab?.close());

  it('says how far undo is, and is cancelled: what had come back stays, and undo is still offered', async () => {
    await press(options, 'Undo');
    await says(options, 'Everything is being put back');
    await press(options, 'Cancel');
    await expect.poll(() => wordsOn(options), { timeout: 20_000 }).not.toContain('being put back');
    expect(await wordsOn(options)).toContain('Undo');
    expect(await articles(lab)).toBeLessThan(MANY);
  });

  it('comes to its end where nobody cancels', async () => {
    await press(options, 'Undo');
    await kept(lab, MANY);
    await expect.poll(() => wordsOn(options), { timeout: 20_000 }).not.toContain('Everything is deleted');
  });
});

/** How many articles are in the library, beside the samples. */
async function articles(lab: Lab): Promise<number> {
  const { whole, samples } = await lab.ask('library-overview', null);
  return whole.articles - samples.holding.articles;
}

/** Waits until there are so many. */
function kept(lab: Lab, count: number): Promise<true> {
  return until(`${count} articles`, async () => ((await articles(lab)) === count ? true : null), PATIENCE_MS);
}
