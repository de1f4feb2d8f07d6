import { setTimeout as pause } from 'node:timers/promises';
import type { Browser, CDPSession, Page } from 'puppeteer-core';
import type Extensions from 'webextension-polyfill';

/** What Chromium calls the extension API on an extension's pages. */
declare const chrome: Extensions.Browser;

const PATIENCE_MS = 10_000;

/** The worker of one extension, stopped at will and asked from one of the extension's own pages. */
export class ExtensionWorker {
  readonly page: Page;
  readonly #browser: Browser;
  readonly #origin: string;
  readonly #session: CDPSession;

  private constructor(browser: Browser, page: Page, origin: string, session: CDPSession) {
    this.#browser = browser;
    this.page = page;
    this.#origin = origin;
    this.#session = session;
  }

  /** @param file a page of the extension, to ask from */
  static async of(browser: Browser, id: string, file: string): Promise<ExtensionWorker> {
    const origin = `chrome-extension://${id}`;
    const page = await browser.newPage({ background: true });
    await page.goto(`${origin}/${file}`);
    const session = await page.createCDPSession();
    await session.send('ServiceWorker.enable');
    return new ExtensionWorker(browser, page, origin, session);
  }

  /** Ends the worker, and waits until it has gone. */
  async stop(): Promise<void> {
    const deadline = performance.now() + PATIENCE_MS;
    const runs = () =>
      this.#browser
        .targets()
        .some((each) => each.type() === 'service_worker' && each.url().startsWith(this.#origin));
    while (runs()) {
      if (performance.now() > deadline) throw new Error(`The worker of ${this.#origin} did not end.`);
      // Told while it is still coming up, it stays.
      await this.#session.send('ServiceWorker.stopAllWorkers');
      await pause(50);
    }
  }

  /** Milliseconds from sending a message to having its answer. */
  timeOf(message: unknown): Promise<number> {
    return this.page.evaluate(async (sent) => {
      const start = performance.now();
      await chrome.runtime.sendMessage(sent);
      return performance.now() - start;
    }, message);
  }
}
