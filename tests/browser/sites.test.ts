import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Lab, type Tab } from './lab/lab.ts';
import { FLOOD, newsPage, PUFFINS } from './lab/stories.ts';
import { press, pressAsReader, says } from './lab/surface.ts';

const SITE = 'courier.example';

describe('the choice for a site', () => {
  let lab: Lab;
  let tab: Tab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/flood', newsPage(FLOOD));
    lab.site.put('/puffins', newsPage(PUFFINS));
    tab = await lab.open(lab.site.at('/flood'));
  });
  afterAll(() => lab?.close());

  const choiceFor = async (host: string) => {
    const sites = await lab.ask('sites', null);
    return sites.find((site) => site.host === host)?.choice ?? 'click';
  };
  const registered = () =>
    lab.desk.call(async (api) => (await api.scripting.getRegisteredContentScripts()).length);

  it('is a click at first: no host is granted, no script registered', async () => {
    const origins = await lab.desk.call(async (api) => (await api.permissions.getAll()).origins ?? []);
    expect(origins).toEqual([]);
    expect(await registered()).toBe(0);
  });

  it('becomes "always" once the browser agrees, and the next page is read unasked', async () => {
    await lab.driver.allow(SITE);
    await pressAsReader(await lab.clickIcon(tab), 'Always');
    await expect.poll(() => choiceFor(SITE)).toBe('always');
    await expect.poll(registered).toBe(1);
    const next = await lab.open(lab.site.at('/puffins'));
    expect((await lab.settled(next.id)).kind).toBe('covered');
    await next.page.close();
  });

  it('holds for that site alone', async () => {
    const elsewhere = await lab.open(lab.site.at('/flood', 'gazette.example'));
    expect((await lab.state(elsewhere.id)).kind).toBe('no-access');
    await elsewhere.page.close();
  });

  it('becomes "when I click" again when the browser takes the permission back', async () => {
    await lab.driver.takeBack(SITE);
    await expect.poll(() => choiceFor(SITE)).toBe('click');
    await expect.poll(registered).toBe(0);
  });

  it('becomes "never": nothing runs, nothing is kept, no badge', async () => {
    const popup = await lab.clickIcon(tab);
    await press(popup, 'Never');
    await expect.poll(() => choiceFor(SITE)).toBe('never');
    await says(popup, `Off on ${SITE}.`);
    const again = await lab.open(lab.site.at('/flood'));
    const clicked = await lab.clickIcon(again);
    await says(clicked, 'Nothing is read here.');
    expect((await lab.state(again.id)).kind).toBe('off');
    expect(await lab.desk.badge(again.id)).toBe('');
    await again.page.close();
  });

  it('is turned on again where it was turned off', async () => {
    const again = await lab.open(lab.site.at('/flood'));
    const popup = await lab.clickIcon(again);
    await press(popup, 'Turn on');
    await expect.poll(async () => (await lab.state(again.id)).kind).toBe('covered');
    expect(await choiceFor(SITE)).toBe('click');
  });

  it('stands in the settings', async () => {
    const options = await lab.driver.extensionTab('options.html');
    await says(options, 'Sites');
    await says(options, SITE);
  });

  it('"never" holds though every site is allowed', async () => {
    await lab.ask('choose-site', { host: SITE, choice: 'never' });
    await lab.driver.allow('*');
    const options = await lab.driver.extensionTab('options.html');
    await pressAsReader(options, 'Allow every site');
    const elsewhere = await lab.open(lab.site.at('/flood', 'gazette.example'));
    await expect.poll(async () => (await lab.state(elsewhere.id)).kind, { timeout: 20_000 }).toBe('covered');
    const here = await lab.open(lab.site.at('/flood'));
    expect((await lab.state(here.id)).kind).toBe('off');
    expect(await lab.desk.badge(here.id)).toBe('');
    const excluded = await lab.desk.call(async (api) => {
      const scripts = await api.scripting.getRegisteredContentScripts();
      return scripts.flatMap(({ excludeMatches }) => excludeMatches ?? []);
    });
    expect(excluded).toContain(`http://${SITE}/*`);
  });

  it('"never" takes away what was read there before, for good', async () => {
    const tab = await lab.open(lab.site.at('/puffins', 'gazette.example'));
    expect((await lab.settled(tab.id)).kind).toBe('covered');
    await lab.ask('choose-site', { host: 'gazette.example', choice: 'never' });
    expect((await lab.state(tab.id)).kind).toBe('off');
    await lab.ask('choose-site', { host: 'gazette.example', choice: 'click' });
    expect((await lab.state(tab.id)).kind).toBe('no-access');
  });
});
