import { browser } from 'wxt/browser';
import { messageIn } from './message-guards.ts';
import { isFromUs } from './own-sender.ts';
import type { Sender } from './senders.ts';

/**
 * Calls back whenever the worker says that a tab's state changed.
 * @returns a function that ends it
 */
export function onStateChanged(listener: (tabId: number) => void): () => void {
  const hear = (message: unknown, sender: Sender): undefined => {
    const heard = isFromUs(sender) ? messageIn(['state-changed'], message) : null;
    if (heard !== null) listener(heard.body.tabId);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

/**
 * Calls back whenever the reader went to a statement in the page of a tab.
 * @returns a function that ends it
 */
export function onStatementChosen(listener: (tabId: number, claimId: string) => void): () => void {
  const hear = (message: unknown, sender: Sender): undefined => {
    const heard = isFromUs(sender) ? messageIn(['statement-chosen'], message) : null;
    if (heard !== null) listener(heard.body.tabId, heard.body.claimId);
  };
  browser.runtime.onMessage.addListener(hear);
  return () => browser.runtime.onMessage.removeListener(hear);
}

interface Activated {
  readonly tabId: number;
  readonly windowId: number;
}

/** The tab that is in front in this surface's own window, or null where there is none. */
export async function activeTab(): Promise<number | null> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id ?? null;
}

/**
 * Calls back with the tab in front whenever another one comes to the front in this surface's own window.
 * @returns a function that ends it
 */
export function onActiveTabChanged(listener: (tabId: number) => void): () => void {
  let own: number | undefined;
  const hear = async ({ tabId, windowId }: Activated): Promise<void> => {
    // The event comes for every window; only this one's front tab concerns this surface, and it stays in its window.
    own ??= (await browser.windows.getCurrent()).id;
    if (windowId === own) listener(tabId);
  };
  browser.tabs.onActivated.addListener(hear);
  return () => browser.tabs.onActivated.removeListener(hear);
}
