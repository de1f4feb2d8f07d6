import type { Platform } from '../../platform/platform.ts';

/** Whether the browser lets us fetch from a host now. A number of IPv6 has no pattern, and so no grant. */
export async function isHostGranted({ grants }: Pick<Platform, 'grants'>, host: string): Promise<boolean> {
  return !host.startsWith('[') && grants.contains([`https://${host}/*`]);
}
