import axe from 'axe-core';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { press, pressFirst, says } from './lab/surface.ts';

describe('axe finds nothing to mend', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
  });
  afterAll(() => lab?.close());

  it('in the popup', async () => {
    const popup = await lab.clickIcon(tab);
    await says(popup, '5 other articles');
    expect(await violationsOn(popup)).toEqual([]);
  });

  it('in the side panel, with a statement opened', async () => {
    const panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    await says(panel, 'Related coverage');
    await press(panel, 'Show sentences');
    await says(panel, 'Read in article');
    expect(await violationsOn(panel)).toEqual([]);
  });

  it('in the reader page', async () => {
    const panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    await pressFirst(panel, '.related-card .related-title');
    const reader = await lab.readerPage();
    await says(reader, 'Back to your page');
    expect(await violationsOn(reader)).toEqual([]);
  });

  it('in the side panel, with the table and with the menu open', async () => {
    const panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    await says(panel, 'Related coverage');
    await press(panel, 'Table');
    await says(panel, 'Who says what');
    expect(await violationsOn(panel)).toEqual([]);
    await pressFirst(panel, '.menu-icon');
    await says(panel, 'Copy as Markdown');
    expect(await violationsOn(panel)).toEqual([]);
  });

  it('in the comparison, and in the table of the reader tab', async () => {
    const reader = await lab.readerPage();
    await press(reader, 'Compare');
    await says(reader, 'Differs only');
    expect(await violationsOn(reader)).toEqual([]);
    await lab.ask('open-table', { fromTab: tab.id });
    await says(reader, 'Who says what');
    expect(await violationsOn(reader)).toEqual([]);
  });

  it('in the list of articles', async () => {
    const library = await lab.driver.extensionTab('library.html');
    await says(library, '5 articles');
    expect(await violationsOn(library)).toEqual([]);
    await press(library, 'Where they come from');
    await says(library, 'Look for a feed');
    expect(await violationsOn(library)).toEqual([]);
    await press(library, 'Space and files');
    await says(library, 'Choose a file…');
    expect(await violationsOn(library)).toEqual([]);
  });

  it('in the settings', async () => {
    const options = await lab.driver.extensionTab('options.html');
    await says(options, 'Sites');
    expect(await violationsOn(options)).toEqual([]);
  });
});

/** Rule and place of every violation. The protocol's own evaluation is not held up by the page's policy. */
async function violationsOn(surface: Page): Promise<string[]> {
  await surface.evaluate(axe.source);
  const results = (await surface.evaluate(
    'axe.run(document, { resultTypes: ["violations"] })',
  )) as axe.AxeResults;
  return results.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
