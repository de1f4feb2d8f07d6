import { setTimeout as pause } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { tried } from '../trust/tries.ts';
import { ATTACKS } from './lab/attacks.ts';
import { Lab } from './lab/lab.ts';
import { FLOOD, FLOOD_ELSEWHERE, newsPage } from './lab/stories.ts';
import { wordsOn } from './lab/surface.ts';

/** Milliseconds in which a page that was read has to answer its reader again. */
const CALM = 15_000;
const WHILE = 3_000;

describe('a page', () => {
  let lab: Lab;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/calm', newsPage(FLOOD));
    // Something to compare with, so that there are marks to attack.
    lab.site.put('/elsewhere', newsPage(FLOOD_ELSEWHERE));
    const tab = await lab.open(lab.site.at('/elsewhere'));
    await lab.clickIcon(tab);
    expect(await lab.ask('save-page', { tabId: tab.id })).toMatchObject({ ok: true });
    await tab.page.close();
    await lab.desk.call(async (api) => {
      Object.assign(globalThis, { chosen: [] });
      api.runtime.onMessage.addListener((message: unknown) => {
        const kind = Reflect.get(Object(message), 'kind');
        if (kind === 'statement-chosen') Reflect.get(globalThis, 'chosen').push(kind);
        return undefined;
      });
    });
  });
  afterAll(() => lab?.close());

  /** Statements that pages made our surfaces go to. */
  const chosenByPage = () => lab.desk.page.evaluate(() => Reflect.get(globalThis, 'chosen'));

  for (const [index, { name, html, comes, cut, sees, calm }] of ATTACKS.entries()) {
    it(`${name} gets a calm answer, and nothing else`, async () => {
      lab.site.put(`/attack-${index}`, html());
      const tab = await lab.open(lab.site.at(`/attack-${index}`));
      const popup = await lab.clickIcon(tab);
      await lab.ask('panel-shows', { windowId: 1, tabId: tab.id });
      await lab.ask('choose-marks', { on: true, one: true, absent: true });
      const state = await lab.state(tab.id);

      expect(comes).toContain(state.kind);
      if (state.kind === 'covered') {
        const [claim] = state.coverage.claims;
        if (claim !== undefined)
          expect(await lab.ask('show-in-page', { tabId: tab.id, claimId: claim.id })).toHaveProperty('ok');
        if (cut) expect(state.coverage.extent).toMatchObject({ whole: false, cut: 'cap' });
        if (sees !== undefined)
          await expect.poll(() => tab.page.evaluate(sees), { timeout: 10_000 }).toBe(true);
        if (calm !== undefined) {
          await pause(WHILE);
          expect(await tab.page.evaluate(calm), String(await tab.page.evaluate('seen.length'))).toBe(true);
        }
      }
      expect(await chosenByPage()).toEqual([]);
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
