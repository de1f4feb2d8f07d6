import { browser } from 'wxt/browser';
import type { ContentMessages } from './messages.ts';
import type { Platform } from './platform.ts';

/** How marks look. It comes from the browser's side: the page's own style sheets and elements stay as they are. */
const STYLE = '/marks.css';
const MAIN_FRAME = 0;

export const mark: Platform['page']['mark'] = async (tabId, marks) => {
  await style(tabId);
  await order(tabId, 'mark-page', { marks });
};

export const unmark: Platform['page']['unmark'] = async (tabId) => {
  await order(tabId, 'unmark-page', null);
  await browser.scripting.removeCSS(sheetIn(tabId)).catch(() => undefined);
};

export const showStatement: Platform['page']['showStatement'] = async (tabId, statement) => {
  await style(tabId);
  return (await order(tabId, 'show-statement', statement)) === true;
};

export const stepStatement: Platform['page']['stepStatement'] = async (tabId, statements, by) => {
  await style(tabId);
  return order(tabId, 'step-statement', { statements, by });
};

/**
 * The style sheet stands once in a document, however often marks change. It goes with the document. The page finds it
 * among its own in no origin; Chromium 156 paints a highlight's background for AUTHOR alone.
 */
async function style(tabId: number): Promise<void> {
  const sheet = sheetIn(tabId);
  try {
    await browser.scripting.removeCSS(sheet);
    await browser.scripting.insertCSS(sheet);
  } catch {
    // The tab has gone, or access to it: then no script of ours will paint there either.
  }
}

function sheetIn(tabId: number) {
  return {
    target: { tabId, frameIds: [MAIN_FRAME] },
    files: [STYLE],
    origin: 'AUTHOR' as const,
  };
}

/** Sends one order to the script in a tab. @returns its answer; null where nobody listens */
async function order<K extends keyof ContentMessages>(
  tabId: number,
  kind: K,
  body: ContentMessages[K]['in'],
): Promise<ContentMessages[K]['out'] | null> {
  try {
    const reply: unknown = await browser.tabs.sendMessage(tabId, { kind, body }, { frameId: MAIN_FRAME });
    return typeof reply === 'object' && reply !== null && 'answer' in reply
      ? (reply.answer as ContentMessages[K]['out'])
      : null;
  } catch {
    return null;
  }
}
