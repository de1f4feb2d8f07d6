import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { newsPage, PUFFINS } from './lab/stories.ts';
import { pressAsReader } from './lab/surface.ts';

const SITE = 'courier.example';

describe('a tab that moves on, at a site that is always read', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/puffins', newsPage(PUFFINS));
    lab.site.put('/empty-shell', '<!doctype html><title>Loading</title><div id="app"></div>');
    await lab.driver.allow(SITE);
    tab = await lab.open(lab.site.at('/puffins'));
    await pressAsReader(await lab.clickIcon(tab), 'Always');
    await until('the permission', async () => {
      const [site] = await lab.ask('sites', null);
      return site?.choice === 'always' ? true : null;
    });
  });
  // A closed tab may leave any other in front, and a page behind another takes its time.
  beforeEach(() => tab.page.bringToFront());
  afterAll(() => lab?.close());

  const badgeBecomes = (text: string | null, tabId = tab.id) =>
    expect.poll(() => lab.desk.badge(tabId), { timeout: 20_000 }).toBe(text);

  /** Puts the article of another address into the page in place of its own, as a web app does. */
  const becomePage = (address: string) =>
    tab.page.evaluate(async (next) => {
      const html = await (await fetch(next)).text();
      const parsed = new DOMParser().parseFromString(html, 'text/html');
      history.pushState(null, '', next);
      document.title = parsed.title;
      document.head.replaceChildren(...parsed.head.children);
      document.body.replaceChildren(...parsed.body.children);
    }, address);

  /** By the page's own history: the protocol's call waits for a load that a page kept alive does not have. */
  const step = (page: Page, way: 'back' | 'forward') =>
    page.evaluate((method) => history[method](), way).catch(() => undefined);

  it('gets its badge without a click', async () => {
    await tab.page.goto(lab.site.at(DEMO_ARTICLE));
    await badgeBecomes('5');
  });

  it('keeps it through a reload', async () => {
    await tab.page.reload();
    await badgeBecomes('5');
  });

  it('loses it when a web app shows another article', async () => {
    await becomePage(lab.site.at('/puffins'));
    await badgeBecomes('');
    expect((await lab.coverage(tab.id)).page.title).toBe(PUFFINS.title);
  });

  it('gets it back when the web app shows the first', async () => {
    await becomePage(lab.site.at(DEMO_ARTICLE));
    await badgeBecomes('5');
  });

  it('is right when the reader goes back to a page that was kept alive', async () => {
    const { page, id } = await lab.open(lab.site.at(DEMO_ARTICLE));
    await badgeBecomes('5', id);
    await page.evaluate(() => Object.assign(globalThis, { keptAlive: true }));
    await page.goto(lab.site.at('/puffins'));
    await expect.poll(async () => (await lab.coverage(id)).page.title).toBe(PUFFINS.title);
    await badgeBecomes('', id);
    await step(page, 'back');
    await badgeBecomes('5', id);
    expect(await page.evaluate(() => 'keptAlive' in globalThis)).toBe(true);
    await step(page, 'forward');
    await badgeBecomes('', id);
    await page.close();
  });

  it('is read when its article comes late', async () => {
    await tab.page.goto(lab.site.at('/empty-shell'));
    await badgeBecomes('');
    await becomePage(lab.site.at(DEMO_ARTICLE));
    await badgeBecomes('5');
  });

  it('takes its badge along when it is closed, and leaves the others theirs', async () => {
    const other = await lab.open(lab.site.at(DEMO_ARTICLE));
    await badgeBecomes('5', other.id);
    await other.page.close();
    await badgeBecomes(null, other.id);
    await badgeBecomes('5');
  });
});
