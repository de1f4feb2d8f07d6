import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { pageBundle } from '../extract/page-bundle.ts';

const PATIENCE_MS = 3_600_000;
const EXECUTABLES = { chromium: '/usr/bin/chromium', firefox: '/usr/bin/firefox-esr' } as const;
export type BrowserName = keyof typeof EXECUTABLES;

/** The worker of the page that stands open, as the code evaluated there sees it. */
declare const bench: { worker: Worker };

/** A browser on a profile of its own, with a page from this machine whose workers hold the library. */
export class BrowserLab {
  readonly name: BrowserName;
  readonly #browser: Browser;
  readonly #page: Page;
  readonly #server: Server;
  readonly #profile: string;

  private constructor(name: BrowserName, browser: Browser, page: Page, server: Server, profile: string) {
    this.name = name;
    this.#browser = browser;
    this.#page = page;
    this.#server = server;
    this.#profile = profile;
  }

  /** @param stories JSON that the worker fetches */
  static async open(name: BrowserName, stories: string): Promise<BrowserLab> {
    const script = await pageBundle(join(import.meta.dirname, 'in-worker.ts'), 'libraryBench');
    const files: Record<string, [string, string]> = {
      '/worker.js': ['text/javascript', script],
      '/stories.json': ['application/json', stories],
      '/': ['text/html', '<!doctype html><title>Library bench</title>'],
    };
    const server = createServer((request, response) => {
      const [type, body] = files[request.url ?? ''] ?? ['text/plain', ''];
      response.setHeader('content-type', `${type}; charset=utf-8`);
      response.end(body);
    });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    const address = server.address();
    if (typeof address !== 'object' || address === null) throw new Error('The bench got no port.');
    const profile = mkdtempSync(join(tmpdir(), 'library-bench-'));
    const browser = await puppeteer.launch({
      browser: name === 'chromium' ? 'chrome' : 'firefox',
      executablePath: EXECUTABLES[name],
      headless: true,
      userDataDir: profile,
      protocolTimeout: PATIENCE_MS,
      args: name === 'chromium' ? ['--no-sandbox', '--disable-gpu', '--disable-background-networking'] : [],
    });
    const page = await browser.newPage();
    await page.goto(`http://127.0.0.1:${address.port}/`);
    return new BrowserLab(name, browser, page, server, profile);
  }

  /**
   * Asks a worker.
   * @param cold in a new one; the time then reaches from its start to its answer
   */
  async ask<T>(question: unknown, cold = false): Promise<{ readonly value: T; readonly ms: number }> {
    const reply = await this.#page.evaluate(
      async (asked, anew) => {
        const held = globalThis as unknown as { bench?: typeof bench };
        const start = performance.now();
        if (anew) held.bench?.worker.terminate();
        if (anew || held.bench === undefined) held.bench = { worker: new Worker('/worker.js') };
        const { worker } = held.bench;
        const data = await new Promise<{ value?: unknown; error?: string }>((resolve, reject) => {
          worker.onmessage = ({ data }) => resolve(data);
          worker.onerror = ({ message }) => reject(new Error(message));
          worker.postMessage(asked);
        });
        return { ...data, ms: performance.now() - start };
      },
      question,
      cold,
    );
    if (reply.error !== undefined) throw new Error(reply.error);
    return { value: reply.value as T, ms: reply.ms };
  }

  /** Bytes that the worker's heap holds after a collection, with its buffers; null where the browser does not tell. */
  async heap(): Promise<number | null> {
    if (this.name !== 'chromium') return null;
    const worker = this.#page.workers().at(-1);
    if (worker === undefined) return null;
    await worker.client.send('HeapProfiler.collectGarbage');
    const usage: { usedSize: number; backingStorageSize?: number } =
      await worker.client.send('Runtime.getHeapUsage');
    return usage.usedSize + (usage.backingStorageSize ?? 0);
  }

  /** Bytes of the databases on disk. Only after the browser has closed are they all there. */
  async close(): Promise<number> {
    await this.#browser.close();
    this.#server.close();
    this.#server.closeAllConnections();
    const bytes = sizeUnder(this.#profile, /IndexedDB|\/idb\//);
    rmSync(this.#profile, { recursive: true, force: true });
    return bytes;
  }
}

function sizeUnder(folder: string, counted: RegExp): number {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => counted.test(path))
    .reduce((sum, path) => {
      const found = statSync(path, { throwIfNoEntry: false });
      return sum + (found?.isFile() ? found.size : 0);
    }, 0);
}
