import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { builtFolder } from '../../scripts/build.ts';
import { type FeedServer, serveFeeds } from './lab/feed-server.ts';
import { feedOf } from './lab/feed-texts.ts';
import { heldArticles } from './lab/held.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage, PUFFINS, SUMMIT } from './lab/stories.ts';
import { pressAsReader, says } from './lab/surface.ts';

/** Read unasked. */
const ALWAYS = 'courier.example';
/** Read by a click: the browser has granted nothing there. */
const CLICK = 'gazette.example';
const FEED = '/feed.xml';
const LATER = '99.0.0';
const LATEST = '99.0.1';
/** An orphaned script looks every five seconds whether its extension has gone. */
const ORPHANS_NOTICE_MS = 6_000;

/** The version of the extension in this folder is from now on another one. */
function writeVersion(folder: string, version: string): void {
  const path = join(folder, 'manifest.json');
  writeFileSync(path, JSON.stringify({ ...JSON.parse(readFileSync(path, 'utf8')), version }));
}

/** How many statements are marked in a page; by their look, since an update may leave the bare names behind. */
function marksIn(page: Page): Promise<number> {
  return page.evaluate(() => {
    const ours = [...CSS.highlights].filter(([name]) => name.startsWith('also-reported-'));
    const drawn = ours.filter(([name]) => {
      const style = getComputedStyle(document.body, `::highlight(${name})`);
      return style.textDecorationLine !== 'none';
    });
    return drawn.reduce((sum, [, highlight]) => sum + highlight.size, 0);
  });
}

/** The looks that a page's highlights are named by. */
function looksIn(page: Page): Promise<string[]> {
  return page.evaluate(() => [...CSS.highlights].map(([name]) => name));
}

/** All that a page says went wrong in it, from now on, whoever's script it was. */
function troubleIn(page: Page): string[] {
  const trouble: string[] = [];
  page.on('pageerror', (error) => trouble.push(String(error)));
  page.on('console', (message) => {
    if (message.type() === 'error' || /invalidated/i.test(message.text())) trouble.push(message.text());
  });
  return trouble;
}

