import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Extension, Page } from 'puppeteer-core';
import { launchChromium } from './extract/chromium.ts';
import { type FrameWork, frameWork } from './painting/frame-work.ts';
import { longPage, multiplyStatements } from './painting/long-page.ts';
import { type Scrolled, scrolled, showText } from './painting/scrolling.ts';
import { bare, bareSwitch, noteArrivals, type Painted, painted } from './painting/stamps.ts';
import { type DemoPage, serveDemoPage } from './worker/demo-page.ts';

const PATIENCE_MS = 20_000;
const THROTTLES = [1, 4] as const;
const STATEMENTS = 300;
/** Milliseconds of a frame while scrolling. */
const LONGEST_FRAME = 50;

const { values } = parseArgs({
  options: {
    build: { type: 'string', default: '.output/chrome-mv3' },
    rounds: { type: 'string', default: '10' },
  },
});
const ROUNDS = Number(values.rounds);

/** Prints how soon the side panel shows what arrived, how soon it follows to another tab, and how it scrolls. */
async function main(): Promise<void> {
  if (!existsSync(join(values.build, 'manifest.json')))
    return console.log(`${values.build} holds no build, so painting was not timed. First: npm run build`);
  const browser = await launchChromium([values.build]);
  if (browser === null) return console.log('No Chromium found, so painting was not timed.');
  const pages = await serveDemoPage({ '/long': longPage(LONG) });
  try {
    const extension = await loaded(browser);
    // It opens by itself, and would come in front of the rest.
    await (await surface(browser, 'welcome.html')).close();
    const demo = await openPage(browser, extension, pages.url);
    const panel = await openPanel(browser);
    const long = await openPage(browser, extension, new URL('/long', pages.url).href);
    await showsStory(panel, LONG);
    await multiplyStatements(panel, LONG, STATEMENTS);
    await noteArrivals(panel);
    await showsStory(panel, LONG);
    for (const throttle of THROTTLES) await reportArrival(panel, demo, long, throttle);
    await reportScrolling(browser, panel, long);
  } finally {
    await browser.close();
    pages.close();
  }
}

/** Words of each page's head in the panel. */
const DEMO = 'Kim Jong Un expected in Russia';
const LONG = 'All that was said of the talks';

async function loaded(browser: Browser): Promise<Extension> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const found = [...(await browser.extensions()).values()].find(({ name }) => name === 'Also Reported');
    if (found !== undefined) return found;
  }
  throw new Error('Chromium did not load the extension.');
}

/** Opens an address in front, and clicks the icon there. */
async function openPage(browser: Browser, extension: Extension, url: DemoPage['url']): Promise<Page> {
  const page = await browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  await page.triggerExtensionAction(extension);
  return page;
}

async function openPanel(browser: Browser): Promise<Page> {
  const popup = await surface(browser, 'popup.html');
  const button = await popup.waitForSelector('.popup-panel-button .button-primary', { timeout: PATIENCE_MS });
  await button?.click();
  const panel = await surface(browser, 'sidepanel.html');
  await showsStory(panel, DEMO);
  return panel;
}

async function surface(browser: Browser, file: string): Promise<Page> {
  const target = await browser.waitForTarget((each) => each.url().endsWith(`/${file}`), {
    timeout: PATIENCE_MS,
  });
  return target.asPage();
}

function showsStory(panel: Page, words: string) {
  const stands = (sought: string) =>
    document.querySelector('.statement') !== null && document.body.textContent?.includes(sought);
  return panel.waitForFunction(stands, { timeout: PATIENCE_MS, polling: 50 }, words);
}

/** Switches between two compared pages, whose coverages are at hand, and times what the panel shows. */
async function reportArrival(panel: Page, demo: Page, long: Page, throttle: number): Promise<void> {
  await panel.emulateCPUThrottling(throttle);
  const seen: Painted[] = [];
  const kept: Painted[] = [];
  const switches: number[] = [];
  const own = await panel.browser().newPage();
  await own.goto(new URL('options.html', panel.url()).href);
  const floors: Awaited<ReturnType<typeof bare>>[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const [page, words] of [
      [demo, DEMO],
      [long, LONG],
    ] as const) {
      // Every other round the panel is made to forget what it showed, so that the answer is what brings the results.
      if (round % 2 === 1) await forgetShown(panel);
      const arrival = painted(panel, words);
      await page.bringToFront();
      (round % 2 === 1 ? seen : kept).push(await arrival);
      floors.push(await bare(panel));
    }
    // One of our own pages comes to the front: the panel goes on showing what it shows.
    const floor = bareSwitch(panel);
    await own.bringToFront();
    switches.push(await floor);
  }
  await panel.emulateCPUThrottling(1);
  await own.close();
  const [roundTrip, text] = [
    median(floors.map((each) => each.roundTrip)),
    median(floors.map((each) => each.text)),
  ];
  const frames = seen.map((each) => each.frames);
  console.log(`the side panel at ${throttle}x CPU throttle, medians of ${seen.length} switches of tab`);
  console.log(`  frames from the answer's arrival to its results: at most ${Math.max(...frames)} (goal: 1)`);
  console.log(`  answer arrived, results drawn   ${ms(median(seen.map((each) => each.afterAnswer)))}`);
  console.log(`    a bare text instead           ${ms(text)}`);
  console.log(`  tab switched, its results drawn ${ms(median(kept.map((each) => each.afterSwitch)))}`);
  console.log(`    a bare text instead           ${ms(median(switches))}`);
  console.log(`    where the worker was waited for ${ms(median(seen.map((each) => each.afterSwitch)))}`);
  console.log(`    a bare message and its answer ${ms(roundTrip)}`);
}

