import { browser } from 'wxt/browser';

/**
 * Opens the popup, so that what was asked for in a menu is answered where the reader looks. Call it synchronously on
 * the gesture. Older browsers, and windows without a toolbar, refuse: the request itself is carried out all the same.
 */
export async function openPopup(): Promise<void> {
  try {
    await browser.action.openPopup();
  } catch {
    // Nothing to show it in.
  }
}
