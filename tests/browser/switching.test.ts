import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from './lab/lab.ts';
import { newsPage, SUMMIT } from './lab/stories.ts';
import { press, says, wordsOn } from './lab/surface.ts';

/** Words of each page's own head in the panel. */
const DEMO = 'Kim Jong Un expected in Russia';
const OWN = SUMMIT.title;
/** What nobody wrote: put into a kept answer, it shows wherever that answer is used, and nowhere once it is made anew. */
const PLANTED = 'A word that stands in the kept answer alone.';

describe('the panel, beside two pages that were read', () => {
  let lab: Lab;
  let demo: Tab;
  let own: Tab;
  let panel: Page;

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/summit', newsPage(SUMMIT));
    demo = await lab.open(lab.site.at(DEMO_ARTICLE));
    await lab.clickIcon(demo);
    own = await lab.open(lab.site.at('/summit', 'gazette.example'));
    panel = await lab.driver.openPanel(await lab.clickIcon(own));
    await own.page.bringToFront();
    await says(panel, OWN);
  });
  afterAll(() => lab?.close());

  it('shows each its own coverage, to and fro', async () => {
    for (const [tab, words, others] of [...toAndFro(), ...toAndFro()]) {
      await tab.page.bringToFront();
      await says(panel, words);
      expect(await wordsOn(panel)).not.toContain(others);
    }
  });

  it('and compares nothing for it: what was answered once is what is shown', async () => {
    await plant(lab);
    await noteComparisons(lab);
    for (const [tab, words] of [...toAndFro(), ...toAndFro()]) {
      await tab.page.bringToFront();
      await says(panel, words);
      await says(panel, PLANTED);
      expect(JSON.stringify(await lab.coverage(tab.id))).toContain(PLANTED);
    }
    expect(await comparisonsNoted(lab)).toEqual([]);
  });

  it('but compares anew what it comes back to after an article was added', async () => {
    const popup = await lab.clickIcon(own);
    await press(popup, 'Save this page to my articles');
    await expect.poll(async () => JSON.stringify(await lab.coverage(own.id))).not.toContain(PLANTED);
    await demo.page.bringToFront();
    await expect.poll(() => wordsOn(panel)).toContain(DEMO);
    await expect.poll(() => wordsOn(panel)).not.toContain(PLANTED);
    await says(panel, '6 other articles report this story');
    expect((await comparisonsNoted(lab)).length).toBeGreaterThan(0);
  });

  function toAndFro(): readonly [Tab, string, string][] {
    return [
      [demo, DEMO, OWN],
      [own, OWN, DEMO],
    ];
  }
});

/** Changes the statements of every kept answer, behind the worker's back. */
function plant({ desk }: Lab): Promise<void> {
  return desk.call(async (api, words) => {
    for (const [key, kept] of Object.entries(await api.storage.session.get(null))) {
      if (!key.startsWith('coverage/')) continue;
      const { claims } = Object(kept);
      for (const claim of claims) claim.sentence.text = words;
      await api.storage.session.set({ [key]: kept });
    }
  }, PLANTED);
}

/** From now on notes each answer that the worker keeps. A comparison ends with one, and here it would differ from the planted one. */
function noteComparisons({ desk }: Lab): Promise<void> {
  return desk.call(async (api) => {
    const noted: string[] = [];
    Object.assign(globalThis, { noted });
    api.storage.session.onChanged.addListener((changes) => {
      noted.push(...Object.keys(changes).filter((key) => key.startsWith('coverage/')));
    });
  });
}

function comparisonsNoted({ desk }: Lab): Promise<readonly string[]> {
  return desk.call(async () => Reflect.get(globalThis, 'noted') as readonly string[]);
}
