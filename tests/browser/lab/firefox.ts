import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { findFirefox } from '../../../scripts/browsers/find.ts';
import { FirefoxWindow } from './firefox-window.ts';
import type { Driver } from './lab.ts';
import { HOSTS } from './test-site.ts';

/** The id that the manifest gives itself. */
export const ADDON = 'also-reported@also-reported.example';
/** Firefox draws one at random; a fixed one lets a test name the extension's pages. */
const UUID = 'a15050e7-0000-4000-8000-000000000001';

const PREFS = {
  'extensions.webextensions.uuids': JSON.stringify({ [ADDON]: UUID }),
  'extensions.webextOptionalPermissionPrompts': false,
  'network.dns.localDomains': HOSTS.join(','),
  'dom.security.https_first': false,
};

/**
 * Firefox with the extension. Its popup and sidebar are no documents that the protocol reaches: the icon is clicked in
 * the real window, and what the popup shows is read from the same document in a tab.
 */
export async function startFirefox(extension: string): Promise<Driver> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox is installed.');
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: PREFS,
  });
  await browser.installExtension(extension);
  const window = await FirefoxWindow.of(browser, ADDON);
  return {
    name: 'firefox',
    browser,
    extensionTab: (file) => extensionTab(browser, file),
    clickIcon: (page) => clickIcon(window, page),
    popup: () => popup(browser, window),
    openPanel: () => extensionTab(browser, 'sidepanel.html'),
    stopWorker: () => window.stopEventPage(),
    allow: async () => undefined,
    takeBack: (host) => window.takeBack(host),
    close: () => browser.close(),
  };
}

async function extensionTab(browser: Browser, file: string): Promise<Page> {
  const page = await browser.newPage({ background: true });
  // Firefox reports no end of navigation for pages of extensions.
  await page.goto(`moz-extension://${UUID}/${file}`, { waitUntil: [] });
  await page.waitForFunction(
    () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
    {
      polling: 50,
    },
  );
  return page;
}

async function clickIcon(window: FirefoxWindow, page: Page): Promise<void> {
  await page.bringToFront();
  await window.clickIcon();
}

/** The real popup has done its work and closes; what it showed is read in a tab. */
async function popup(browser: Browser, window: FirefoxWindow): Promise<Page> {
  await window.closePopup();
  return extensionTab(browser, 'popup.html');
}
