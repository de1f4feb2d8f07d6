import type { Browser, Page } from 'puppeteer-core';
import { expect } from 'vitest';
import { packOf } from '../../../corpus/packs/write-pack.ts';
import { until } from '../../../scripts/browsers/until.ts';
import { bellArticle } from '../../corpus/packs/packs.ts';
import type { CanaryPage } from './canary.ts';
import { grantHost } from './grant-host.ts';
import type { Lab, Tab } from './lab.ts';
import { leaveFile } from './leave-file.ts';
import { press, pressFirst, says } from './surface.ts';

/** What a tour leads through. */
export interface TourPages {
  /** Reported by the bundled articles as well; read, and never saved. */
  readonly read: CanaryPage;
  readonly saved: CanaryPage;
  /** A feed on a host of its own, to be subscribed to: its host and its address; none where there is none. */
  readonly feed?: { readonly host: string; readonly url: string };
}

/** What is looked at on the way: every surface, once it shows what it shows. */
export type Watch = (surface: Page, name: string) => Promise<void>;

/** All that a reader does: has pages read, marked, compared, copied, saved and exported, a feed read, a pack imported. */
export async function tour(
  lab: Lab,
  { read, saved, feed }: TourPages,
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
  if (feed !== undefined) await subscribed(lab, feed);
  await broughtInAndOut(lab, watch);
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

/** A feed is asked for twice, once with the full text of its articles. */
async function subscribed(lab: Lab, { host, url }: { host: string; url: string }): Promise<void> {
  await grantHost(lab, host);
  const added = await lab.ask('add-feed', { url });
  if (added.kind !== 'added') throw new Error(`The feed was not added: ${JSON.stringify(added)}`);
  await lab.ask('feed-full-text', { id: added.feed.id, on: true });
  await lab.ask('refresh-feeds', { id: added.feed.id });
}

async function broughtInAndOut(lab: Lab, watch: Watch): Promise<void> {
  await leaveFile(lab, await packBase64(), 'bells.pack.gz');
  await until('the pack', async () =>
    (await lab.ask('library-overview', null)).packs.length > 0 ? true : null,
  );
  const library = await lab.driver.extensionTab('library.html');
  await says(library, 'Your articles');
  await watch(library, 'library with a pack');
  expect(await lab.ask('export-file', { source: null })).toMatchObject({ ok: true });
  await lab.ask('export-opml', null);
}

async function packBase64(): Promise<string> {
  const head = { name: 'Bells', licence: 'CC0', source: 'The Test Gazette', packVersion: '1' };
  const articles = ['n1', 'n2', 'n3'].map((id) => bellArticle(id));
  const bytes = await new Response(await packOf(head, () => articles)).arrayBuffer();
  return Buffer.from(bytes).toString('base64');
}
