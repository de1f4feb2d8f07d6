import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BAD_PAGES } from './lab/bad-pages.ts';
import { Lab } from './lab/lab.ts';
import { wordsOn } from './lab/surface.ts';

describe('a page', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await Lab.open();
  });
  afterAll(() => lab?.close());

  for (const [index, { name, html, article, hidden = [] }] of BAD_PAGES.entries()) {
    it(`${name} gets a coverage, or "not an article"`, async () => {
      const path = `/bad-${index}`;
      lab.site.put(path, html());
      const tab = await lab.open(lab.site.at(path));
      const popup = await lab.clickIcon(tab);
      const state = await lab.state(tab.id);
      const allowed = { must: ['covered'], may: ['covered', 'not-article'], no: ['not-article'] };
      expect(allowed[article]).toContain(state.kind);

      const told = JSON.stringify(state) + (await wordsOn(popup));
      for (const secret of hidden) expect(told).not.toContain(secret);
      expect(await popup.evaluate(() => 'ranFromPage' in globalThis)).toBe(false);
      expect(await popup.$('img, script:not([src])')).toBeNull();
      expect(await tab.page.evaluate(() => 'ranFromPage' in globalThis)).toBe(false);
      expect(await lab.ask('sites', null)).toEqual([]);
      await tab.page.close();
    });
  }
});