/** What the worker says when a tab changed: the panel then shows nothing again that it showed before. */
async function forgetShown(panel: Page): Promise<void> {
  const worker = await panel
    .browser()
    .waitForTarget((each) => each.type() === 'service_worker', { timeout: PATIENCE_MS });
  await (await worker.worker())?.evaluate(() =>
    Reflect.get(globalThis, 'chrome').runtime.sendMessage({ kind: 'state-changed', body: { tabId: 0 } }),
  );
  await bare(panel);
}

async function reportScrolling(browser: Browser, panel: Page, long: Page): Promise<void> {
  await long.bringToFront();
  await showsStory(panel, LONG);
  const opening = await openAll(panel);
  const statements = await panel.$$eval('.statement', (all) => all.length);
  await panel.emulateCPUThrottling(4);
  const ours = await scrolled(panel);
  await panel.emulateCPUThrottling(1);
  const work = await frameWork(panel);
  const plain = await plainPage(browser, panel);
  await plain.emulateCPUThrottling(4);
  const floor = await scrolled(plain);
  await plain.emulateCPUThrottling(1);
  const floorWork = await frameWork(plain);
  console.log(
    `scrolling ${statements} statements at 4x CPU throttle (goal: no frame over ${LONGEST_FRAME} ms)`,
  );
  if (statements < STATEMENTS) console.log(`  these are fewer than the ${STATEMENTS} that were meant`);
  console.log(`  in the panel                    ${inFrames(ours)}`);
  console.log(`  the same words as a plain page  ${inFrames(floor)}`);
  console.log(`  a frame's own work, four times  ${asWork(work)}`);
  console.log(`    as a plain page               ${asWork(floorWork)}`);
  console.log(`  "Show more": all drawn after ${ms(opening.all)}, longest frame ${ms(opening.longest)}`);
}

/** Unfolds the statements. @returns milliseconds until all were drawn, and the longest frame meanwhile */
async function openAll(panel: Page): Promise<{ readonly all: number; readonly longest: number }> {
  await panel.emulateCPUThrottling(4);
  const times = await panel.evaluate(async (many) => {
    const next = () => new Promise<number>((then) => requestAnimationFrame(then));
    const start = await next();
    document.querySelector<HTMLElement>('.statement-list + button')?.click();
    let [last, longest] = [start, 0];
    while (document.querySelectorAll('.statement').length < many && last - start < 20_000) {
      const now = await next();
      longest = Math.max(longest, now - last);
      last = now;
    }
    return { all: (await next()) - start, longest };
  }, STATEMENTS);
  await panel.emulateCPUThrottling(1);
  return times;
}

/** The same words in a bare document as wide and high as the panel, a paragraph for each statement. */
async function plainPage(browser: Browser, panel: Page): Promise<Page> {
  const [width, height] = await panel.evaluate(() => [innerWidth, innerHeight] as const);
  // Taken before the new tab comes to the front, which the panel follows.
  const texts = await panel.$$eval('.statement', (all) => all.map((each) => each.textContent));
  const plain = await browser.newPage();
  await plain.setViewport({ width, height });
  await showText(plain, texts);
  return plain;
}

function inFrames({ frames, longest, slow, median: middle, height }: Scrolled): string {
  return `longest frame ${ms(longest)}, ${slow} over ${LONGEST_FRAME} ms of ${frames}, median ${ms(middle)}, ${height} px`;
}

/** As the throttle would draw it out. */
function asWork({ longest, all }: FrameWork): string {
  return `longest ${ms(4 * longest)}, in all ${ms(4 * all)} of the processor`;
}

function median(list: readonly number[]): number {
  return list.toSorted((one, other) => one - other)[Math.floor(list.length / 2)] ?? Number.NaN;
}

const ms = (value: number) => `${value.toFixed(1)} ms`;

await main();
