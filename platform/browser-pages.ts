import { hostOf } from './origins.ts';

/**
 * Sites on which browsers run no extension, though their addresses are web addresses: the stores, and in Firefox the
 * domains of the preference extensions.webextensions.restrictedDomains.
 */
const CLOSED_TO_EXTENSIONS = new Set([
  'chromewebstore.google.com',
  'chrome.google.com',
  'microsoftedge.microsoft.com',
  'accounts-static.cdn.mozilla.net',
  'accounts.firefox.com',
  'addons.cdn.mozilla.net',
  'addons.mozilla.org',
  'api.accounts.firefox.com',
  'content.cdn.mozilla.net',
  'discovery.addons.mozilla.org',
  'oauth.accounts.firefox.com',
  'profile.accounts.firefox.com',
  'support.mozilla.org',
  'sync.services.mozilla.com',
]);

/** True for an address that no extension may read: the browser's own pages, files, stores, other extensions. */
export function isBrowserPage(url: string): boolean {
  const host = hostOf(url);
  return host === null || CLOSED_TO_EXTENSIONS.has(host);
}
