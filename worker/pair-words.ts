import * as v from 'valibot';
import type { Platform } from '../platform/platform.ts';

const KEY = 'wrong-match-words';
/** UTF-16 code units of a sentence: more than a list shows of it. */
const LONGEST = 160;
/** The oldest give way. */
const MOST = 200;
const kept = v.array(v.tuple([v.string(), v.tuple([v.string(), v.string()])]));

/** The page's sentence and the other one. */
type Words = readonly [string, string];

/**
 * How the sentences of hidden pairs begin. They are kept as long as the browser is open, and never on disk: what was
 * called wrong once is known again when a page that shows it is read.
 */
export class PairWords {
  readonly #store: Platform['session'];

  constructor(session: Platform['session']) {
    this.#store = session;
  }

  /** @param words by the fingerprint of their pair */
  async keep(words: ReadonlyMap<string, Words>): Promise<void> {
    const known = await this.all();
    const fresh = [...words].filter(([pair]) => !known.has(pair));
    if (fresh.length === 0) return;
    const cut = fresh.map(([pair, [here, there]]) => [
      pair,
      [here.slice(0, LONGEST), there.slice(0, LONGEST)],
    ]);
    // A full session is no reason to refuse anything: the list then goes without these words.
    await this.#store.set({ [KEY]: [...known, ...cut].slice(-MOST) }).catch(() => {});
  }

  async forget(): Promise<void> {
    await this.#store.remove([KEY]);
  }

  async all(): Promise<ReadonlyMap<string, Words>> {
    const parsed = v.safeParse(kept, (await this.#store.get([KEY]))[KEY]);
    return new Map(parsed.success ? parsed.output : []);
  }
}
