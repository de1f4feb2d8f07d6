import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { copyProfile } from './lab/copy-profile.ts';
import { type Harm, harmDatabases } from './lab/database-files.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage, SUMMIT } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

const HARMS: readonly Harm[] = ['truncated', 'zeroed', 'deleted', 'half deleted'];
const PATIENT = { timeout: 20_000 };

async function opened(profile: string): Promise<Lab> {
  const lab = await Lab.open(undefined, { profile, again: true });
  lab.site.put('/flood', newsPage(FLOOD));
  lab.site.put('/summit', newsPage(SUMMIT));
  return lab;
}

const overview = (lab: Lab) => lab.ask('library-overview', null);
async function held(lab: Lab): Promise<(string | null)[]> {
  const { articles } = await lab.ask('library-articles', { after: null });
  return articles.flatMap(({ article, from }) => (from === 'samples' ? [] : [article.title]));
}

async function save(lab: Lab, path: string): Promise<void> {
  const tab = await lab.open(lab.site.at(path));
  await lab.clickIcon(tab);
  expect(await lab.ask('save-page', { tabId: tab.id })).toMatchObject({ ok: true });
  await tab.page.close();
}

/** What the browser kept is harmed between two of its runs. */
describe('a library whose files were', () => {
  const folder = mkdtempSync(join(tmpdir(), 'damaged-files-'));
  const profile = join(folder, 'whole');

  beforeAll(async () => {
    const lab = await opened(profile);
    await save(lab, '/flood');
    expect(await held(lab)).toEqual([FLOOD.title]);
    await lab.close();
  }, 120_000);
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('left alone is as it was, with nothing to tell', async () => {
    const copy = copyProfile(profile, join(folder, 'copy'));
    const lab = await opened(copy);
    expect(await held(lab)).toEqual([FLOOD.title]);
    expect((await overview(lab)).damage).toBeNull();
    await lab.close();
  }, 120_000);

  it.each(HARMS)(
    '%s is told of, and works again',
    async (harm) => {
      const copy = copyProfile(profile, join(folder, harm));
      expect(harmDatabases(inject('browser'), copy, harm)).toBeGreaterThan(0);
      const lab = await opened(copy);
      const library = await lab.driver.extensionTab('library.html');
      await says(library, 'Your articles');
      await expect.poll(async () => (await overview(lab)).whole.articles, PATIENT).toBeGreaterThan(0);
      const { damage } = await overview(lab);
      const left = await held(lab);
      // A browser may still read what was cut short behind the article; else it is told that it is gone.
      expect(left.length + (damage?.lost ?? 0)).toBe(1);
      if (harm !== 'truncated') expect(left).toEqual([]);
      if (left.length === 0) {
        await says(library, 'was damaged');
        await says(library, '1 article could not be read any more and is gone');
        await press(library, 'OK');
        await expect.poll(async () => (await overview(lab)).damage).toBeNull();
      }
      await save(lab, '/summit');
      expect((await held(lab)).length).toBe(left.length + 1);
      await lab.driver.stopWorker();
      expect((await held(lab)).length).toBe(left.length + 1);
      expect((await overview(lab)).damage).toBeNull();
      await lab.close();
    },
    120_000,
  );
});
