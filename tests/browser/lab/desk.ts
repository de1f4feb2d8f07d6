import type { Page } from 'puppeteer-core';
import type Extensions from 'webextension-polyfill';
import type { Request } from '../../../platform/ask.ts';
import type { Messages } from '../../../platform/messages.ts';

/** The extension API, as code sees it that is evaluated in one of the extension's pages. */
export type ExtensionApi = Extensions.Browser;

/**
 * A page of the extension that stays open in the background. From here a test asks the worker and the browser what a
 * surface could ask them.
 */
export class Desk {
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
  }

  /** Evaluates code that gets the extension API. It travels as text: it must not close over anything, and what goes in and out is JSON. */
  async call<A extends readonly unknown[], R>(
    code: (api: ExtensionApi, ...args: A) => Promise<R>,
    ...args: A
  ): Promise<R> {
    const values = args.map((arg) => JSON.stringify(arg)).join(', ');
    const answer = `(${code})(globalThis.browser ?? globalThis.chrome${values && `, ${values}`})`;
    // As text: Firefox's protocol gives an object that stands in an answer twice only once.
    const json = await this.page.evaluate(`${answer}.then((value) => JSON.stringify(value ?? null))`);
    return JSON.parse(String(json));
  }

  /** Sends one message to the worker; sent again where the worker was just ended. */
  async ask<K extends keyof Request>(kind: K, body: Messages[K]['in']): Promise<Messages[K]['out']> {
    const reply = await this.call(
      async (api, message): Promise<unknown> => {
        const reply: unknown = await api.runtime.sendMessage(message).catch(() => null);
        return reply ?? api.runtime.sendMessage(message);
      },
      { kind, body },
    );
    if (typeof reply === 'object' && reply !== null && 'answer' in reply) {
      return reply.answer as Messages[K]['out'];
    }
    throw new Error(`The worker answered "${kind}" with ${JSON.stringify(reply)}.`);
  }

  /** The id of the tab in front. */
  async tabInFront(): Promise<number> {
    const id = await this.call(async (api) => {
      const [tab] = await api.tabs.query({ active: true, currentWindow: true });
      return tab?.id ?? null;
    });
    if (id === null) throw new Error('No tab is in front.');
    return id;
  }

  /** The text on the icon for a tab; null where the tab has gone. */
  badge(tabId: number): Promise<string | null> {
    return this.call(async (api, tab) => api.action.getBadgeText({ tabId: tab }).catch(() => null), tabId);
  }
}
