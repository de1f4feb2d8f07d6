import { browser } from 'wxt/browser';
import { patternsOf } from '../../platform/origins.ts';
import type { LibraryCalls } from './calls.ts';

/**
 * Asks the reader's access to hosts, by https alone. Call it first in a click handler: the browser grants on a live
 * gesture only. What is granted already is granted without a question.
 */
export async function requestHosts(calls: LibraryCalls, hosts: readonly string[]): Promise<boolean> {
  const asked = [...new Set(hosts)];
  const granted = browser.permissions.request({ origins: asked.map((host) => `https://${host}/*`) });
  const wanted = calls.wantHosts(asked);
  const has = await granted.catch(() => false);
  await wanted;
  return has;
}

/** Asks for access to all pages of a site, under either of its names, so that they can be read; under the same rule. */
export function requestSite(host: string): Promise<boolean> {
  const bare = host.replace(/^www\./, '');
  return browser.permissions
    .request({ origins: [...patternsOf(bare), ...patternsOf(`www.${bare}`)] })
    .catch(() => false);
}
