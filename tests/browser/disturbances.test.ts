import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { randomFrom, shuffled } from '../../bench/differences/random.ts';
import { until } from '../../scripts/browsers/until.ts';
import { share, tried } from '../trust/tries.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage, PUFFINS, SUMMIT } from './lab/stories.ts';
import { press, pressAsReader, says, wordsOn } from './lab/surface.ts';

const SITE = 'courier.example';
/** All fifty by `npm run trust -- --full`. */
const TABS = share(50, 10 / 3);
const SEED = 7;

describe('what happens around the extension', () => {
  let lab: Lab;
  let first: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    for (const [path, story] of Object.entries({ flood: FLOOD, elsewhere: FLOOD_ELSEWHERE, summit: SUMMIT }))
      lab.site.put(`/${path}`, newsPage(story));
    first = await lab.open(lab.site.at('/summit'));
    await lab.driver.allow(SITE);
    await pressAsReader(await lab.clickIcon(first), 'Always');
    await until('the script of the site', () =>
      lab.desk.call(async (api) =>
        (await api.scripting.getRegisteredContentScripts()).length > 0 ? true : null,
      ),
    );
    await first.page.reload();
    await lab.settled(first.id);
  });
  afterAll(() => lab?.close());

  it('many tabs, gone through quickly: each has its own answer', async (context) => {
    tried(context, TABS);
    const tabs: Tab[] = [];
    for (let at = 0; at < TABS; at += 1) {
      const title = `${PUFFINS.title}, part ${at + 1}`;
      lab.site.put(`/part-${at}`, newsPage({ ...PUFFINS, title }));
      tabs.push(await lab.open(lab.site.at(`/part-${at}`)));
    }
    const order = shuffled(tabs, randomFrom(SEED));
    await lab.desk.call(
      async (api, ids) => {
        for (const id of ids) void api.tabs.update(id, { active: true });
      },
      order.map(({ id }) => id),
    );
    for (const [at, { id }] of tabs.entries()) {
      const { page } = await lab.coverage(id);
      expect(page.title).toBe(`${PUFFINS.title}, part ${at + 1}`);
    }
    const last = order.at(-1) ?? first;
    const panel = await lab.driver.openPanel(await lab.clickIcon(last));
    await says(panel, `part ${tabs.indexOf(last) + 1}`);
    for (const { page } of tabs) await page.close();
    await first.page.bringToFront();
    await says(panel, SUMMIT.title);
  }, 180_000);

  it('two windows: each icon shows the number of its own tab', async () => {
    const address = lab.site.at('/elsewhere');
    const other = await lab.desk.call(async (api, url) => {
      const window = await api.windows.create({ url });
      const [tab] = window?.id === undefined ? [] : await api.tabs.query({ windowId: window.id });
      return tab?.id ?? -1;
    }, address);
    expect((await lab.coverage(other)).page.title).toBe(FLOOD_ELSEWHERE.title);
    await expect.poll(() => lab.desk.badge(first.id)).toBe('5');
    await expect.poll(() => lab.desk.badge(other)).toBe('');
    await lab.desk.call(async (api, id) => api.tabs.remove(id), other);
    await expect.poll(() => lab.desk.badge(other)).toBeNull();
    await expect.poll(() => lab.desk.badge(first.id)).toBe('5');
  });

  it('a permission taken back while a page is read: a calm answer, and nothing of it kept', async () => {
    const tab = await lab.open(lab.site.at('/flood'));
    await lab.settled(tab.id);
    const reload = tab.page.reload();
    await lab.driver.takeBack(SITE);
    await reload;
    await until('the end of the reading', async () => {
      const { kind } = await lab.state(tab.id);
      return kind === 'no-access' || kind === 'covered' ? true : null;
    });
    await tab.page.reload();
    expect((await lab.state(tab.id)).kind).toBe('no-access');
    const popup = await lab.clickIcon(tab);
    await says(popup, 'In this article');
    await tab.page.close();
  });

  it('a site that cannot be reached any more: what is open is read, compared and opened', async () => {
    const tab = await lab.open(lab.site.at('/summit', 'gazette.example'));
    lab.site.close();
    const popup = await lab.clickIcon(tab);
    await says(popup, '5 other articles report this story');
    await press(popup, 'Save this page to my articles');
    await says(popup, 'Saved to my articles');
    const library = await lab.driver.extensionTab('library.html');
    await says(library, SUMMIT.title);
    expect(await wordsOn(library)).not.toContain('went wrong');
  });
});
