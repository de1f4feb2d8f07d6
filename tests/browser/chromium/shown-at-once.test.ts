import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEMO_ARTICLE } from '../../../scripts/demo/open-demo.ts';
import { Lab, type Tab } from '../lab/lab.ts';
import { newsPage, SUMMIT } from '../lab/stories.ts';
import { says } from '../lab/surface.ts';

/** Words of the demo's head in the panel. */
const DEMO = 'Kim Jong Un expected in Russia';

describe('a coverage that the panel has shown', () => {
  let lab: Lab;
  let panel: Page;
  let tabs: readonly [Tab, string][];

  beforeAll(async () => {
    lab = await Lab.open();
    lab.site.put('/summit', newsPage(SUMMIT));
    const demo = await lab.open(lab.site.at(DEMO_ARTICLE));
    await lab.clickIcon(demo);
    const own = await lab.open(lab.site.at('/summit', 'gazette.example'));
    panel = await lab.driver.openPanel(await lab.clickIcon(own));
    tabs = [
      [demo, DEMO],
      [own, SUMMIT.title],
    ];
    await holdsAnswers(panel);
  });
  afterAll(() => lab?.close());

  it('is shown again when its tab comes back, before the worker has answered', async () => {
    for (const [tab, words] of tabs) {
      await tab.page.bringToFront();
      await says(panel, words);
    }
    await panel.evaluate(() => Object.assign(globalThis, { held: true }));
    for (const [tab, words] of [...tabs, ...tabs]) {
      await tab.page.bringToFront();
      await says(panel, words);
    }
    expect(await panel.evaluate(() => Reflect.get(globalThis, 'unanswered'))).toBe(4);
  });
});

/** Loads the panel once more: its questions for a tab stay without answer from there on while `held` is true. */
async function holdsAnswers(panel: Page): Promise<void> {
  await panel.evaluateOnNewDocument(() => {
    const state = Object.assign(globalThis, { held: false, unanswered: 0 });
    const { runtime } = Reflect.get(globalThis, 'chrome');
    const send = runtime.sendMessage;
    runtime.sendMessage = (...args: unknown[]) => {
      if (!state.held || Reflect.get(Object(args[0]), 'kind') !== 'tab-state') return send(...args);
      state.unanswered += 1;
      return new Promise(() => undefined);
    };
  });
  await panel.reload();
}
