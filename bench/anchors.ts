import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import type { Landed } from './anchors/in-page.ts';
import { capturedIds, capturedPage } from './extract/captured-pages.ts';
import { CapturedTab, launchChromium } from './extract/chromium.ts';
import { pageBundle } from './extract/page-bundle.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/pages' },
    split: { type: 'string', default: 'dev' },
    // Names the pages on which a claim landed on other words, or was missed.
    worst: { type: 'boolean', default: false },
  },
});

const ROWS = ['untouched', 'changed since', 'paragraphs gone'] as const;

/** Prints how many claims of the captured articles lead back to their words in the live page. */
async function main(): Promise<void> {
  const ids = capturedIds(values.data, values.split, true);
  if (ids === null)
    return console.log(`${values.data}: no captured pages there, so no claim was looked for.`);
  const browser = await launchChromium();
  if (browser === null)
    return console.log('No Chromium found, so no claim was looked for. Debian: apt-get install chromium');
  try {
    report(await landingsOn(browser, ids));
  } finally {
    await browser.close();
  }
}

type Landings = readonly (readonly [id: string, landed: readonly Landed[]])[];

async function landingsOn(browser: Browser, ids: readonly string[]): Promise<Landings> {
  const bundle = await pageBundle(new URL('anchors/in-page.ts', import.meta.url).pathname, 'anchors');
  const captured = await CapturedTab.open(browser);
  const all: [string, readonly Landed[]][] = [];
  for (const id of ids) {
    await captured.load(capturedPage(values.data, id), bundle);
    const landed = await captured.tab.evaluate(`anchors.landings(${JSON.stringify(id)})`);
    all.push([id, landed as readonly Landed[]]);
  }
  return all;
}

function report(all: Landings): void {
  const read = all.filter(([, landed]) => landed.some(({ claims }) => claims > 0));
  console.log(`claims that lead back to the page: ${read.length} of ${all.length} articles have any`);
  ROWS.forEach((row, index) => {
    const pages = read.flatMap(([, landed]) => landed[index] ?? []);
    const sum = (key: keyof Landed): number => pages.reduce((total, page) => total + page[key], 0);
    const share = (count: number): string => `${count} (${((100 * count) / sum('claims')).toFixed(2)} %)`;
    const times = pages.map(({ milliseconds }) => milliseconds).sort((one, other) => one - other);
    console.log(
      `  ${row.padEnd(16)} ${sum('claims')} claims: right ${share(sum('right'))}, same words elsewhere ${sum('elsewhere')}, ` +
        `other words ${sum('wrong')}, not found ${share(sum('missing'))}; ` +
        `a page took ${(times[times.length >> 1] ?? 0).toFixed(1)} ms (median), ${(times.at(-1) ?? 0).toFixed(0)} ms at most`,
    );
  });
  console.log('  goal: right at least 97 %, other words 0, untouched and changed');
  if (values.worst) nameWorst(read);
}

function nameWorst(read: Landings): void {
  for (const [id, landed] of read) {
    const misses = landed
      .slice(0, 2)
      .map(({ missing, elsewhere, wrong, claims }) => ({ missing, elsewhere, wrong, claims }));
    if (misses.some((one) => one.missing + one.elsewhere + one.wrong > 0))
      console.log(id, JSON.stringify(misses));
  }
}

await main();
