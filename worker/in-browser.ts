import { BUNDLED_INDEX, openBundled } from '../corpus/bundled.ts';
import { Library } from '../corpus/library.ts';
import { unionOf } from '../corpus/union.ts';
import { cover } from '../engine/coverage.ts';
import type { Platform } from '../platform/platform.ts';
import type { ReadHtml } from './feeds/full-text.ts';
import type { SavedArticles, Shelves } from './holdings.ts';
import { type Worker, workerOver } from './worker.ts';

const LIBRARY = 'library';

/** The worker over the real shelves and the real engine. Opens nothing yet. */
export function workerInBrowser(platform: Platform, readHtml: ReadHtml): Worker {
  return workerOver(platform, shelvesOf(platform), cover, readHtml);
}

function shelvesOf({ self }: Platform): Shelves {
  return {
    shipped: once(() => openBundled(() => textOf(`${self.origin}/${BUNDLED_INDEX}`))),
    saved: once(openLibrary),
    union: (shipped, saved) => unionOf([shipped, saved]),
  };
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  return response.text();
}

async function openLibrary(): Promise<SavedArticles> {
  const library = await Library.open(LIBRARY);
  return {
    corpus: library,
    generation: () => library.generation(),
    has: (id) => library.has(id),
    save: (article) => library.save(article),
    forget: (id) => library.forget(id),
    addAll: (batch) => library.addAll(batch),
    removeSource: (source) => library.removeSource(source),
  };
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
