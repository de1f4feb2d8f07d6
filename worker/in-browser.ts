import { BUNDLED_INDEX, openBundled } from '../corpus/bundled.ts';
import { openLedger } from '../corpus/ingest/ledger.ts';
import { Library } from '../corpus/library.ts';
import { unionOf } from '../corpus/union.ts';
import { cover } from '../engine/coverage.ts';
import type { Platform } from '../platform/platform.ts';
import type { ReadHtml } from './feeds/full-text.ts';
import { GENERATION, type SavedArticles, type Shelves } from './holdings.ts';
import { libraryWitness } from './library-witness.ts';
import { isNewer, newerLibrary } from './newer-library.ts';
import { type Worker, workerOver } from './worker.ts';

const LIBRARY = 'library';
const INGEST = 'ingest';
const CHECK_AFTER_MS = 5_000;

/** The worker over the real shelves and the real engine. Opens nothing yet. */
export function workerInBrowser(platform: Platform, readHtml: ReadHtml): Worker {
  return workerOver(platform, shelvesOf(platform), cover, readHtml);
}

function shelvesOf({ self, local, session }: Platform): Shelves {
  return {
    shipped: once(() => openBundled(() => textOf(`${self.origin}/${BUNDLED_INDEX}`))),
    saved: once(() =>
      openLibrary({ local, session }).catch((error: unknown) => {
        if (isNewer(error)) return newerLibrary(error);
        throw error;
      }),
    ),
    ledger: once(() => openLedger(INGEST)),
    union: (shipped, saved) => unionOf([shipped, saved]),
  };
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  return response.text();
}

async function openLibrary({ local, session }: Pick<Platform, 'local' | 'session'>): Promise<SavedArticles> {
  const library = await Library.open(LIBRARY, {
    witness: libraryWitness(local),
    repaired: () => session.remove([GENERATION]),
  });
  // Reads all there is: not while the page that woke the worker waits for its answer.
  setTimeout(() => library.check().catch(console.error), CHECK_AFTER_MS);
  return Object.assign(library, { corpus: library });
}

/** Opens once; a failure is forgotten, so that the next question tries again. */
function once<T>(open: () => Promise<T>): () => Promise<T> {
  let opened: Promise<T> | null = null;
  return () => {
    opened ??= open().catch((error: unknown) => {
      opened = null;
      throw error;
    });
    return opened;
  };
}
