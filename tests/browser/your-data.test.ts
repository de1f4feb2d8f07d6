import { gunzipSync } from 'node:zlib';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { until } from '../../scripts/browsers/until.ts';
import { heldArticles } from './lab/held.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { FLOOD, newsPage } from './lab/stories.ts';
import { press, says } from './lab/surface.ts';

describe('all that is kept', () => {
  let lab: Lab;
  let tab: Tab;
  let options: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/flood', newsPage(FLOOD));
    tab = await lab.open(lab.site.at('/flood'));
    await press(await lab.clickIcon(tab), 'Save this page to my articles');
    await until('the saved page', async () => ((await savedTitles(lab)).length > 0 ? true : null));
    await lab.ask('choose-site', { host: 'gazette.example', choice: 'never' });
    options = await lab.driver.extensionTab('options.html');
    await says(options, 'Export everything');
  });
  afterAll(() => lab?.close());

  it('is exported in one file, which holds the saved page and the choices', async () => {
    await catchFiles(options);
    await press(options, 'Export everything');
    await expect.poll(() => caught(options)).not.toBeNull();
    const { name, text } = readable(await caught(options));
    expect(name).toBe('also-reported.everything.gz');
    expect(text).toContain(FLOOD.title);
    expect(text).toContain('gazette.example');
  });

  it('is deleted, and the saved page with it; a site set to never stays so', async () => {
    await press(options, 'Delete everything');
    await says(options, 'Everything is deleted');
    expect(await savedTitles(lab)).toEqual([]);
    expect(await lab.ask('sites', null)).toEqual([{ host: 'gazette.example', choice: 'never' }]);
    await expect.poll(async () => saved(await lab.state(tab.id))).toBe(false);
  });

  it('comes back with undo, as long as the page stands', async () => {
    await press(options, 'Undo');
    await expect.poll(() => savedTitles(lab)).toEqual([FLOOD.title]);
    await expect.poll(async () => saved(await lab.state(tab.id))).toBe(true);
    await expect.poll(() => options.evaluate(() => document.body.textContent)).not.toContain('is deleted');
  });

  it('is deleted for good once the page was left', async () => {
    await press(options, 'Delete everything');
    await says(options, 'Everything is deleted');
    await options.close();
    options = await lab.driver.extensionTab('options.html');
    await says(options, 'Delete everything');
    expect(await options.evaluate(() => document.body.textContent)).not.toContain('Undo');
    expect(await savedTitles(lab)).toEqual([]);
  });
});

/** The title of the saved page, where it is among the reader's articles. */
async function savedTitles(lab: Lab): Promise<readonly string[]> {
  const articles = await heldArticles(lab);
  return articles.map(({ article }) => article.title).filter((title) => title === FLOOD.title);
}

function saved(state: Awaited<ReturnType<Lab['state']>>): boolean | null {
  return state.kind === 'covered' ? state.saved : null;
}

/** Keeps what the page would hand to the browser to save, with its bytes. */
function catchFiles(options: Page): Promise<void> {
  return options.evaluate(() => {
    const made = URL.createObjectURL;
    URL.createObjectURL = (file: Blob) => {
      Object.assign(globalThis, { file });
      return made(file);
    };
    HTMLAnchorElement.prototype.click = async function () {
      const file: Blob = Reflect.get(globalThis, 'file');
      const text = Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte));
      Object.assign(globalThis, { caught: [this.download, btoa(text.join(''))] });
    };
  });
}

function caught(options: Page): Promise<readonly [string, string] | null> {
  return options.evaluate(() => Reflect.get(globalThis, 'caught') ?? null);
}

function readable(file: readonly [string, string] | null) {
  const [name = '', base64 = ''] = file ?? [];
  return { name, text: gunzipSync(Buffer.from(base64, 'base64')).toString('utf8') };
}
