import type { Anchors } from '../../reading/anchor.ts';

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

const ANCHORS = Symbol.for('also-reported.anchors');

/** The way back from what was read last to this document's nodes; kept like the memory. Null where nothing was read. */
export function anchorsOfThisPage(): { current: Anchors | null } {
  const world = globalThis as typeof globalThis & { [ANCHORS]?: { current: Anchors | null } };
  world[ANCHORS] ??= { current: null };
  return world[ANCHORS];
}
