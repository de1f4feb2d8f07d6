import { browser } from 'wxt/browser';
import { type Sender, trustedSender } from './senders.ts';

/** Whether a message comes from this extension's worker or one of its own pages. Fails closed, like the worker itself. */
export function isFromUs(sender: Sender): boolean {
  const self = { id: browser.runtime.id, origin: new URL(browser.runtime.getURL('/')).origin };
  // Chromium names no origin for a service worker; a content script always has one, and a tab.
  const asWorker = sender.origin === undefined && sender.tab === undefined && sender.frameId === undefined;
  return trustedSender(asWorker ? { ...sender, origin: self.origin } : sender, self)?.who === 'view';
}
