import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab } from './lab/lab.ts';
import { press, says } from './lab/surface.ts';

// That it opens by itself once the extension is installed, every test of this folder relies on: the lab waits for it.
describe('the first page', () => {
  let lab: Lab;
  let welcome: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    welcome = await lab.driver.extensionTab('welcome.html');
    await says(welcome, 'When may it read a page?');
  });
  afterAll(() => lab?.close());

  it('asks for nothing by itself: pages are read by a click', async () => {
    expect(await welcome.$eval(':checked', (chosen) => chosen.closest('label')?.textContent)).toMatch(
      /^When I click/,
    );
    expect(await lab.desk.call(async (api) => (await api.permissions.getAll()).origins)).toEqual([]);
  });

  it('says what choosing site by site permits, and asks for nothing then either', async () => {
    await press(welcome, 'On sites I choose');
    expect(await lab.desk.call(async (api) => (await api.permissions.getAll()).origins)).toEqual([]);
  });
});

describe('the sample article', () => {
  let lab: Lab;
  let sample: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    sample = await lab.driver.extensionTab('sample.html');
    await sample.bringToFront();
    await says(sample, 'A sample article that came with the extension');
  });
  afterAll(() => lab?.close());

  it('is compared with the other samples, as a page that is read', async () => {
    const coverage = await lab.coverage(await lab.desk.tabInFront());
    expect(coverage.related).toHaveLength(4);
    expect(coverage.denominator.holdsPage).toBe(true);
    await expect.poll(async () => lab.desk.badge(await lab.desk.tabInFront())).toBe('4');
  });

  it('shows its text, whole, under its own name', async () => {
    const words = await sample.$eval('article', (article) => article.textContent ?? '');
    expect(words.length).toBeGreaterThan(1_000);
    expect(await sample.$eval('h1', (title) => title.textContent)).toMatch(/^“.+”$/);
  });

  it('stays compared through a reload', async () => {
    await sample.reload({ waitUntil: [] });
    await expect.poll(async () => lab.desk.badge(await lab.desk.tabInFront()), { timeout: 15_000 }).toBe('4');
  });
});
