import { browser } from 'wxt/browser';

/**
 * Asks the reader's access to hosts, by https alone. Call it first in a click handler: the browser grants on a live
 * gesture only. What is granted already is granted without a question.
 */
export function requestHosts(hosts: readonly string[]): Promise<boolean> {
  const origins = [...new Set(hosts)].map((host) => `https://${host}/*`);
  return browser.permissions.request({ origins }).catch(() => false);
}
