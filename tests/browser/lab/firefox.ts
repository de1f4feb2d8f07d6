import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { publisher } from '../../../package.json' with { type: 'json' };
import { findFirefox } from '../../../scripts/browsers/find.ts';
import { closeWelcome } from '../../../scripts/browsers/welcome.ts';
import { FirefoxWindow } from './firefox-window.ts';
import type { Driver } from './lab.ts';
import { firefoxPrefs, type Setting } from './setting.ts';
import { HOSTS } from './test-site.ts';

/** The id that the manifest gives itself. */
export const ADDON = publisher.geckoId;
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
export async function startFirefox(extension: string, setting: Setting = {}): Promise<Driver> {
  const browser = await launchFirefox(setting);
  await browser.installExtension(extension);
  await closeWelcome(browser);
  const window = await FirefoxWindow.of(browser, ADDON);
  const popup = new ReusedTab(browser, 'popup.html');
  const panel = new ReusedTab(browser, 'sidepanel.html');
  return {
    name: 'firefox',
    browser,
    extensionTab: (file) => extensionTab(browser, file),
    clickIcon: (page) => clickIcon(window, page),
    // The real popup has done its work and closes; what it showed is read in a tab.
    popup: async () => {
      await window.closePopup();
      return popup.show();
    },
    openPanel: () => panel.show(),
    stopWorker: () => window.stopEventPage(),
    update: async () => {
      await browser.installExtension(extension);
      popup.leave();
      panel.leave();
    },
    allow: async () => undefined,
    takeBack: (host) => window.takeBack(host),
    close: () => browser.close(),
  };
}

/** Firefox as the tests use it, without the extension. */
export function launchFirefox(setting: Setting): Promise<Browser> {
  const executablePath = findFirefox();
  if (executablePath === null) throw new Error('No Firefox is installed.');
  return puppeteer.launch({
    browser: 'firefox',
    executablePath,
    headless: true,
    args: ['--remote-allow-system-access'],
    extraPrefsFirefox: { ...PREFS, ...firefoxPrefs(setting) },
    // The certificate of the test's own server was made a moment ago, by nobody.
    acceptInsecureCerts: true,
    ...(setting.profile !== undefined && { userDataDir: setting.profile }),
  });
}

async function extensionTab(browser: Browser, file: string): Promise<Page> {
  const page = await browser.newPage({ background: true });
  await visit(page, file);
  return page;
}

async function visit(page: Page, file: string): Promise<void> {
  // Firefox reports no end of navigation for pages of extensions.
  await page.goto(`moz-extension://${UUID}/${file}`, { waitUntil: [] });
  await page.waitForFunction(
    () => document.readyState === 'complete' && location.protocol === 'moz-extension:',
    { polling: 50 },
  );
}

async function clickIcon(window: FirefoxWindow, page: Page): Promise<void> {
  await page.bringToFront();
  await window.clickIcon();
}

/** One tab of the extension, used again: Firefox takes a second to open one behind another. */
class ReusedTab {
  readonly #browser: Browser;
  readonly #file: string;
  #page: Page | null = null;

  constructor(browser: Browser, file: string) {
    this.#browser = browser;
    this.#file = file;
  }

  /** The browser has closed it. */
  leave(): void {
    this.#page = null;
  }

  /** Shows the document afresh. */
  async show(): Promise<Page> {
    this.#page ??= await this.#browser.newPage({ background: true });
    await this.#page.goto('about:blank');
    await visit(this.#page, this.#file);
    return this.#page;
  }
}
