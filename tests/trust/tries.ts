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

/** `npm run trust -- --full` tries everything; a run in CI tries a tenth, but something. */
export function share(full: number): number {
  return process.env.TRUST === 'full' ? full : Math.ceil(full / 10);
}
