import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { press, says } from './lab/surface.ts';

describe('what the reader prefers', () => {
  let lab: Lab;
  let tab: Tab;
  let options: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    await lab.clickIcon(tab);
    options = await lab.driver.extensionTab('options.html');
    await says(options, 'Colours');
  });
  afterAll(() => lab?.close());

  const ground = (page: Page) =>
    page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);

  it('in colours holds on every surface, against the system', async () => {
    const before = await ground(options);
    await press(options, 'Dark');
    await expect.poll(() => ground(options)).not.toBe(before);
    const library = await lab.driver.extensionTab('library.html');
    await says(library, 'Your articles');
    expect(await ground(library)).toBe(await ground(options));
    await press(options, 'Light');
    await expect.poll(() => ground(library)).toBe(before);
  });

  it('and everything else is deleted, and put back', async () => {
    await press(options, 'Delete everything');
    await says(options, 'Everything is deleted');
    await press(options, 'Undo');
    await expect
      .poll(() => options.evaluate(() => document.body.textContent))
      .not.toContain('Everything is deleted');
  });

  it('of the icon takes its number away, and gives it back', async () => {
    await expect.poll(() => lab.desk.badge(tab.id)).toBe('5');
    await press(options, 'Show the number of related articles on the icon');
    await expect.poll(() => lab.desk.badge(tab.id)).toBe('');
    await press(options, 'Show the number of related articles on the icon');
    await expect.poll(() => lab.desk.badge(tab.id)).toBe('5');
  });
});
