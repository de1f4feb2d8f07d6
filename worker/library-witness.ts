import * as v from 'valibot';
import type { Witness } from '../corpus/library.ts';
import type { Platform } from '../platform/platform.ts';

const KEY = 'library-state';
const seenSchema = v.object({ generation: v.number(), articles: v.number() });

/** What the library last held, in `storage.local`: a browser that loses the database keeps this. */
export function libraryWitness(local: Platform['local']): Witness {
  return {
    async read() {
      const seen = v.safeParse(seenSchema, (await local.get([KEY]))[KEY]);
      return seen.success ? seen.output : null;
    },
    async write({ generation, articles }) {
      await local.set({ [KEY]: { generation, articles } });
    },
  };
}
