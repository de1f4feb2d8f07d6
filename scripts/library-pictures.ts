/**
 * `node scripts/library-pictures.ts [--articles 50000] [--out docs/pictures]`: the Library page as it is in Chromium with
 * the built extension: empty, growing while a pack of invented articles comes in, grown, and with feeds that fail.
 */
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import type { Browser, Page } from 'puppeteer-core';
import { packOf } from '../corpus/packs/write-pack.ts';
import type { Article } from '../engine/article.ts';
import { patternsOf } from '../platform/origins.ts';
import { storyNumber } from '../tests/browser/lab/many-stories.ts';
import { launchChromium } from './browsers/chromium.ts';
import { findChromium } from './browsers/find.ts';
import { until } from './browsers/until.ts';
import { closeWelcome } from './browsers/welcome.ts';
import { builtFolder } from './build.ts';
import { pngAt } from './demo/picture.ts';

const DAY_MS = 86_400_000;
/** As dense as the bench's library. */
const A_WEEK = 250;
const PATIENCE_MS = 3_600_000;
const OUTLETS = ['Marrowfen Courier', 'Ottle Gazette', 'Harbour Agency', 'The Penhallow Post'];
/** What a feed can fail by, as it lies in `storage.local`. */
const FAILURES = ['unreachable', 'not-permitted', 'broken', 'busy', 'gone', 'quota'] as const;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '50000' },
    out: { type: 'string', default: 'docs/pictures' },
  },
});

const scratch = mkdtempSync(join(tmpdir(), 'library-pictures-'));
try {
  await picture(Number(values.articles), values.out);
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

async function picture(count: number, out: string): Promise<void> {
  mkdirSync(out, { recursive: true });
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium is installed.');
  const { browser, extension } = await launchChromium({
    executablePath,
    extension: builtFolder('chrome', process.env.OUT_DIR),
    headless: true,
    profile: join(scratch, 'profile'),
  });
  try {
    await closeWelcome(browser);
    const page = await browser.newPage();
    page.setDefaultTimeout(PATIENCE_MS);
    await page.setViewport({ width: 1200, height: 900 });
    const shot = async (part: string, name: string) => {
      await page.goto(`chrome-extension://${extension.id}/library.html#${part}`);
      await page.reload();
      await page.waitForSelector('.library-part[aria-current=page]');
      await page.waitForFunction(() => document.querySelector('.library-count')?.textContent !== '');
      if (part === 'articles') await page.waitForSelector('.library-name');
      await page.evaluate(() => document.fonts.ready);
      await page.bringToFront();
      await page.screenshot({ path: pngAt(join(out, `library-${name}.png`)) });
    };
    await shot('articles', 'empty');
    await grow(page, await packFile(count), () => shot('articles', 'growing'));
    await shot('articles', 'grown');
    await shot('keeping', 'space');
    await allow(browser, page, extension.id);
    await page.evaluate(`chrome.storage.local.set(${JSON.stringify({ feeds: failing() })})`);
    await shot('sources', 'failing');
  } finally {
    await browser.close();
  }
}

/** As a reader allowed the feeds' hosts, but for the second one. */
async function allow(browser: Browser, page: Page, id: string): Promise<void> {
  const settings = await browser.newPage();
  await settings.goto('chrome://extensions');
  const allowed = [...FAILURES.keys()].filter((at) => FAILURES[at] !== 'not-permitted');
  const origins = allowed.flatMap((at) => patternsOf(`paper${at}.example`));
  for (const pattern of origins) {
    const call = `chrome.developerPrivate.addHostPermission(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`;
    await settings.evaluate(`${call}.catch(() => undefined)`);
  }
  await settings.close();
  await page.bringToFront();
  // What the browser's own page allows is granted once it is asked for, on a click.
  await page.evaluate(`{
    const button = document.createElement('button');
    button.id = 'grant';
    button.textContent = 'Grant';
    button.onclick = () => chrome.permissions.request({ origins: ${JSON.stringify(origins)} });
    document.body.prepend(button);
  }`);
  await page.click('#grant');
  const has = `chrome.permissions.contains({ origins: ${JSON.stringify(origins)} })`;
  await until('the grants', async () => ((await page.evaluate(has)) === true ? true : null));
}

/** Chooses the pack in the file dialog, and waits until it is in; pictures it when a third of it is. */
async function grow(page: Page, file: string, picture: () => Promise<void>): Promise<void> {
  await page.goto(page.url().replace(/#.*$/, '#keeping'));
  const input = await until('the field for a file', () => page.$('input[type=file]'));
  await input.uploadFile(file);
  const done = () =>
    page.evaluate(() => {
      const bar = document.querySelector<HTMLProgressElement>('progress[value]');
      return bar === null ? null : bar.value / bar.max;
    });
  const isTaking = () => page.evaluate(() => document.body.textContent.includes('Taking in'));
  await until(
    'a third of it',
    async () => ((await isTaking()) && Number(await done()) > 1 / 3 ? true : null),
    PATIENCE_MS,
  );
  await picture();
  const isIn = () => page.evaluate(() => /new articles\./.test(document.body.textContent));
  await until('all of it', async () => ((await isIn()) ? true : null), PATIENCE_MS);
  const [button] = await page.$$('.growth-end button');
  await button?.click();
  await page.waitForFunction(() => document.querySelector('.growth') === null);
}

async function packFile(count: number): Promise<string> {
  const file = join(scratch, 'marrowfen.pack.gz');
  const head = { name: 'Marrowfen, all years', packVersion: '1', licence: 'CC0', source: 'Marrowfen School' };
  const stream = await packOf(head, () => articles(count));
  await finished(Readable.fromWeb(stream as never).pipe(createWriteStream(file)));
  return file;
}

function* articles(count: number): Generator<Article> {
  const newest = Date.parse('2026-11-22T00:00:00Z');
  for (let at = 0; at < count; at += 1) {
    const { title, paragraphs } = storyNumber(at);
    const published = new Date(newest - Math.floor((at * 7) / A_WEEK) * DAY_MS).toISOString().slice(0, 10);
    const source = OUTLETS[at % OUTLETS.length] ?? null;
    const url = `https://news.example/${at}`;
    yield { id: `n${at}`, title, paragraphs: paragraphs.slice(0, 4), published, url, source, language: 'en' };
  }
}

function failing() {
  const now = Date.now();
  const feeds = FAILURES.map((error, at) => ({
    id: at.toString(16).padStart(16, '0'),
    url: `https://paper${at}.example/feed.xml`,
    title: `${OUTLETS[at % OUTLETS.length]}: ${['all', 'local', 'harbour', 'sport', 'culture', 'letters'][at]}`,
    site: null,
    added: now - 30 * DAY_MS,
    lastFetch: now - (at + 3) * 60_000,
    lastGood: now - (at + 1) * DAY_MS,
    nextDue: error === 'gone' ? null : now + (at + 1) * 1_800_000,
    etag: null,
    lastModified: null,
    failures: at + 1,
    error,
    articles: 0,
    fullText: false,
  }));
  return { version: 1, feeds };
}
