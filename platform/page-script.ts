import { browser } from 'wxt/browser';
import type { Registration } from './platform.ts';

const SCRIPT = 'content-scripts/article.js';
const REGISTRATION_ID = 'article';
/** A page whose main thread is busy for longer than this has not been read. */
const PATIENCE_MS = 15_000;
const MAIN_FRAME = 0;

/**
 * Asks the script in a tab to read now.
 * @returns false where no script of ours listens there
 * @throws where the page does not answer within 15 s
 */
export async function readNow(tabId: number, anyway: boolean): Promise<boolean> {
  const message = { kind: 'read-now', body: { anyway } };
  const answered = browser.tabs.sendMessage(tabId, message, { frameId: MAIN_FRAME }).then(
    (reply: unknown) => reply !== undefined,
    () => false,
  );
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new Error('The page did not answer in time.')), PATIENCE_MS);
  });
  return Promise.race([answered, late]).finally(() => clearTimeout(timer));
}

/** What the script in a tab takes for the feeds that its page names; unchecked. Null where no script of ours listens. */
export async function feeds(tabId: number): Promise<unknown> {
  try {
    const message = { kind: 'name-feeds', body: null };
    const reply: unknown = await browser.tabs.sendMessage(tabId, message, { frameId: MAIN_FRAME });
    return typeof reply === 'object' && reply !== null && 'answer' in reply ? reply.answer : null;
  } catch {
    return null;
  }
}

/** Puts the reading script into a tab. False where the browser does not let it, or the tab has gone. */
export async function inject(tabId: number): Promise<boolean> {
  try {
    // At once: a page that never finishes loading is read as far as it came.
    await browser.scripting.executeScript({
      target: { tabId, frameIds: [MAIN_FRAME] },
      files: [`/${SCRIPT}`],
      injectImmediately: true,
    });
    return true;
  } catch {
    return false;
  }
}

/** The text selected in a tab; empty where nothing is, or the browser does not let us ask. */
export async function selection(tabId: number): Promise<string> {
  try {
    const [answer] = await browser.scripting.executeScript({
      target: { tabId, frameIds: [MAIN_FRAME] },
      func: () => getSelection()?.toString() ?? '',
    });
    return typeof answer?.result === 'string' ? answer.result : '';
  } catch {
    return '';
  }
}

/** The registration in force, or null. */
export async function registered(): Promise<Registration | null> {
  const [script] = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION_ID] });
  if (script === undefined) return null;
  return { matches: script.matches ?? [], excludeMatches: script.excludeMatches ?? [] };
}

/** Registers the script for these sites, in place of what was registered before. */
export async function register({ matches, excludeMatches }: Registration): Promise<void> {
  const script = {
    id: REGISTRATION_ID,
    js: [SCRIPT],
    matches: [...matches],
    excludeMatches: [...excludeMatches],
    runAt: 'document_idle' as const,
    allFrames: false,
    persistAcrossSessions: true,
  };
  if ((await registered()) === null) await browser.scripting.registerContentScripts([script]);
  else await browser.scripting.updateContentScripts([script]);
}

/** Takes the script off every site. */
export async function unregister(): Promise<void> {
  if ((await registered()) !== null) {
    await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION_ID] });
  }
}
