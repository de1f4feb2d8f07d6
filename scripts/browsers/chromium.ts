import puppeteer, { type Browser, type Extension, type Page } from 'puppeteer-core';
import { until } from './until.ts';

/** Keeps a throw-away browser from calling home, and lets it run as root in a container. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--no-default-browser-check',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface ChromiumOptions {
  readonly executablePath: string;
  /** Folder of the built extension. */
  readonly extension: string;
  readonly headless: boolean;
  readonly flags?: readonly string[];
  /** Folder of the profile; else one that goes with the browser. */
  readonly profile?: string | undefined;
}

/** A Chromium with the extension loaded, on a profile that goes with it. */
export interface ExtendedChromium {
  readonly browser: Browser;
  readonly extension: Extension;
}

/** Starts it, and waits until the extension is there. */
export async function launchChromium(options: ChromiumOptions): Promise<ExtendedChromium> {
  const { extension } = options;
  const browser = await launchWith([extension], options);
  try {
    const loaded = await until(`the extension of ${extension}`, async () => {
      const [first] = (await browser.extensions()).values();
      return first ?? null;
    });
    return { browser, extension: loaded };
  } catch (error) {
    await browser.close();
    throw error;
  }
}

/** The same browser without any extension. */
export function launchBareChromium(options: Omit<ChromiumOptions, 'extension'>): Promise<Browser> {
  return launchWith([], options);
}

function launchWith(
  extensions: readonly string[],
  options: Omit<ChromiumOptions, 'extension'>,
): Promise<Browser> {
  const { executablePath, headless, flags = [], profile } = options;
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    executablePath,
    headless,
    pipe: true,
    ...(extensions.length > 0 && { enableExtensions: [...extensions] }),
    ...(profile !== undefined && { userDataDir: profile }),
    args: [...FLAGS, ...sandbox, ...flags],
    defaultViewport: headless ? { width: 1200, height: 900 } : null,
  });
}

/** The document of one of the extension's own pages (popup, side panel), once the browser shows it. */
export async function extensionPage(chromium: ExtendedChromium, file: string): Promise<Page> {
  const address = `chrome-extension://${chromium.extension.id}/${file}`;
  const target = await chromium.browser.waitForTarget((each) => each.url().startsWith(address), {
    timeout: 15_000,
  });
  return target.asPage();
}

/** Clicks the toolbar icon on this page, which grants activeTab, and returns the real popup. */
export async function openPopup(chromium: ExtendedChromium, page: Page): Promise<Page> {
  await page.bringToFront();
  await page.triggerExtensionAction(chromium.extension);
  return extensionPage(chromium, 'popup.html');
}
