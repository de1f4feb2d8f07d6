import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../../scripts/demo/open-demo.ts';
import { ADDON } from '../lab/firefox.ts';
import { FirefoxWindow } from '../lab/firefox-window.ts';
import { Lab, type Tab } from '../lab/lab.ts';

describe('in the real window of Firefox', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
  });
  afterAll(() => lab?.close());

  it('no host is granted by the installation', async () => {
    const granted = await lab.desk.call(async (api) => (await api.permissions.getAll()).origins ?? []);
    expect(granted).toEqual([]);
  });

  it('the toolbar button opens the popup, which reads the page without a second click', async () => {
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    await lab.driver.clickIcon(tab.page);
    await expect.poll(async () => (await lab.state(tab.id)).kind, { timeout: 20_000 }).toBe('covered');
  });

  it('the sidebar opens with the panel', async () => {
    const window = await FirefoxWindow.of(lab.driver.browser, ADDON);
    expect(await window.openSidebar()).toMatch(/\/sidepanel\.html$/);
  });

  it('the page is marked while the sidebar is open', async () => {
    const marks = () => tab.page.evaluate(() => CSS.highlights.size);
    await expect.poll(marks, { timeout: 10_000 }).toBeGreaterThan(0);
    const window = await FirefoxWindow.of(lab.driver.browser, ADDON);
    await window.closeSidebar();
    await expect.poll(marks, { timeout: 10_000 }).toBe(0);
  });

  it('the event page wakes for a message after it was put to sleep', async () => {
    await lab.driver.stopWorker();
    expect(await lab.ask('sites', null)).toEqual([]);
  });
});
