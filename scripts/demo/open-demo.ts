import type { Page } from 'puppeteer-core';
import type Extensions from 'webextension-polyfill';
import type { TabState } from '../../platform/messages.ts';
import { type ExtendedChromium, extensionPage, openPopup } from '../browsers/chromium.ts';
import { until } from '../browsers/until.ts';

/** What Chromium calls the extension API on the extension's own pages. */
declare const chrome: Extensions.Browser;

/** The article that the demonstration opens, below the demo server's origin. */
export const DEMO_ARTICLE = '/world/kim-putin-talks.html';

/** The demo page with the side panel beside it. */
export interface OpenDemo {
  readonly page: Page;
  readonly panel: Page;
}

/**
 * Opens the demo article and does what a reader does: clicks the toolbar icon, then "Open side panel".
 * @param page the tab to show it in
 */
export async function openDemo(chromium: ExtendedChromium, page: Page, origin: string): Promise<OpenDemo> {
  await page.goto(`${origin}${DEMO_ARTICLE}`);
  const popup = await openPopup(chromium, page);
  // What is read replaces the button while it is aimed at: a locator aims again.
  await popup.locator('.popup-panel-button button').click();
  const panel = await extensionPage(chromium, 'sidepanel.html');
  return { page, panel };
}

/** What the worker answers the side panel about the tab in front, once the page is compared. */
export async function settledState(panel: Page): Promise<TabState> {
  return until('the coverage of the demo page', async () => {
    const state = await panel.evaluate(askForTabInFront);
    return state === null || state.kind === 'reading' || state.kind === 'no-access' ? null : state;
  });
}

/** Runs in the panel. */
async function askForTabInFront(): Promise<TabState | null> {
  const [tab] = await chrome.tabs.query({ active: true, currentWindow: true });
  if (tab?.id === undefined) return null;
  const message = { kind: 'tab-state', body: { tabId: tab.id } };
  const reply = await chrome.runtime.sendMessage<typeof message, { answer?: TabState }>(message);
  return reply.answer ?? null;
}
