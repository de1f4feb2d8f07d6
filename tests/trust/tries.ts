import type { TestContext } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** How often a test tried to break its property; one where it does not say. */
    tries?: number;
  }
}

/** Says how many tries a test made, for the table of scripts/trust.ts. */
export function tried({ task }: TestContext, tries: number): void {
  task.meta.tries = (task.meta.tries ?? 0) + tries;
}

/**
 * How many of all tries are made: all by `npm run trust -- --full`, else one in `part`, but something.
 * @param part a tenth where a try is cheap, a hundredth where it takes a browser
 */
export function share(full: number, part = 10): number {
  return process.env.TRUST === 'full' ? full : Math.ceil(full / part);
}
