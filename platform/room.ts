/**
 * Bytes. With less left, nothing is written and no database is opened, which writes as well. Chromium (seen in 156) throws
 * a whole database away when it opens it after a write that a full disk cut off.
 */
const LEAST = 10_000_000;

/** What the browser would still give, in bytes; null where it does not say. */
export async function roomLeft(): Promise<number | null> {
  const { quota, usage } = (await navigator.storage?.estimate()) ?? {};
  return quota === undefined || usage === undefined ? null : Math.max(0, quota - usage);
}

/** Resolves where there is room enough to write. @throws QuotaExceededError where there is not */
export async function roomToWrite(): Promise<void> {
  const left = await roomLeft().catch(() => null);
  if (left !== null && left < LEAST) throw new DOMException('The disk is full.', 'QuotaExceededError');
}
