import { describe, expect, it } from 'vitest';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage, SUMMIT } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

async function opened(): Promise<Lab> {
  const lab = await Lab.open();
  lab.site.put('/flood', newsPage(FLOOD));
  lab.site.put('/summit', newsPage(SUMMIT));
  return lab;
}

async function save(lab: Lab, path: string): Promise<void> {
  const tab = await lab.open(lab.site.at(path));
  await lab.clickIcon(tab);
  expect(await lab.ask('save-page', { tabId: tab.id })).toMatchObject({ ok: true });
}

describe('a library', () => {
  it('of a later version is left alone, and its reader is told calmly, while pages are read as ever', async () => {
    const lab = await opened();
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
