import { browser } from 'wxt/browser';
import { defineBackground } from 'wxt/utils/define-background';
import type { Article } from '../engine/article.ts';
import { platformInBrowser } from '../platform/in-browser.ts';
import { EVERY_SITE } from '../platform/origins.ts';
import { openPanel } from '../platform/panel.ts';
import { openPopup } from '../platform/popup.ts';
import { PREFERENCES_KEY } from '../platform/preferences.ts';
import type { Sender } from '../platform/senders.ts';
import { workerInBrowser } from '../worker/in-browser.ts';
import { routed } from '../worker/router.ts';

const SAVE_PAGE = 'save-page';
const FIND_SELECTION = 'find-selection';
const OPEN_PANEL = 'open-panel';
const STEPS: Readonly<Record<string, 1 | -1>> = { 'next-statement': 1, 'previous-statement': -1 };

/**
 * The composition root. Every listener is registered synchronously, since an event that wakes the worker is lost on a
 * listener that comes late; what they do waits for `ready`.
 */
export default defineBackground(() => {
  const platform = platformInBrowser();
  const worker = workerInBrowser(platform, fullText);
  /** Nobody waits for it: expected failures are answers, so it is a bug. Told in the console, and in a report of faults. */
  const logged = (error: unknown): void => {
    console.error(error);
    void worker.failed(error);
  };
  const ready = worker.start().catch(logged);
  const afterReady = (task: () => Promise<void>): void => {
    ready.then(task).catch(logged);
  };

  browser.runtime.onMessage.addListener(
    (message: unknown, sender: Sender, reply: (answer: unknown) => void): true | undefined => {
      const answer = routed(worker.handlers, platform.self, message, sender);
      if (answer === null) return undefined;
      answer.then(
        (value) => reply({ answer: value }),
        (error: unknown) => {
          console.error(error);
          reply({ error: String(error) });
        },
      );
      return true;
    },
  );
  browser.tabs.onRemoved.addListener((tabId) => afterReady(() => worker.tabClosed(tabId)));
  browser.tabs.onActivated.addListener(({ tabId }) => afterReady(() => worker.tabInFront(tabId)));
  browser.tabs.onUpdated.addListener((tabId, { status }) => {
    if (status === 'loading') afterReady(() => worker.tabLoads(tabId));
  });
  browser.alarms.onAlarm.addListener(({ name }) => afterReady(() => worker.alarm(name)));
  browser.permissions.onAdded.addListener(({ origins }) => afterReady(() => worker.granted(origins ?? [])));
  browser.permissions.onRemoved.addListener(() => afterReady(() => worker.withdrawn()));
  browser.storage.local.onChanged.addListener((changes) => {
    if (PREFERENCES_KEY in changes) afterReady(() => worker.preferencesChanged());
  });
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    const tabId = tab?.id;
    if (tabId === undefined) return;
    if (menuItemId === FIND_SELECTION) {
      void openPanel(tab?.windowId ?? null);
      afterReady(() => worker.findSelection(tabId, selectionText ?? null));
    } else if (menuItemId === SAVE_PAGE) {
      void openPopup();
      afterReady(() => worker.saveFromMenu(tabId));
    }
  });
  browser.commands.onCommand.addListener((command, tab) => {
    // At once, on the gesture itself.
    if (command === OPEN_PANEL || command === FIND_SELECTION) void openPanel(tab?.windowId ?? null);
    const [tabId, by] = [tab?.id, STEPS[command]];
    if (tabId !== undefined && command === FIND_SELECTION)
      afterReady(() => worker.findSelection(tabId, null));
    if (tabId !== undefined && by !== undefined) afterReady(() => worker.stepStatement(tabId, by));
  });
  browser.runtime.onInstalled.addListener(({ reason }) => {
    afterReady(createMenu);
    if (reason === 'install') afterReady(welcome);
  });
  browser.runtime.onStartup.addListener(() => afterReady(createMenu));
});

/** Bundled, and evaluated with the first page that is read this way: a worker's start must not pay for it. */
async function fullText(html: string, url: string): Promise<Article | null> {
  const { readHtml } = await import('../reading/read-html.ts');
  const reading = await readHtml(html, { url, anyway: true, detectLanguage: async () => null });
  return reading.kind === 'article' ? reading.page : null;
}

async function welcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}

/** Browsers keep a menu item unevenly over updates and restarts: it is made anew at each. */
async function createMenu(): Promise<void> {
  await browser.contextMenus.removeAll();
  browser.contextMenus.create({
    id: SAVE_PAGE,
    title: browser.i18n.getMessage('contextMenuSave'),
    contexts: ['page'],
    documentUrlPatterns: [...EVERY_SITE],
  });
  browser.contextMenus.create({
    id: FIND_SELECTION,
    title: browser.i18n.getMessage('contextMenuFind'),
    contexts: ['selection'],
    documentUrlPatterns: [...EVERY_SITE],
  });
}
