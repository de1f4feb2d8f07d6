import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { pressFirst, says } from './lab/surface.ts';

describe('a worker that the browser ends', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
  });
  afterAll(() => lab?.close());

  it('while a page is being compared, answers all the same', async () => {
    await tab.page.bringToFront();
    await lab.driver.clickIcon(tab.page);
    const reading = lab.ask('read-tab', { tabId: tab.id, anyway: false });
    await lab.driver.stopWorker();
    const state = await reading;
    expect(['covered', 'reading', 'failed']).toContain(state.kind);
    const popup = await lab.clickIcon(tab);
    await says(popup, '5 other articles report this story');
  });

  it('knows afterwards what it knew before', async () => {
    const before = await lab.coverage(tab.id);
    await lab.driver.stopWorker();
    expect(await lab.coverage(tab.id)).toEqual(before);
    await expect.poll(() => lab.desk.badge(tab.id)).toBe('5');
  });

  it('answers a panel that was open before', async () => {
    const panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    await says(panel, 'Related coverage');
    await lab.driver.stopWorker();
    await pressFirst(panel, '.related-card .related-title');
    await expect.poll(() => lab.desk.tabInFront()).not.toBe(tab.id);
  });

  it('answers many at once', async () => {
    await lab.driver.stopWorker();
    const states = await Promise.all(Array.from({ length: 20 }, () => lab.state(tab.id)));
    expect(new Set(states.map(({ kind }) => kind))).toEqual(new Set(['covered']));
  });
});
