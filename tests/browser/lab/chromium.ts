import type { Page } from 'puppeteer-core';
import { patternsOf } from '../../../platform/origins.ts';
import {
  type ExtendedChromium,
  extensionPage,
  launchChromium,
  openPopup,
} from '../../../scripts/browsers/chromium.ts';
import { findChromium } from '../../../scripts/browsers/find.ts';
import { until } from '../../../scripts/browsers/until.ts';
import { closeWelcome } from '../../../scripts/browsers/welcome.ts';
import type { Driver } from './lab.ts';
import { chromiumFlags, type Setting } from './setting.ts';

/** Chromium with the extension, its real popup and its real side panel. */
export async function startChromium(extension: string, setting: Setting = {}): Promise<Driver> {
  const executablePath = findChromium();
  if (executablePath === null) throw new Error('No Chromium is installed.');
  const flags = chromiumFlags(setting);
  const chromium = await launchChromium({
    executablePath,
    extension,
    headless: true,
    flags,
    profile: setting.profile,
  });
  const { browser } = chromium;
  await closeWelcome(browser);
  return {
    name: 'chromium',
    browser,
    extensionTab: (file) => extensionTab(chromium, file),
    clickIcon: (page) => clickIcon(chromium, page),
    popup: () => extensionPage(chromium, 'popup.html'),
    openPanel: (popup, press) => openPanel(chromium, press ?? (() => clickPanelButton(popup))),
    stopWorker: () => stopWorker(chromium),
    update: () => reload(chromium),
    allow: (host) => eachPattern(chromium, host, 'addHostPermission'),
    takeBack: (host) => eachPattern(chromium, host, 'removeHostPermission'),
    close: () => browser.close(),
  };
}

async function extensionTab(chromium: ExtendedChromium, file: string): Promise<Page> {
  const page = await chromium.browser.newPage({ background: true });
  await page.goto(addressOf(chromium, file));
  return page;
}

/** An open popup would swallow the click. */
async function clickIcon(chromium: ExtendedChromium, page: Page): Promise<void> {
  await closeAll(chromium, 'popup.html');
  await openPopup(chromium, page);
}

async function openPanel(chromium: ExtendedChromium, press: () => Promise<void>): Promise<Page> {
  await press();
  return extensionPage(chromium, 'sidepanel.html');
}

async function clickPanelButton(popup: Page): Promise<void> {
  const button = await popup.waitForSelector('.popup-panel-button button');
  await button?.click();
}

async function closeAll(chromium: ExtendedChromium, file: string): Promise<void> {
  const address = addressOf(chromium, file);
  const open = () => chromium.browser.targets().filter((target) => target.url().startsWith(address));
  // It may close of itself meanwhile.
  for (const target of open()) await (await target.asPage()).close().catch(() => undefined);
  await until(`the end of ${file}`, async () => (open().length === 0 ? true : null));
}

/** As the browser does it, through an empty page beside: a debugger at the worker itself would keep it from waking. */
async function stopWorker({ browser }: ExtendedChromium): Promise<void> {
  const page = await browser.newPage({ background: true });
  try {
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    await session.send('ServiceWorker.stopAllWorkers');
  } finally {
    await page.close();
  }
}

/** The browser reads the folder again, as it does of itself where a store has put a new version there. */
async function reload(chromium: ExtendedChromium): Promise<void> {
  // Else it would not start again an extension that comes from no store.
  await inSettings(chromium, 'updateProfileConfiguration({ inDeveloperMode: true })');
  const page = await extensionTab(chromium, 'options.html');
  const closed = new Promise<void>((resolve) => page.once('close', () => resolve()));
  // The page goes with the version that it belongs to, and cannot answer.
  void page.evaluate(() => Reflect.get(globalThis, 'chrome').runtime.reload()).catch(() => undefined);
  await closed;
  await until('the extension again', async () => {
    const again = await chromium.browser.newPage({ background: true });
    const [file] = await Promise.allSettled([again.goto(addressOf(chromium, 'options.html'))]);
    await again.close();
    return file.status === 'fulfilled' ? true : null;
  });
}

function addressOf({ extension }: ExtendedChromium, file: string): string {
  return `chrome-extension://${extension.id}/${file}`;
}

async function eachPattern(
  chromium: ExtendedChromium,
  host: string,
  method: 'addHostPermission' | 'removeHostPermission',
): Promise<void> {
  const { id } = chromium.extension;
  const calls = patternsOf(host).map(
    (pattern) => `${method}(${JSON.stringify(id)}, ${JSON.stringify(pattern)})`,
  );
  await inSettings(chromium, ...calls);
}

/** The browser's own page on extensions may grant and withdraw what its dialogs do. */
async function inSettings({ browser }: ExtendedChromium, ...calls: readonly string[]): Promise<void> {
  const settings = await browser.newPage({ background: true });
  try {
    await settings.goto('chrome://extensions');
    for (const call of calls)
      await settings.evaluate(`chrome.developerPrivate.${call}.catch(() => undefined)`);
  } finally {
    await settings.close();
  }
}
