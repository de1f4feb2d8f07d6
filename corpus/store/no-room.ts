/**
 * Whether a browser refused to write because the disk, or what it grants of it, is full. By its name where it has one:
 * `storage.local` passes on no more than words.
 */
export function isNoRoom(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return error.name === 'QuotaExceededError' || /QuotaExceededError|no.space|full disk/i.test(error.message);
}
