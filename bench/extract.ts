import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { capturedIds, capturedPage } from './extract/captured-pages.ts';
import { CapturedTab, launchChromium } from './extract/chromium.ts';
import { extractInNode } from './extract/in-node.ts';
import type { Row } from './extract/in-page.ts';
import { pageBundle } from './extract/page-bundle.ts';

/** Tabs that read at the same time. */
const TABS = 2;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/pages' },
    split: { type: 'string', default: 'dev' },
    // Readability's text in place of ours, for the same scorer.
    peer: { type: 'boolean', default: false },
    // `linkedom`: from the markup alone, as the worker reads the full text of a feed's articles.
    dom: { type: 'string', default: 'chromium' },
  },
});

/** Prints `{id: row}` for every captured page of the split, read in Chromium by the content script's reading code. */
async function main(): Promise<void> {
  const ids = capturedIds(values.data, values.split);
  if (ids === null) return console.error(`${values.data}: no captured pages there, so nothing was read.`);
  if (values.dom === 'linkedom') {
    const rows: Record<string, Row> = {};
    for (const id of ids) rows[id] = await extractInNode(capturedPage(values.data, id));
    return console.log(JSON.stringify(rows, null, 1));
  }
  const browser = await launchChromium();
  if (browser === null)
    return console.error(
      'No Chromium found. Install it (Debian: apt-get install chromium), or name it in CHROMIUM.',
    );
  try {
    console.log(JSON.stringify(await rowsOf(browser, ids), null, 1));
  } finally {
    await browser.close();
  }
}

async function rowsOf(browser: Browser, ids: readonly string[]): Promise<Record<string, Row>> {
  const bundle = await pageBundle(new URL('extract/in-page.ts', import.meta.url).pathname, 'reading');
  const rows: Record<string, Row> = {};
  const left = [...ids];
  const work = async () => {
    const tab = await CapturedTab.open(browser);
    for (let id = left.shift(); id !== undefined; id = left.shift()) {
      await tab.load(capturedPage(values.data, id), bundle);
      rows[id] = (await tab.tab.evaluate(
        values.peer ? 'reading.extractByPeer()' : 'reading.extract()',
      )) as Row;
    }
  };
  await Promise.all(Array.from({ length: TABS }, work));
  return Object.fromEntries(ids.flatMap((id) => (rows[id] === undefined ? [] : [[id, rows[id]]])));
}

await main();
