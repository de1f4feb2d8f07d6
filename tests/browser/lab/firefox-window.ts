import type { Browser } from 'puppeteer-core';
import { patternsOf } from '../../../platform/origins.ts';
import { until } from '../../../scripts/browsers/until.ts';

/** The protocol underneath Puppeteer, for what it has no call for: code in the browser's own window. */
interface Connection {
  send(method: string, params: unknown): Promise<{ readonly result: unknown }>;
}

interface Tree {
  readonly contexts: readonly { readonly context: string }[];
}

interface Evaluated {
  readonly type: 'success' | 'exception';
  readonly result?: { readonly value?: unknown };
  readonly exceptionDetails?: { readonly text: string };
}

/** Firefox's own window, with its toolbar, popup and sidebar. */
export class FirefoxWindow {
  readonly #connection: Connection;
  readonly #context: string;
  readonly #addon: string;

  private constructor(connection: Connection, context: string, addon: string) {
    this.#connection = connection;
    this.#context = context;
    this.#addon = addon;
  }

  static async of(browser: Browser, addon: string): Promise<FirefoxWindow> {
    const connection: Connection = Reflect.get(browser, 'connection');
    const tree = await connection.send('browsingContext.getTree', { 'moz:scope': 'chrome' });
    const [first] = (tree.result as Tree).contexts;
    if (first === undefined) throw new Error('Firefox shows no window.');
    return new FirefoxWindow(connection, first.context, addon);
  }

  /** A click on the toolbar button: grants activeTab to the tab in front, and opens the real popup. */
  async clickIcon(): Promise<void> {
    // A click on the button of an open popup would only close it.
    await this.closePopup();
    await this.#run(
      'await ExtensionParent.apiManager.global.browserActionFor(extension).triggerAction(window)',
    );
    await until('the popup', async () => ((await this.#popupIsOpen()) ? true : null));
  }

  async closePopup(): Promise<void> {
    // A panel that is still coming up ignores being hidden, and stays: it is told again until it is gone.
    await until('the end of the popup', async () => {
      await this.#run(`document.querySelectorAll('panel').forEach((panel) => panel.hidePopup?.())`);
      return (await this.#popupIsOpen()) ? null : true;
    });
  }

  /** Opens the real sidebar. @returns its address */
  async openSidebar(): Promise<string> {
    await this.#run(
      `await SidebarController.show([...SidebarController.sidebars.keys()].find((key) => key.includes('also')))`,
    );
    return until('the sidebar', async () => {
      const address = await this.#run(
        `return window.SidebarController.browser?.contentDocument?.querySelector('browser')?.currentURI?.spec ?? ''`,
      );
      return typeof address === 'string' && address.startsWith('moz-extension:') ? address : null;
    });
  }

  async closeSidebar(): Promise<void> {
    await this.#run('SidebarController.hide()');
  }

  /** Ends the event page whatever it is doing. Asked politely, Firefox would let it answer the messages that it has. */
  async stopEventPage(): Promise<void> {
    const ended = await this.#run(`
      const now = { ignoreDevToolsAttached: true, disableResetIdleForTest: true };
      for (let again = 0; again < 20; again += 1) {
        // A message that comes in between keeps it up.
        if (extension.backgroundState !== 'stopped') await extension.terminateBackground(now);
        if (extension.backgroundState === 'stopped' || extension.backgroundState === 'starting') return true;
      }
      return false`);
    if (ended !== true) throw new Error('The event page could not be ended.');
  }

  async takeBack(host: string): Promise<void> {
    const origins = JSON.stringify(patternsOf(host));
    await this.#run(`
      const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.remove(extension.id, { permissions: [], origins: ${origins} }, extension)`);
  }

  async #popupIsOpen(): Promise<boolean> {
    const open = await this.#run(`
      const popups = [...document.querySelectorAll('panel browser')];
      return popups.some((each) => each.currentURI?.spec.endsWith('/popup.html'))`);
    return open === true;
  }

  async #run(code: string): Promise<unknown> {
    const expression = `(async () => {
      const { ExtensionParent } = ChromeUtils.importESModule('resource://gre/modules/ExtensionParent.sys.mjs');
      const extension = ExtensionParent.GlobalManager.getExtension(${JSON.stringify(this.#addon)});
      ${code}
    })()`;
    const target = { context: this.#context };
    const { result } = await this.#connection.send('script.evaluate', {
      expression,
      awaitPromise: true,
      target,
    });
    const { type, result: answer, exceptionDetails } = result as Evaluated;
    if (type === 'exception') throw new Error(`In Firefox's window: ${exceptionDetails?.text}`);
    return answer?.value ?? null;
  }
}
