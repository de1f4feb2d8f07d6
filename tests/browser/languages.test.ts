import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab } from './lab/lab.ts';
import { says } from './lab/surface.ts';

describe('the language of the interface', () => {
  let lab: Lab;
  let options: Page;
  let library: Page;
  let panel: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    const tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    library = await lab.driver.extensionTab('library.html');
    options = await lab.driver.extensionTab('options.html');
  });
  afterAll(() => lab?.close());

  const choose = async (tag: string) => {
    await says(options, 'العربية');
    await options.select('select[name=language]', tag);
  };
  const root = (page: Page) =>
    page.evaluate(() => `${document.documentElement.lang} ${document.documentElement.dir}`);

  it('is that of the browser at first', async () => {
    await says(panel, 'Related coverage');
    await says(library, 'Your articles');
    expect(await root(library)).toBe('en ltr');
  });

  it('changes on open surfaces, from right to left in Arabic', async () => {
    await choose('ar');
    await says(panel, 'تغطية ذات صلة');
    await says(library, 'مقالاتك');
    await says(options, 'الإعدادات');
    for (const page of [panel, library, options]) expect(await root(page)).toBe('ar rtl');
  });

  it('holds on a surface that is opened later', async () => {
    const welcome = await lab.driver.extensionTab('welcome.html');
    await says(welcome, 'متى يجوز أن تُقرأ صفحة؟');
    expect(await root(welcome)).toBe('ar rtl');
    await welcome.close();
  });

  it('changes again, and goes back to that of the browser', async () => {
    await choose('de');
    await says(panel, 'Weitere Berichte');
    expect(await root(panel)).toBe('de ltr');
    await choose('system');
    await says(panel, 'Related coverage');
    expect(await root(panel)).toBe('en ltr');
  });
});
