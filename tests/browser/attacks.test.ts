import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tried } from '../trust/tries.ts';
import { ATTACKS } from './lab/attacks.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, newsPage } from './lab/stories.ts';
import { wordsOn } from './lab/surface.ts';

/** Milliseconds in which a page that was read has to answer its reader again. */
const CALM = 15_000;

describe('a page', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/calm', newsPage(FLOOD));
  });
  afterAll(() => lab?.close());

  for (const [index, { name, html, comes, most, sees }] of ATTACKS.entries()) {
    it(`${name} gets a calm answer, and nothing else`, async () => {
      lab.site.put(`/attack-${index}`, html());
      const tab = await lab.open(lab.site.at(`/attack-${index}`));
      const popup = await lab.clickIcon(tab);
      await lab.ask('panel-shows', { windowId: 1, tabId: tab.id });
      await lab.ask('choose-marks', { on: true, one: true, absent: true });
      const state = await lab.state(tab.id);

      expect(comes === 'covered' ? ['covered'] : ['covered', 'not-article', 'failed']).toContain(state.kind);
      if (state.kind === 'covered') {
        const [claim] = state.coverage.claims;
        if (claim !== undefined)
          expect(await lab.ask('show-in-page', { tabId: tab.id, claimId: claim.id })).toHaveProperty('ok');
        if (most !== undefined) expect(state.coverage.extent.characters).toBeLessThanOrEqual(most);
        if (sees !== undefined)
          await expect.poll(() => tab.page.evaluate(sees), { timeout: 10_000 }).toBe(true);
      }
      expect(await wordsOn(popup)).not.toContain('broken by the page');
      expect(await popup.evaluate(() => 'ranFromPage' in globalThis)).toBe(false);
      // By text: the page may have broken what the browser's protocol hands over with.
      expect(await tab.page.evaluate(`'ranFromPage' in globalThis`)).toBe(false);
      expect(await tab.page.evaluate('1 + 1')).toBe(2);
      expect(await lab.ask('sites', null)).toEqual([]);
      expect((await lab.ask('library-overview', null)).feeds).toEqual([]);
      await tab.page.close();
    }, 60_000);
  }

  it('that is read after them is read as ever', async (context) => {
    tried(context, ATTACKS.length);
    const tab = await lab.open(lab.site.at('/calm'));
    const begun = performance.now();
    await lab.clickIcon(tab);
    const { page } = await lab.coverage(tab.id);
    expect(page.title).toBe(FLOOD.title);
    expect(performance.now() - begun).toBeLessThan(CALM);
  });
});
