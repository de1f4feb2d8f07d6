import 'fake-indexeddb/auto';
import { expect } from 'vitest';
import { openLedger } from '../../corpus/ingest/ledger.ts';
import { Library } from '../../corpus/library.ts';
import { corpusOf } from '../../corpus/memory.ts';
import { unionOf } from '../../corpus/union.ts';
import type { Article } from '../../engine/article.ts';
import { cover } from '../../engine/coverage.ts';
import { type Worker, workerOver } from '../../worker/worker.ts';
import { FakeBrowser } from './fake-platform.ts';

/** A machine with the real library and the real engine, and nothing shipped but these. */
export async function machine(name: string, samples: readonly Article[] = []) {
  const browser = new FakeBrowser();
  const library = await Library.open(`library-${name}`);
  const ledger = await openLedger(`ingest-${name}`);
  const saved = Object.assign(library, { corpus: library });
  const worker = workerOver(
    browser.platform,
    {
      shipped: async () => ({
        corpus: corpusOf([...samples], 'bundled'),
        articles: samples,
        hash: 'none',
      }),
      saved: async () => saved,
      ledger: async () => ledger,
      union: (one, other) => unionOf([one, other]),
    },
    cover,
  );
  return { browser, library, worker };
}

/** Leaves a file as a page does, and waits until it is in. */
export async function imported(browser: FakeBrowser, worker: Worker, file: Blob): Promise<void> {
  await browser.inbox.leave(file, 'file');
  await worker.handlers['import-files'](null);
  await expect.poll(async () => (await browser.inbox.list()).length, { timeout: 20_000 }).toBe(0);
}
