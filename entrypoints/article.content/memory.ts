/** What a script remembers of its page; a second one put into the same page goes on from it. */
export interface PageMemory {
  /** Address that was read last, without its fragment; null before the first reading. */
  url: string | null;
  /** Fingerprint of what was reported for it, or null where nothing was. */
  reported: string | null;
  /** The reader had it read though it looks like no article. */
  anyway: boolean;
}

const SLOT = Symbol.for('also-reported.page-memory');

/** The memory of this document. It lies in the script's own world, which the page cannot reach. */
export function memoryOfThisPage(): PageMemory {
  const world = globalThis as typeof globalThis & { [SLOT]?: PageMemory };
  world[SLOT] ??= { url: null, reported: null, anyway: false };
  return world[SLOT];
}
