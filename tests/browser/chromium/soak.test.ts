import type { CDPSession, Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../../scripts/browsers/until.ts';
import { share, tried } from '../../trust/tries.ts';
import { Lab, type Tab } from '../lab/lab.ts';
import { storyNumber } from '../lab/many-stories.ts';
import { newsPage } from '../lab/stories.ts';
import { pressAsReader, says } from '../lab/surface.ts';

const SITE = 'courier.example';
/** Of the pages so many are read before the first measurement: caches fill, and code goes on being compiled for long. */
const WARM = 0.5;
/** Growth of a heap from there to the end. */
const MOST_GROWTH = 1.05;

/** One tab goes from page to page as a web app does, so that neither worker, panel nor page ever begins anew. */
describe('a long session', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/0', newsPage(storyNumber(0)));
    tab = await lab.open(lab.site.at('/0'));
    await lab.driver.allow(SITE);
    await pressAsReader(await lab.clickIcon(tab), 'Always');
    await until('the script of the site', () =>
      lab.desk.call(async (api) =>
        (await api.scripting.getRegisteredContentScripts()).length > 0 ? true : null,
      ),
    );
    await tab.page.reload();
    await lab.settled(tab.id);
  });
  afterAll(() => lab?.close());

  it('takes no more memory at its end', async (context) => {
    const panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    await tab.page.bringToFront();
    const worker = await workerSession();
    const heaps = {
      worker: () => heapOf(worker),
      panel: heapOfPage(panel),
      page: heapOfPage(tab.page),
    };
    type Part = keyof typeof heaps;
    const parts = Object.keys(heaps) as Part[];
    const measured = async () =>
      Object.fromEntries(await Promise.all(parts.map(async (part) => [part, await heaps[part]()]))) as Record<
        Part,
        number
      >;

    const pages = share(200);
    tried(context, pages);
    const warm = Math.round(pages * WARM);
    let before: Record<Part, number> | null = null;
    for (let at = 1; at <= pages; at += 1) {
      const story = storyNumber(at);
      lab.site.put(`/${at}`, newsPage(story));
      await becomePage(tab.page, lab.site.at(`/${at}`));
      await says(panel, `report ${at + 1}`);
      if (at === warm) before = await measured();
    }
    const after = await measured();
    for (const part of parts) {
      const first = before?.[part] ?? Number.NaN;
      const grown = after[part] / first;
      console.log(
        `${part}: ${mb(first)} MB after ${warm} pages, ${mb(after[part])} MB after ${pages}: ${grown.toFixed(3)}x`,
      );
    }
    for (const part of parts)
      expect(after[part] / (before?.[part] ?? Number.NaN), part).toBeLessThan(MOST_GROWTH);
  }, 1_800_000);

  async function workerSession(): Promise<CDPSession> {
    const target = await lab.driver.browser.waitForTarget((each) => each.type() === 'service_worker');
    const session = await target.createCDPSession();
    return session;
  }
});

function heapOfPage(page: Page): () => Promise<number> {
  let session: CDPSession | null = null;
  return async () => {
    session ??= await page.createCDPSession();
    return heapOf(session);
  };
}

/** Bytes in use, after all that can be collected was collected. */
async function heapOf(session: CDPSession): Promise<number> {
  await session.send('HeapProfiler.enable');
  for (let round = 0; round < 3; round += 1) await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  return usedSize;
}

/** Puts the article of another address in place of its own. */
function becomePage(page: Page, address: string): Promise<void> {
  return page.evaluate(async (next) => {
    const html = await (await fetch(next)).text();
    const parsed = new DOMParser().parseFromString(html, 'text/html');
    history.pushState(null, '', next);
    document.title = parsed.title;
    document.head.replaceChildren(...parsed.head.children);
    document.body.replaceChildren(...parsed.body.children);
  }, address);
}

const mb = (bytes: number) => (bytes / 1024 / 1024).toFixed(2);
