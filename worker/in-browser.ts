import { BUNDLED_INDEX, openBundled } from '../corpus/bundled.ts';
import { openLedger } from '../corpus/ingest/ledger.ts';
import { Library } from '../corpus/library.ts';
import { isNoRoom } from '../corpus/store/no-room.ts';
import { unionOf } from '../corpus/union.ts';
import { cover } from '../engine/coverage.ts';
import type { Platform } from '../platform/platform.ts';
import type { ReadHtml } from './feeds/full-text.ts';
import { FULL, GENERATION, namesGeneration, type SavedArticles, type Shelves } from './holdings.ts';
import { libraryWitness } from './library-witness.ts';
import { isNewer, shutLibrary } from './shut-library.ts';
import { type Worker, workerOver } from './worker.ts';

const LIBRARY = 'library';
const INGEST = 'ingest';
const CHECK_AFTER_MS = 5_000;

/** The worker over the real shelves and the real engine. Opens nothing yet. */
export function workerInBrowser(platform: Platform, readHtml: ReadHtml): Worker {
  return workerOver(platform, shelvesOf(platform), cover, readHtml);
}

function shelvesOf(platform: Platform): Shelves {
  const { self, session, roomToWrite } = platform;
  const saved: Once<SavedArticles> = once(() =>
    openLibrary(platform, saved.forget).catch(async (error: unknown) => {
      if (isNewer(error)) return shutLibrary(error);
      if (!isNoRoom(error)) throw error;
      // Asked again by the next question: room may be made at any moment.
      saved.forget();
      await session.set({ [FULL]: true });
      return shutLibrary(error);
    }),
  );
  return {
    shipped: once(() => openBundled(() => textOf(`${self.origin}/${BUNDLED_INDEX}`))).get,
    saved: saved.get,
    ledger: once(() => openLedger(INGEST, roomToWrite)).get,
    union: (shipped, saved) => unionOf([shipped, saved]),
  };
}

async function textOf(url: string): Promise<string> {
  const response = await fetch(url, { credentials: 'omit', referrerPolicy: 'no-referrer' });
  return response.text();
}

async function openLibrary(
  { local, session, roomToWrite }: Pick<Platform, 'local' | 'session' | 'roomToWrite'>,
  lost: () => void,
): Promise<SavedArticles> {
  await roomToWrite();
  const library = await Library.open(LIBRARY, {
    witness: libraryWitness(local),
    repaired: () => session.remove([GENERATION]),
    mayWrite: roomToWrite,
    lost,
  });
  await forgetOlderAnswers(library, session);
  // Reads all there is: not while the page that woke the worker waits for its answer.
  setTimeout(() => library.check().catch(console.error), CHECK_AFTER_MS);
  return Object.assign(library, { corpus: library });
}

/** Answers that were made while the library could not be opened hold no longer. */
async function forgetOlderAnswers(library: Library, session: Platform['session']): Promise<void> {
  const known = (await session.get([GENERATION]))[GENERATION];
  if (typeof known === 'string' && !namesGeneration(known, await library.generation()))
    await session.remove([GENERATION]);
}

interface Once<T> {
  readonly get: () => Promise<T>;
  readonly forget: () => void;
}

/** Opens once, and again where it was forgotten or failed. */
function once<T>(open: () => Promise<T>): Once<T> {
  let opened: Promise<T> | null = null;
  const forget = () => {
    opened = null;
  };
  const get = () => {
    opened ??= open().catch((error: unknown) => {
      forget();
      throw error;
    });
    return opened;
  };
  return { get, forget };
}
