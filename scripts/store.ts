/**
 * `npm run store`: the pictures that stores ask for, docs/store/pictures/: screenshots of 1280 x 800 of the real extension on
 * the demo article, and the tile and the logo from the icon's drawing. Run it after a change that a reader can see.
 */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { type ExtendedChromium, extensionPage, launchChromium } from './browsers/chromium.ts';
import { findChromium } from './browsers/find.ts';
import { closeWelcome } from './browsers/welcome.ts';
import { buildExtension, ROOT } from './build.ts';
import { openDemo, settledState } from './demo/open-demo.ts';
import { photograph, pngAt, type Size } from './demo/picture.ts';
import { serveFolder } from './folder-server.ts';

const PICTURES = join(ROOT, 'docs', 'store', 'pictures');
const SCREEN: Size = { width: 1280, height: 800 };

/** What is drawn from the icon alone: the small tile of Chrome's and Edge's stores, and Edge's logo. */
const DRAWN: Readonly<Record<string, Size>> = {
  'tile.png': { width: 440, height: 280 },
  'logo.png': { width: 300, height: 300 },
};

async function screenshots(chromium: ExtendedChromium, origin: string): Promise<void> {
  const { browser } = chromium;
  const demo = await openDemo(chromium, await browser.newPage(), origin);
  await settledState(demo.panel);
  await demo.panel.waitForSelector('.statement');
  // Where the text stands, with its marks, and not the picture above it.
  await demo.page.$$eval('article p', (all) => all.at(3)?.scrollIntoView({ block: 'start' }));
  const beside = (name: string) => photograph(browser, demo, join(PICTURES, name), SCREEN);
  await beside('1-beside-the-page.png');
  await demo.page.bringToFront();
  await demo.panel.waitForSelector('.statement button[aria-expanded="false"]');
  await demo.panel.$eval('.statement button[aria-expanded="false"]', (button) => {
    if (button instanceof HTMLElement) button.click();
    button.closest('.statement')?.scrollIntoView({ block: 'start' });
  });
  await beside('2-a-statement-opened.png');
  // The panel follows the tab in front, which the picture's own desk was until now.
  await demo.page.bringToFront();
  await demo.panel.waitForSelector('.related-card .related-title');
  await demo.panel.$eval('.related-card .related-title', (title) => {
    if (title instanceof HTMLElement) title.click();
  });
  const reader = await extensionPage(chromium, 'reader.html');
  await shoot(reader, '.reader, main', '3-another-article.png');
  await press(reader, 'Compare');
  await shoot(reader, '.compare-statement', '4-side-by-side.png');
  const options = await browser.newPage();
  await options.goto(`chrome-extension://${chromium.extension.id}/options.html`);
  await shoot(options, 'h2', '5-settings.png');
}

async function press(page: Page, label: string): Promise<void> {
  const button = await page.waitForSelector(`aria/${label}`);
  await button?.click();
}

async function shoot(page: Page, shows: string, name: string): Promise<void> {
  await page.setViewport(SCREEN);
  await page.waitForSelector(shows);
  await page.screenshot({ path: pngAt(join(PICTURES, name)) });
}

async function drawings(browser: Browser): Promise<void> {
  const svg = readFileSync(join(ROOT, 'assets', 'icon.svg'), 'utf8');
  const page = await browser.newPage();
  for (const [name, size] of Object.entries(DRAWN)) {
    await page.setViewport(size);
    const words = name === 'tile.png' ? '<p>Also Reported</p>' : '';
    await page.setContent(`<style>
      body { margin: 0; height: 100vh; display: grid; place-content: center; justify-items: center; background: #f6f3ec }
      svg { width: ${words === '' ? 300 : 120}px } p { font: 600 34px serif; margin: 16px 0 0; color: #1d2a2e }
      </style>${svg}${words}`);
    await page.screenshot({ path: pngAt(join(PICTURES, name)) });
  }
  await page.close();
}

async function main(): Promise<void> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium-family browser is installed.');
  mkdirSync(PICTURES, { recursive: true });
  const extension = await buildExtension('chrome');
  const server = await serveFolder(join(ROOT, 'demo'));
  const chromium = await launchChromium({ executablePath, extension, headless: true });
  try {
    await closeWelcome(chromium.browser);
    await drawings(chromium.browser);
    await screenshots(chromium, server.origin);
  } finally {
    await chromium.browser.close();
    server.close();
  }
}

await main();
