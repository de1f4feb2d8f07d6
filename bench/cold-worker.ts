import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { Browser, Extension } from 'puppeteer-core';
import type Extensions from 'webextension-polyfill';
import { launchChromium } from './extract/chromium.ts';
import { writeBareExtension } from './worker/bare-extension.ts';
import { serveDemoPage } from './worker/demo-page.ts';
import { ExtensionWorker } from './worker/extension-worker.ts';

/** What Chromium calls the extension API on an extension's pages. */
declare const chrome: Extensions.Browser;

const PATIENCE_MS = 20_000;

/** A cached answer from a cold worker, in pings of a cold bare worker; and an uncached one, in (bare start + warm). */
const GOALS = { cached: 6, uncached: 3 } as const;

interface Times {
  readonly bare: number[];
  readonly cached: number[];
  readonly uncached: number[];
  readonly warm: number[];
}

/** Prints what a worker costs that has to be started first, beside a worker that does nothing. */
async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      build: { type: 'string', default: '.output/chrome-mv3' },
      rounds: { type: 'string', default: '15' },
    },
  });
  if (!existsSync(join(values.build, 'manifest.json')))
    return console.log(`${values.build} holds no build, so the worker was not timed. First: npm run build`);
  const bare = writeBareExtension();
  const browser = await launchChromium([bare, values.build]);
  try {
    if (browser === null) return console.log('No Chromium found, so the worker was not timed.');
    report(await measure(browser, Number(values.rounds)));
  } finally {
    await browser?.close();
    rmSync(bare, { recursive: true });
  }
}

async function measure(browser: Browser, rounds: number): Promise<Times> {
  const demo = await serveDemoPage();
  try {
    const bare = await ExtensionWorker.of(browser, (await extensionOf(browser, 'Bare')).id, 'page.html');
    const built = await extensionOf(browser, 'Also Reported');
    const ours = await ExtensionWorker.of(browser, built.id, 'options.html');
    const tabId = await readDemo(browser, built, ours, demo.url);
    const times: Times = { bare: [], cached: [], uncached: [], warm: [] };
    for (let round = 0; round < rounds; round += 1) await measureOnce(times, bare, ours, tabId);
    return times;
  } finally {
    demo.close();
  }
}

async function measureOnce(times: Times, bare: ExtensionWorker, ours: ExtensionWorker, tabId: number) {
  const question = { kind: 'tab-state', body: { tabId } };
  await bare.stop();
  times.bare.push(await bare.timeOf('ping'));
  await ours.stop();
  times.cached.push(await ours.timeOf(question));
  await forgetCoverage(ours);
  await ours.stop();
  times.uncached.push(await ours.timeOf(question));
  await forgetCoverage(ours);
  times.warm.push(await ours.timeOf(question));
}

async function extensionOf(browser: Browser, name: string): Promise<Extension> {
  const deadline = performance.now() + PATIENCE_MS;
  while (performance.now() < deadline) {
    const found = [...(await browser.extensions()).values()].find((each) => each.name === name);
    if (found !== undefined) return found;
  }
  throw new Error(`Chromium did not load the extension "${name}".`);
}

/** Opens the demo page and clicks the icon. @returns the tab's id, once its coverage is there */
async function readDemo(
  browser: Browser,
  built: Extension,
  ours: ExtensionWorker,
  url: string,
): Promise<number> {
  // The page that the extension opens once it is installed would come in front of the demo's.
  await browser.waitForTarget((each) => each.url().endsWith('/welcome.html'), { timeout: PATIENCE_MS });
  const page = await browser.newPage();
  await page.goto(url);
  await page.bringToFront();
  await page.triggerExtensionAction(built);
  return ours.page.evaluate(async (patience) => {
    const deadline = performance.now() + patience;
    for (;;) {
      const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
      const tabId = tab?.id ?? -1;
      const reply: unknown = await chrome.runtime.sendMessage({ kind: 'tab-state', body: { tabId } });
      if (JSON.stringify(reply ?? null).includes('"kind":"covered"')) return tabId;
      if (performance.now() > deadline) throw new Error(`Not covered: ${JSON.stringify(reply)}`);
    }
  }, PATIENCE_MS);
}

/** Takes every kept answer away, so that the next one has to be computed. */
async function forgetCoverage(ours: ExtensionWorker): Promise<void> {
  await ours.page.evaluate(async () => {
    const keys = Object.keys(await chrome.storage.session.get(null));
    await chrome.storage.session.remove(keys.filter((key) => key.startsWith('coverage')));
  });
}

function report(times: Times): void {
  const bare = median(times.bare);
  const warm = median(times.warm);
  const cached = median(times.cached) / bare;
  const uncached = median(times.uncached) / (bare + warm);
  console.log('A cold worker (medians; the ratio is what counts, the milliseconds are of this machine)');
  console.log(`  bare worker, started and answering        ${ms(bare)}`);
  console.log(`  cover() in a warm worker                  ${ms(warm)}`);
  console.log(
    `  cached answer    ${ms(median(times.cached))}  ${ratio(cached, GOALS.cached)} a bare worker's`,
  );
  console.log(
    `  uncached answer  ${ms(median(times.uncached))}  ${ratio(uncached, GOALS.uncached)} bare + warm cover()`,
  );
}

function median(values: readonly number[]): number {
  return values.toSorted((one, other) => one - other)[Math.floor(values.length / 2)] ?? Number.NaN;
}

const ms = (value: number) => `${value.toFixed(1)} ms`.padStart(10);
const ratio = (value: number, goal: number) =>
  `${value.toFixed(2)}x (goal ${goal}x: ${value <= goal ? 'met' : 'missed'})`;

await main();
