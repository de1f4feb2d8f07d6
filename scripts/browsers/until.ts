import { setTimeout as pause } from 'node:timers/promises';

/**
 * Asks again and again until something is there.
 * @param what names it in the error
 * @param look returns null as long as it is not there
 * @throws after `patience` milliseconds
 */
export async function until<T>(what: string, look: () => Promise<T | null>, patience = 20_000): Promise<T> {
  const deadline = performance.now() + patience;
  for (;;) {
    const found = await look();
    if (found !== null) return found;
    if (performance.now() > deadline) throw new Error(`Waited ${patience} ms in vain for ${what}.`);
    await pause(50);
  }
}
