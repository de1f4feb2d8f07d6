import type { Refusal } from '../platform/messages.ts';
import { isNewer } from './shut-library.ts';
import { type Desk, show } from './tab-states.ts';

/** Why the library could not be changed. */
export function refusalOf(error: unknown): Refusal {
  if (isNewer(error)) return 'newer';
  return error instanceof Error && error.name === 'QuotaExceededError' ? 'quota' : 'storage';
}

/**
 * After a change every answer is out of date. What the reader looks at is compared again at once, the rest when looked at.
 * @param tabs others that the change was asked for
 */
export async function showAgain(desk: Desk, tabs: readonly number[]): Promise<void> {
  const inFront = (await desk.platform.tabs.inFront()).map(({ id }) => id);
  for (const id of new Set([...tabs, ...inFront])) {
    if ((await desk.records.get(id)) !== null) await show(desk, id);
  }
}
