import { parseArgs } from 'node:util';
import type { Browser } from 'puppeteer-core';
import { capturedIds, capturedPage } from './extract/captured-pages.ts';
import { CapturedTab, launchChromium } from './extract/chromium.ts';
import { pageBundle } from './extract/page-bundle.ts';
import type { Times } from './speed/in-page.ts';
import type { Mapped } from './speed/mapped.ts';

const ROUNDS = 3;
const THROTTLE = 4;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/pages' },
    split: { type: 'string', default: 'dev' },
    pages: { type: 'string', default: '60' },
  },
});

/** Prints how long reading takes beside Readability's parse of the same page, the longest task when slowed down, and the share of text mapped. */
async function main(): Promise<void> {
  const ids = capturedIds(values.data, values.split);
  if (ids === null) return console.log(`${values.data}: no captured pages there, so reading was not timed.`);
  const browser = await launchChromium();
  if (browser === null)
    return console.log('No Chromium found, so reading was not timed. Debian: apt-get install chromium');
  try {
    const sample = evenly(ids, Number(values.pages));
    report(sample, await measure(browser, sample, 1), await measure(browser, sample, THROTTLE));
  } finally {
    await browser.close();
  }
}

/** So many of the ids, evenly spread over their order. */
function evenly(ids: readonly string[], count: number): readonly string[] {
  const step = Math.max(1, ids.length / count);
  return Array.from(
    { length: Math.min(count, ids.length) },
    (_, index) => ids[Math.floor(index * step)] ?? '',
  );
}

/** A page's times, and how much of its text leads back to it. */
type Measured = Times & Mapped;

async function measure(
  browser: Browser,
  ids: readonly string[],
  throttle: number,
): Promise<readonly Measured[]> {
  const bundle = await pageBundle(new URL('speed/in-page.ts', import.meta.url).pathname, 'speed');
  const captured = await CapturedTab.open(browser);
  const measured: Measured[] = [];
  for (const id of ids) {
    await captured.load(capturedPage(values.data, id), bundle);
    await captured.tab.emulateCPUThrottling(throttle);
    const times = (await captured.tab.evaluate(`speed.times(${ROUNDS})`)) as Times;
    await captured.tab.emulateCPUThrottling(null);
    measured.push({ ...times, ...((await captured.tab.evaluate('speed.mapped()')) as Mapped) });
  }
  await captured.tab.close();
  return measured;
}

function report(ids: readonly string[], plain: readonly Measured[], slowed: readonly Measured[]): void {
  const ratio = (key: 'markup' | 'everything'): string =>
    median(plain.map((times) => times[key] / times.readability)).toFixed(3);
  console.log(`reading, ${ids.length} pages, medians; Readability's parse of the same page is 1`);
  console.log(`  gate and metadata   ${ratio('markup')} (goal: at most 0.15)`);
  console.log(`  everything          ${ratio('everything')} (goal: at most 1.5)`);
  const longest = slowed.map((times) => times.longest);
  console.log(
    `longest task at a quarter of the speed: median ${median(longest).toFixed(0)} ms (goal: at most 50)`,
  );
  console.log(
    `  the same for Readability: median ${median(slowed.map((times) => times.readability)).toFixed(0)} ms`,
  );
  const over = longest.filter((time) => time > 50).length;
  console.log(
    `  ${over} of ${ids.length} pages over 50 ms; longest of all ${Math.max(...longest).toFixed(0)} ms`,
  );
  const sum = (key: keyof Mapped): number => plain.reduce((total, page) => total + page[key], 0);
  const share = (100 * sum('found')) / sum('characters');
  console.log(`characters that lead back to the page: ${share.toFixed(2)} % (goal: at least 99.9)`);
}

function median(list: readonly number[]): number {
  const sorted = [...list].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

await main();
