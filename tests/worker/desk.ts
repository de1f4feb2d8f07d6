import type { Reading } from '../../platform/messages.ts';
import { hostOf } from '../../platform/origins.ts';
import { type Worker, workerOver } from '../../worker/worker.ts';
import { FakeBrowser } from './fake-platform.ts';
import { countingCover, memoryShelves, pageAt } from './stories.ts';

/** A worker over a fake browser, and what a page's script says to it. */
export function deskOf() {
  const browser = new FakeBrowser();
  const cover = countingCover();
  const shelves = memoryShelves();
  const worker = () => workerOver(browser.platform, shelves, cover);
  return { browser, cover, shelves, worker: worker(), restarted: worker };
}

export function fromPage(tabId: number, url: string, document = 'd1') {
  return { who: 'page', tabId, url, document, left: false } as const;
}

/** A tab whose script reads and reports when told to, as the real one does. */
export function readable(browser: FakeBrowser, worker: Worker, tabId: number, reading: Reading): void {
  let stands = false;
  browser.onInject = async () => {
    stands = true;
    return true;
  };
  browser.onReadNow = async () => {
    if (!stands) return false;
    const url = browser.tabs.get(tabId)?.url ?? '';
    await worker.handlers['page-read'](reading, fromPage(tabId, url));
    return true;
  };
}

/** A click on the icon of a tab that shows an article. */
export async function clickOn(
  browser: FakeBrowser,
  worker: Worker,
  tabId: number,
  url: string,
  text?: string,
) {
  browser.open(tabId, url);
  readable(browser, worker, tabId, { kind: 'article', page: pageAt(url, text) });
  return worker.handlers['read-tab']({ tabId, anyway: false });
}

/** The reader says "always", and the browser grants it. */
export async function allowAlways(browser: FakeBrowser, worker: Worker, url: string): Promise<void> {
  const host = hostOf(url) ?? '';
  browser.granted.push(`https://${host}/*`, `http://${host}/*`);
  await worker.granted([`https://${host}/*`, `http://${host}/*`]);
}