describe('the extension updated while pages are open', () => {
  const folder = mkdtempSync(join(tmpdir(), 'also-reported-update-'));
  const trouble: string[][] = [];
  let lab: Lab;
  let server: FeedServer;
  let always: Tab;
  let clicked: Tab;
  let left: Tab;
  let before: unknown;
  let coverage: unknown;
  let html: string;
  let surfaces: Page[];
  let panel: Page;

  beforeAll(async () => {
    cpSync(
      builtFolder(inject('browser') === 'chromium' ? 'chrome' : 'firefox', process.env.OUT_DIR),
      folder,
      {
        recursive: true,
      },
    );
    server = await serveFeeds();
    server.put(FEED, { status: 200, body: feedOf(ALWAYS, PUFFINS) });
    lab = await Lab.open(folder);
    const pages = { flood: FLOOD, elsewhere: FLOOD_ELSEWHERE, summit: SUMMIT };
    for (const [path, story] of Object.entries(pages)) lab.site.put(`/${path}`, newsPage(story));
    await lab.ask('choose-marks', { on: true, one: true, absent: true });

    always = await lab.open(lab.site.at('/flood', ALWAYS));
    await lab.driver.allow(ALWAYS);
    await pressAsReader(await lab.clickIcon(always), 'Always');
    await until('the script of the site', () =>
      lab.desk.call(async (api) =>
        (await api.scripting.getRegisteredContentScripts()).length > 0 ? true : null,
      ),
    );
    await always.page.reload();
    await lab.settled(always.id);
    expect(await lab.ask('save-page', { tabId: always.id })).toMatchObject({ ok: true });
    expect(await lab.ask('add-feed', { url: server.at(FEED, ALWAYS) })).toMatchObject({ kind: 'added' });
    await lab.ask('choose-site', { host: 'ledger.example', choice: 'never' });

    left = await lab.open(lab.site.at('/summit', CLICK));
    await lab.clickIcon(left);
    clicked = await lab.open(lab.site.at('/elsewhere', CLICK));
    const popup = await lab.clickIcon(clicked);
    panel = await lab.driver.openPanel(popup);
    surfaces = [popup, panel];
    await says(panel, 'Related coverage');
    await clicked.page.bringToFront();
    await marked(clicked);
    for (const { page } of [always, left, clicked]) trouble.push(troubleIn(page));
    expect(await looksIn(clicked.page)).toContain('also-reported-absent');
    html = await clicked.page.evaluate(() => document.documentElement.outerHTML);
    coverage = await lab.coverage(clicked.id);
    before = await kept();

    writeVersion(folder, LATER);
    await lab.update();
  }, 180_000);
  afterAll(async () => {
    await lab?.close();
    server?.close();
    rmSync(folder, { recursive: true, force: true });
  });

  const marked = ({ page }: Tab) => until('marks', async () => ((await marksIn(page)) > 0 ? true : null));
  /** What the reader has chosen and saved. */
  const kept = async () => ({
    articles: (await heldArticles(lab)).map(({ article }) => article.id).sort(),
    sites: await lab.ask('sites', null),
    feeds: (await lab.ask('library-overview', null)).feeds.map(
      ({ id, address, title, holding, trouble }) => ({
        id,
        address,
        title,
        articles: holding.articles,
        trouble,
      }),
    ),
    marks: await lab.ask('mark-choice', null),
  });

  it('runs in its later version, and closed what the one before had open', async () => {
    const version = await lab.desk.call(async (api) => api.runtime.getManifest().version);
    expect(version).toBe(LATER);
    for (const surface of surfaces)
      await expect(surface.evaluate(() => document.body.textContent)).rejects.toThrow();
  });

  it('takes its marks out of open pages, and changes nothing else there', async () => {
    await expect.poll(() => marksIn(clicked.page), { timeout: 20_000 }).toBe(0);
    expect(await clicked.page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
  });

  it('has all that was saved, chosen and subscribed to', async () => {
    expect(await kept()).toEqual(before);
    expect(before).toMatchObject({
      sites: [
        { host: ALWAYS, choice: 'always' },
        { host: 'ledger.example', choice: 'never' },
      ],
      feeds: [{ title: 'The Gazette', articles: 1, trouble: null }],
    });
  });

  it('reads a page again by a click, answers as before, and marks it for good', async () => {
    // What the version before marked and this one does not must not come back with this one's looks.
    await lab.ask('choose-marks', { on: true, one: true, absent: false });
    const popup = await lab.clickIcon(clicked);
    expect(await lab.coverage(clicked.id)).toEqual(coverage);
    await says(popup, '1 other article reports this story');
    panel = await lab.driver.openPanel(popup);
    await says(panel, 'Related coverage');
    await clicked.page.bringToFront();
    await marked(clicked);
    const many = await marksIn(clicked.page);
    await pause(ORPHANS_NOTICE_MS);
    expect(await marksIn(clicked.page)).toBe(many);
    expect(await looksIn(clicked.page)).not.toContain('also-reported-absent');
    await lab.ask('choose-marks', { on: true, one: true, absent: true });
    expect(await clicked.page.evaluate(() => document.documentElement.outerHTML)).toBe(html);
  });

  it('says calmly of a page that was read before it what to do, in the panel that is opened again', async () => {
    await left.page.bringToFront();
    expect((await lab.state(left.id)).kind).toBe('no-access');
    await says(panel, 'Click the Also Reported icon.');
    await lab.clickIcon(left);
    await left.page.bringToFront();
    await says(panel, '5 related articles');
  });

  it('reads pages of a site that is always read unasked, those that are open and those that come', async () => {
    await always.page.bringToFront();
    expect((await lab.coverage(always.id)).page.title).toBe(FLOOD.title);
    const next = await lab.open(lab.site.at('/summit', ALWAYS));
    expect((await lab.coverage(next.id)).page.title).toBe(SUMMIT.title);
    await next.page.close();
  });

  it('updated once more, and asked before the orphan notices: the marks of the new one stay', async () => {
    await lab.driver.openPanel(await lab.clickIcon(clicked));
    await clicked.page.bringToFront();
    await marked(clicked);
    writeVersion(folder, LATEST);
    await lab.update();
    await lab.driver.openPanel(await lab.clickIcon(clicked));
    await clicked.page.bringToFront();
    await marked(clicked);
    const many = await marksIn(clicked.page);
    await pause(ORPHANS_NOTICE_MS);
    expect(await marksIn(clicked.page)).toBe(many);
    expect(await kept()).toEqual(before);
  });

  it('shows no welcome again, and leaves nothing wrong behind in any page', async () => {
    for (const page of await lab.driver.browser.pages()) {
      const address = await page.evaluate(() => location.href).catch(() => '');
      expect(address).not.toContain('welcome.html');
    }
    expect(trouble.flat()).toEqual([]);
  });
});
