import type { Browser, Page } from 'puppeteer-core';
import { inject } from 'vitest';
import type { Request } from '../../../platform/ask.ts';
import type { Messages } from '../../../platform/messages.ts';
import { until } from '../../../scripts/browsers/until.ts';
import { builtFolder } from '../../../scripts/build.ts';
import { startChromium } from './chromium.ts';
import { Desk } from './desk.ts';
import { startFirefox } from './firefox.ts';
import type { Setting } from './setting.ts';
import { serveTestSite, type TestSite } from './test-site.ts';

declare module 'vitest' {
  interface ProvidedContext {
    browser: 'chromium' | 'firefox';
  }
}

/** The extension's documents. */
export type Surface =
  | 'popup.html'
  | 'sidepanel.html'
  | 'reader.html'
  | 'library.html'
  | 'welcome.html'
  | 'sample.html'
  | 'options.html';

/** What differs between the browsers. Everything else in the tests is the same for both. */
export interface Driver {
  readonly name: 'chromium' | 'firefox';
  readonly browser: Browser;
  /** A tab of the extension, behind the tab in front. */
  extensionTab(file: string): Promise<Page>;
  /** A click on the toolbar icon over this page: grants activeTab, and opens the popup. */
  clickIcon(page: Page): Promise<void>;
  /** The popup's document, once the icon was clicked. */
  popup(): Promise<Page>;
  /**
   * The side panel, by the button of this popup.
   * @param press presses it where it can open the real panel; a click where none is given
   */
  openPanel(popup: Page, press?: () => Promise<void>): Promise<Page>;
  /** Ends the worker or event page, as the browser does when it pleases. */
  stopWorker(): Promise<void>;
  /** Puts the version that now lies in the extension's folder in place of the one that runs, as an update does. */
  update(): Promise<void>;
  /** From now on the browser grants this host when asked, without a dialog. */
  allow(host: string): Promise<void>;
  /** The reader takes a host back in the browser's own settings. */
  takeBack(host: string): Promise<void>;
  close(): Promise<void>;
}

/** A tab with a page of the test site. */
export interface Tab {
  readonly page: Page;
  readonly id: number;
}

/** A browser with the built extension, a site to read, and a desk inside the extension to ask from. */
export class Lab {
  readonly driver: Driver;
  readonly site: TestSite;
  #desk: Desk;

  private constructor(driver: Driver, site: TestSite, desk: Desk) {
    this.driver = driver;
    this.site = site;
    this.#desk = desk;
  }

  /** The page of the extension that a test asks from. */
  get desk(): Desk {
    return this.#desk;
  }

  /** @param folder the built extension, where it is not the one of this project */
  static async open(folder?: string, setting: Setting = {}): Promise<Lab> {
    const site = await serveTestSite();
    const name = inject('browser');
    const built = folder ?? builtFolder(name === 'chromium' ? 'chrome' : 'firefox', process.env.OUT_DIR);
    const driver = await (name === 'chromium' ? startChromium : startFirefox)(built, setting);
    const desk = new Desk(await driver.extensionTab('options.html'));
    return new Lab(driver, site, desk);
  }

  async close(): Promise<void> {
    await this.driver.close();
    this.site.close();
  }

  /** Updates the extension from its folder. The browser closes its pages: the desk is a new one. */
  async update(): Promise<void> {
    await this.driver.update();
    this.#desk = new Desk(await this.driver.extensionTab('options.html'));
  }

  /** Opens an address of the test site in a new tab, in front. */
  async open(address: string): Promise<Tab> {
    const page = await this.driver.browser.newPage();
    await page.goto(address);
    await page.bringToFront();
    return { page, id: await this.desk.tabInFront() };
  }

  /** Clicks the icon over a tab and waits until the popup has its answer. */
  async clickIcon({ page, id }: Tab): Promise<Page> {
    await page.bringToFront();
    await this.driver.clickIcon(page);
    await this.settled(id);
    return this.driver.popup();
  }

  /** The reader page that the extension opened. Firefox does not tell the protocol the address of such a tab. */
  readerPage(): Promise<Page> {
    return until('the reader page', async () => {
      for (const page of await this.driver.browser.pages()) {
        const address = await page.evaluate(() => location.href).catch(() => '');
        if (address.includes('/reader.html')) return page;
      }
      return null;
    });
  }

  /** Asks the worker, as the extension's own pages do. */
  ask<K extends keyof Request>(kind: K, body: Messages[K]['in']): Promise<Messages[K]['out']> {
    return this.desk.ask(kind, body);
  }

  state(tabId: number): Promise<Messages['tab-state']['out']> {
    return this.ask('tab-state', { tabId });
  }

  /** The state of a tab, once it is neither unread nor being read. */
  settled(tabId: number): Promise<Messages['tab-state']['out']> {
    return until(`an answer for tab ${tabId}`, async () => {
      const state = await this.state(tabId);
      return state.kind === 'reading' || state.kind === 'no-access' ? null : state;
    });
  }

  /** The coverage of a tab. */
  async coverage(tabId: number) {
    const state = await this.settled(tabId);
    if (state.kind !== 'covered') throw new Error(`Tab ${tabId} is not covered: ${JSON.stringify(state)}`);
    return state.coverage;
  }
}
