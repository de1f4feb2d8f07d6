import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { press, says } from './lab/surface.ts';

/** Milliseconds for which a page lets nobody run in it: longer than the reader is ready to wait. */
const BUSY_MS = 8_000;

describe('a reader who waits no longer', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
  });
  afterAll(() => lab?.close());

  it('is told after a second that it takes longer, and cancels', async () => {
    const idle = await keepBusy(tab);
    await lab.driver.clickIcon(tab.page);
    await until('the reading', async () => ((await lab.state(tab.id)).kind === 'reading' ? true : null));
    const popup = await lab.driver.popup();
    await says(popup, 'This takes longer');
    await press(popup, 'Cancel');
    await expect.poll(async () => (await lab.state(tab.id)).kind).toBe('no-access');
    await says(popup, 'This tab hasn’t been read');
    // What the page reports when it is idle again, nobody waits for.
    await new Promise((later) => setTimeout(later, idle - Date.now()));
    await tab.page.evaluate(() => new Promise((later) => setTimeout(later, 500)));
    expect((await lab.state(tab.id)).kind).toBe('no-access');
    expect(await lab.desk.badge(tab.id)).toBe('');
  });

  it('has it read after all by another click', async () => {
    const popup = await lab.clickIcon(tab);
    await says(popup, '5 other articles report this story');
  });
});

/** From a moment later on the page lets nobody run in it. @returns the moment when it is idle again */
async function keepBusy({ page }: Tab): Promise<number> {
  await page.evaluate((ms) => {
    setTimeout(() => {
      const end = Date.now() + ms;
      while (Date.now() < end);
    }, 300);
  }, BUSY_MS);
  return Date.now() + BUSY_MS + 500;
}
