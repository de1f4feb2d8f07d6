import { existsSync } from 'node:fs';
import puppeteer, { type Browser, type HTTPRequest, type Page as Tab } from 'puppeteer-core';
import type { CapturedPage } from './captured-pages.ts';

const CANDIDATES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/**
 * Starts a headless Chromium, or null where none is installed.
 * @param extensions folders of unpacked extensions to load
 */
export async function launchChromium(extensions: readonly string[] = []): Promise<Browser | null> {
  const executablePath = process.env.CHROMIUM ?? CANDIDATES.find((path) => existsSync(path));
  if (executablePath === undefined) return null;
  const extended = extensions.length > 0 && { pipe: true, enableExtensions: [...extensions] };
  return puppeteer.launch({ executablePath, headless: true, args: FLAGS, ...extended });
}

/**
 * A tab whose every request is answered here: the captured page at its own address, nothing for anything else, so that no
 * byte leaves the machine. A policy header stops the page's scripts; code evaluated through the protocol still runs.
 */
export class CapturedTab {
  readonly tab: Tab;
  #page: CapturedPage | null = null;

  constructor(tab: Tab) {
    this.tab = tab;
  }

  static async open(browser: Browser): Promise<CapturedTab> {
    const captured = new CapturedTab(await browser.newPage());
    await captured.tab.setViewport({ width: 1280, height: 900 });
    await captured.tab.setRequestInterception(true);
    captured.tab.on('request', (request) => captured.#answer(request));
    return captured;
  }

  /** Loads the page and evaluates the bundle in it. */
  async load(page: CapturedPage, bundle: string): Promise<void> {
    this.#page = page;
    await this.tab.goto(page.url, { waitUntil: 'domcontentloaded', timeout: 60_000 });
    this.#page = null;
    await this.tab.evaluate(bundle);
  }

  #answer(request: HTTPRequest): void {
    const page = this.#page;
    const ours = page !== null && request.isNavigationRequest() && request.frame() === this.tab.mainFrame();
    const answered = ours
      ? request.respond({
          status: 200,
          contentType: 'text/html; charset=utf-8',
          headers: { 'content-security-policy': "script-src 'none'" },
          body: page.html,
        })
      : request.abort();
    // A request may be gone with its frame before it is answered.
    answered.catch(() => undefined);
  }
}
