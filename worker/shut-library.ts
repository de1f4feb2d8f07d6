import { corpusOf } from '../corpus/memory.ts';
import type { SavedArticles } from './holdings.ts';

/** By this name a browser says that a database is of a newer version than the code that opens it. */
export const NEWER = 'VersionError';

/**
 * The shelf where the library cannot be opened: a later version of the extension wrote it, in a form that this one does not
 * know, or the disk is so full that the browser opens no database. It is left alone, so that it is all there again later.
 * Pages are compared with the rest meanwhile; whoever wants to see or change it is told why it cannot be.
 * @param error the browser's own, thrown again
 */
export function shutLibrary(error: unknown): SavedArticles {
  const refused = async (): Promise<never> => {
    throw error;
  };
  return {
    corpus: corpusOf([], 'library'),
    generation: async () => 0,
    has: async () => false,
    save: refused,
    forget: refused,
    addAll: refused,
    removeSource: refused,
    async *arrivals() {
      yield await refused();
    },
    clear: refused,
    size: async () => ({ articles: 0, bytes: 0 }),
    sources: async () => [],
    listed: refused,
    searchWeek: refused,
    known: refused,
    retain: async () => 0,
    drops: async () => 0,
    damage: async () => [],
    acknowledgeDamage: refused,
  };
}

export function isNewer(error: unknown): boolean {
  return error instanceof Error && error.name === NEWER;
}
