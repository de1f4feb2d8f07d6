import { browser } from 'wxt/browser';

/** A hue apart from red: a match is no alarm. White on it has a contrast of 7.5 to 1. */
const BACKGROUND = '#1f4e79';
const MOST_SHOWN = 99;

/** Shows a number on the icon of a tab, nothing for 0. Never rejects: a tab may close at any moment. */
export async function showBadge(tabId: number, count: number): Promise<void> {
  const text = count === 0 ? '' : count > MOST_SHOWN ? `${MOST_SHOWN}+` : String(count);
  try {
    if (text !== '') await browser.action.setBadgeBackgroundColor({ tabId, color: BACKGROUND });
    await browser.action.setBadgeText({ tabId, text });
  } catch {
    // The tab has gone, and its badge with it.
  }
}
