import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage, SUMMIT } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

/** What Firefox installs for a run goes with it; its profile keeps no extension that can be asked again. */
const KEEPS_ITS_EXTENSION = inject('browser') === 'chromium';

async function openedWith(profile?: string): Promise<Lab> {
  const lab = await Lab.open(undefined, profile === undefined ? {} : { profile });
  lab.site.put('/flood', newsPage(FLOOD));
  lab.site.put('/summit', newsPage(SUMMIT));
  return lab;
}

async function titlesIn(lab: Lab): Promise<(string | null)[]> {
  const listed = await lab.ask('articles', null);
  return listed.flatMap(({ article }) => (article.shelf === 'library' ? [article.title] : []));
}

async function save(lab: Lab, path: string): Promise<void> {
  const tab = await lab.open(lab.site.at(path));
  await lab.clickIcon(tab);
  expect(await lab.ask('save-page', { tabId: tab.id })).toMatchObject({ ok: true });
}

describe('a profile', () => {
  const folder = mkdtempSync(join(tmpdir(), 'also-reported-profiles-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.runIf(KEEPS_ITS_EXTENSION)(
    'that was copied holds what was saved, and the original goes on',
    async () => {
      const [original, copy] = [join(folder, 'original'), join(folder, 'copy')];
      const first = await openedWith(original);
      await save(first, '/flood');
      await first.close();
      cpSync(original, copy, { recursive: true });

      const there = await openedWith(copy);
      expect(await titlesIn(there)).toEqual([FLOOD.title]);
      await save(there, '/summit');
      expect((await titlesIn(there)).sort()).toEqual([FLOOD.title, SUMMIT.title].sort());
      await there.close();

      const here = await openedWith(original);
      expect(await titlesIn(here)).toEqual([FLOOD.title]);
      await here.close();
    },
    120_000,
  );

  it('of a later version is left alone, and its reader is told calmly, while pages are read as ever', async () => {
    const lab = await openedWith();
    await save(lab, '/flood');
    await lab.driver.stopWorker();
    const raised = (version: number) =>
      lab.desk.page.evaluate(
        (wanted) =>
          new Promise<number>((resolve, reject) => {
            const request = wanted > 0 ? indexedDB.open('library', wanted) : indexedDB.open('library');
            request.onsuccess = () => {
              const count = request.result.transaction('cards').objectStore('cards').count();
              count.onsuccess = () => {
                request.result.close();
                resolve(count.result);
              };
            };
            request.onerror = () => reject(request.error);
          }),
        version,
      );
    expect(await raised(999)).toBe(1);
    await lab.driver.stopWorker();

    const tab = await lab.open(lab.site.at('/summit'));
    const popup = await lab.clickIcon(tab);
    await says(popup, '5 other articles report this story');
    await press(popup, 'Save this page to my articles');
    await says(popup, 'later version of Also Reported');
    const library = await lab.driver.extensionTab('library.html');
    await says(library, 'later version of Also Reported');
    expect(await lab.ask('sites', null)).toEqual([]);
    expect(await raised(0)).toBe(1);
    await lab.close();
  }, 120_000);
});
