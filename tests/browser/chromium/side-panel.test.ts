import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { DEMO_ARTICLE } from '../../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from '../lab/lab.ts';
import { newsPage, PUFFINS } from '../lab/stories.ts';
import { says } from '../lab/surface.ts';

describe('the real side panel, under a click alone', () => {
  let lab: Lab;
  let tab: Tab;
  let panel: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/puffins', newsPage(PUFFINS));
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    panel = await lab.driver.openPanel(await lab.clickIcon(tab));
  });
  afterAll(() => lab?.close());

  it('shows the coverage of the tab in front', async () => {
    await says(panel, 'Related coverage');
  });

  it('says so when another tab comes to the front that was not read', async () => {
    const other = await lab.open(lab.site.at('/puffins', 'gazette.example'));
    await says(panel, 'This tab hasn’t been read.');
    await says(panel, 'Click the Also Reported icon.');
    await other.page.close();
  });

  it('shows the first tab again when that comes back', async () => {
    await tab.page.bringToFront();
    await says(panel, 'Related coverage');
  });

  it('shows a tab as soon as its icon is clicked', async () => {
    const other = await lab.open(lab.site.at('/puffins', 'gazette.example'));
    await says(panel, 'This tab hasn’t been read.');
    await lab.clickIcon(other);
    await says(panel, 'No match in your 5 articles');
    await other.page.close();
    await tab.page.bringToFront();
    await says(panel, 'Related coverage');
  });

  it('says so when the tab goes to another site, which the click did not open', async () => {
    await tab.page.goto(lab.site.at('/puffins', 'gazette.example'));
    await says(panel, 'This tab hasn’t been read.');
  });
});
