import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { planted } from './lab/canary.ts';
import { pasted } from './lab/clipboard.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

describe('in the settings', () => {
  const page = planted(FLOOD, 'read');
  let lab: Lab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put(page.path, newsPage(page.story));
    const tab = await lab.open(lab.site.at(page.path));
    await lab.clickIcon(tab);
    expect(await lab.ask('save-page', { tabId: tab.id })).toMatchObject({ ok: true });
    await lab.ask('choose-site', { host: 'ledger.example', choice: 'never' });
    expect(await lab.ask('open-article', { articleId: 'none', sentence: null, fromTab: null })).toBeDefined();
    expect(await lab.ask('reader-view', { articleId: 'none', fromTab: null })).toMatchObject({ ok: false });
  });
  afterAll(() => lab?.close());

  it('diagnostics are copied by one click, with nothing in them that was read', async () => {
    const options = await lab.driver.extensionTab('options.html');
    await options.bringToFront();
    await says(options, 'Copy diagnostics');
    await press(options, 'Copy diagnostics');
    await says(options, 'Copied');
    const copied = await pasted(lab);
    const told = JSON.parse(copied);
    expect(told).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      library: { saved: 1 },
      sites: { never: 1 },
    });
    expect(told.failures).toContainEqual(expect.objectContaining({ task: 'reader-view', why: 'gone' }));
    for (const { words } of page.canaries)
      for (const word of words.split(' ')) expect(copied.toLowerCase()).not.toContain(word.toLowerCase());
    expect(copied).not.toMatch(/\.example|https?:/);
    await options.close();
  });

  it('version, licences and the privacy statement come out of the package', async () => {
    const options = await lab.driver.extensionTab('options.html');
    await says(options, 'Licences of the libraries in it');
    const files = await options.evaluate(() =>
      Promise.all(
        [...document.querySelectorAll<HTMLAnchorElement>('#about a')].map(async ({ href }) => ({
          ours: new URL(href).origin === location.origin,
          start: (await (await fetch(href)).text()).slice(0, 3_000),
        })),
      ),
    );
    expect(files.map(({ ours }) => ours)).toEqual([true, true, true]);
    expect(files[0]?.start).toContain('MIT');
    expect(files[1]?.start).toContain('the work of others');
    expect(files[2]?.start.toLowerCase()).toContain('privacy');
    await options.close();
  });
});
