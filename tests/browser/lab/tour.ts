import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { until } from '../../../scripts/browsers/until.ts';
import type { CanaryPage } from './canary.ts';
import type { Lab, Tab } from './lab.ts';
import { press, pressFirst, says } from './surface.ts';

/** What a tour leads through. */
export interface TourPages {
  /** Reported by the bundled articles as well; read, and never saved. */
  readonly read: CanaryPage;
  readonly saved: CanaryPage;
}

/** What is looked at on the way: every surface, once it shows what it shows. */
export type Watch = (surface: Page, name: string) => Promise<void>;

/**
 * All that a reader does with pages: has them read, marked, compared, copied, saved and exported, on every surface.
 * A feed that is switched on belongs at the end of this list, its host in ledger-hosts.json.
 */
export async function tour(
  lab: Lab,
  { read, saved }: TourPages,
  watch: Watch = async () => undefined,
): Promise<void> {
  const tab = await lab.open(lab.site.at(read.path));
  const popup = await lab.clickIcon(tab);
  await says(popup, 'other articles report this story');
  await watch(popup, 'popup');
  const panel = await lab.driver.openPanel(popup);
  await says(panel, 'Related coverage');
  await marked(lab, tab);
  await watch(panel, 'side panel');
  await compared(lab, tab, panel, watch);
  await panel.close();
  await kept(lab, saved);
  await lookedThrough(lab, watch);
}

/** The same pages, as long, in a browser without the extension. */
export async function bareTour(browser: Browser, addresses: readonly string[]): Promise<void> {
  for (const address of addresses) {
    const page = await browser.newPage();
    await page.goto(address);
    await page.bringToFront();
  }
}

async function marked(lab: Lab, tab: Tab): Promise<void> {
  await lab.ask('choose-marks', { on: true, one: true, absent: true });
  await until('marks', () => tab.page.evaluate(() => CSS.highlights.size > 0 || null));
  const { claims } = await lab.coverage(tab.id);
  const claimId = claims[0]?.id ?? '';
  expect(await lab.ask('show-in-page', { tabId: tab.id, claimId })).toMatchObject({ ok: true });
}

async function compared(lab: Lab, tab: Tab, panel: Page, watch: Watch): Promise<void> {
  await pressFirst(panel, '.related-card .related-title');
  const reader = await lab.readerPage();
  await press(reader, 'Compare');
  await until('the rows', () => reader.$('.compare-statement'));
  await watch(reader, 'comparison');
  await reader.bringToFront();
  for (const form of ['Copy as Markdown', 'Copy as JSON']) {
    await press(reader, 'Copy as…');
    await press(reader, form);
    await says(reader, 'Copied');
  }
  await lab.ask('open-table', { fromTab: tab.id });
  await says(reader, 'Who says what');
  await watch(reader, 'table');
}

async function kept(lab: Lab, saved: CanaryPage): Promise<void> {
  const tab = await lab.open(lab.site.at(saved.path));
  const popup = await lab.clickIcon(tab);
  await press(popup, 'Save this page to my articles');
  await says(popup, 'Saved to my articles');
}

async function lookedThrough(lab: Lab, watch: Watch): Promise<void> {
  const library = await lab.driver.extensionTab('library.html');
  await says(library, '6 articles');
  await watch(library, 'library');
  const options = await lab.driver.extensionTab('options.html');
  await says(options, 'Export everything');
  await press(options, 'Export everything');
  await watch(options, 'options');
  const welcome = await lab.driver.extensionTab('welcome.html');
  await until('the welcome page', () => welcome.$('main'));
  await watch(welcome, 'welcome');
  const sample = await lab.driver.extensionTab('sample.html');
  await until('the sample', () => sample.$('main'));
  await watch(sample, 'sample');
}
