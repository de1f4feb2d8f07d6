import { browser } from 'wxt/browser';
import { messageIn } from './message-guards.ts';

/** Imports tell their progress twice a second, and one question answers for all that changed meanwhile. */
const PAUSE_MS = 250;

/** Calls back when anything of the library may have changed: an import went on, a feed was asked, a page was compared anew. */
export function onLibraryChanged(listener: () => void): void {
  let waiting = false;
  browser.runtime.onMessage.addListener((message: unknown): undefined => {
    const heard = messageIn(['state-changed', 'imports-changed', 'feeds-changed'], message);
    if (heard === null || waiting) return;
    waiting = true;
    setTimeout(() => {
      waiting = false;
      listener();
    }, PAUSE_MS);
  });
}
