import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { newsPage, SUMMIT } from './lab/stories.ts';
import { press, says, wordsOn } from './lab/surface.ts';

describe('what a reader chooses to see in the panel', () => {
  let lab: Lab;
  let tab: Tab;
  let panel: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    tab = await lab.open(lab.site.at(DEMO_ARTICLE));
    panel = await lab.driver.openPanel(await lab.clickIcon(tab));
    await tab.page.bringToFront();
    await says(panel, 'Related coverage');
  });
  afterAll(() => lab?.close());

  describe('by a filter', () => {
    it('is as many statements as it says, and all of them again', async () => {
      const all = await statements(panel);
      for (const filter of ['Differs', 'Several origins']) {
        const promised = await countBeside(panel, filter);
        await choose(panel, filter);
        await expect.poll(async () => (await statements(panel)).length).toBe(promised);
        for (const words of await statements(panel)) expect(all).toContain(words);
        expect(promised).toBeLessThan(all.length);
      }
      await choose(panel, 'All');
      await expect.poll(() => statements(panel)).toEqual(all);
    });

    it('is those that differ, each with its sign', async () => {
      await choose(panel, 'Differs');
      await expect.poll(() => withoutSign(panel, '.stand-differs, .stand-both, .difference')).toBe(0);
      await choose(panel, 'All');
    });

    it('is what nobody else was found to say', async () => {
      lab.site.put('/summit', newsPage(SUMMIT));
      const other = await lab.open(lab.site.at('/summit', 'gazette.example'));
      await lab.clickIcon(other);
      await other.page.bringToFront();
      await says(panel, SUMMIT.title);
      const { claims } = await lab.coverage(other.id);
      const alone = claims
        .filter(({ evidence }) => evidence.length === 0)
        .map(({ sentence }) => sentence.text);
      expect(alone.join(' ')).toContain('Hoteliers');
      expect(await countBeside(panel, 'Not found')).toBe(alone.length);
      await choose(panel, 'Not found');
      await expect.poll(async () => (await statements(panel)).length).toBe(alone.length);
      expect((await statements(panel)).join(' ')).toContain('Hoteliers');
      await tab.page.bringToFront();
      await says(panel, 'Kim Jong Un expected in Russia');
    });
  });

  describe('of the keys', () => {
    it('is shown by “?”, with what each does, and goes with Escape', async () => {
      await panel.bringToFront();
      await panel.keyboard.type('?');
      await expect.poll(() => panel.$('dialog.keys[open]')).not.toBeNull();
      await says(panel, 'Find coverage of the selected text');
      const keys = await panel.$$eval('dialog.keys kbd', (all) => all.map(({ textContent }) => textContent));
      expect(keys.slice(-2)).toEqual(['?', 'Esc']);
      expect(keys.length).toBeGreaterThan(2);
      await panel.keyboard.press('Escape');
      await expect.poll(() => panel.$('dialog.keys')).toBeNull();
      await tab.page.bringToFront();
    });
  });

  describe('by how sure a hint must be', () => {
    it('is less when quiet, and as much as before when not', async () => {
      const before = await lab.coverage(tab.id);
      const shown = await wordsOn(panel);
      const options = await lab.driver.extensionTab('options.html');
      await says(options, 'Only the likeliest matches');
      await press(options, 'Only the likeliest matches');
      await expect.poll(async () => evidenceIn(await lab.coverage(tab.id))).toBeLessThan(evidenceIn(before));
      await expect.poll(() => wordsOn(panel)).not.toBe(shown);
      const quiet = await lab.coverage(tab.id);
      await says(panel, `${quiet.related.length} other articles report this story`);
      await press(options, 'What probably matches');
      await expect.poll(() => lab.coverage(tab.id)).toEqual(before);
      await expect.poll(() => wordsOn(panel)).toBe(shown);
      await options.close();
    });
  });
});

/** The words of the statements that stand, all of them unfolded. */
async function statements(panel: Page): Promise<string[]> {
  await panel.evaluate(() => {
    const more = document.querySelector('.statement-list + button');
    if (more instanceof HTMLElement && more.getAttribute('aria-expanded') !== 'true') more.click();
  });
  return panel.$$eval('.statement-words', (all) => all.map(({ textContent }) => textContent));
}

function choose(panel: Page, filter: string): Promise<void> {
  return panel.$$eval(
    '.filter',
    (all, sought) => {
      const button = all.find(({ textContent }) => textContent.startsWith(sought));
      if (button instanceof HTMLElement) button.click();
    },
    filter,
  );
}

/** The number that stands on a filter. */
async function countBeside(panel: Page, filter: string): Promise<number> {
  const words = await panel.$$eval('.filter', (all) => all.map(({ textContent }) => textContent));
  const found = words.find((each) => each.startsWith(filter));
  return Number(/\d+/.exec(found ?? '')?.[0]);
}

/** How many of the statements that stand carry no such sign. */
function withoutSign(panel: Page, sign: string): Promise<number> {
  return panel.$$eval(
    '.statement',
    (all, sought) => all.filter((each) => each.querySelector(sought) === null).length,
    sign,
  );
}

function evidenceIn({ claims }: Awaited<ReturnType<Lab['coverage']>>): number {
  return claims.reduce((sum, { evidence }) => sum + evidence.length, 0);
}
