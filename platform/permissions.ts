import { browser } from 'wxt/browser';
import { ask } from './ask.ts';
import { EVERY_SITE, patternsOf } from './origins.ts';

/**
 * Asks the reader's leave to read one site unasked. Call it synchronously in a click handler: `permissions.request` must
 * come first. The browser's dialog may close the popup that asked, so the worker is told of the wish at once and acts on
 * it when the browser reports the grant.
 * @returns whether the site is granted now
 */
export async function requestSite(host: string): Promise<boolean> {
  const granted = browser.permissions.request({ origins: patternsOf(host) });
  const wished = ask('choose-site', { host, choice: 'always' });
  await wished;
  return granted;
}

/** Asks the reader's leave to fetch a feed's host, under the same rule: synchronously, in a click handler. */
export async function requestFeedHost(host: string): Promise<boolean> {
  const granted = browser.permissions.request({ origins: [`https://${host}/*`] });
  await ask('want-feed', { host });
  return granted;
}

/** Asks for every site, under the same rule: synchronously, in a click handler. */
export function requestEverySite(): Promise<boolean> {
  return browser.permissions.request({ origins: [...EVERY_SITE] });
}

/** Gives every site back. Sites chosen by name stay. */
export function dropEverySite(): Promise<boolean> {
  return browser.permissions.remove({ origins: [...EVERY_SITE] });
}

/** Whether every site may be read now. */
export function hasEverySite(): Promise<boolean> {
  return browser.permissions.contains({ origins: [...EVERY_SITE] });
}
