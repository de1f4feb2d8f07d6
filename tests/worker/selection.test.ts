import { describe, expect, it } from 'vitest';
import { wishIn } from '../../platform/panel-wish.ts';
import { clickOn, deskOf, readable } from './desk.ts';
import { pageAt } from './stories.ts';

const URL_A = 'https://news.example/a';
const TAB = 7;

async function wishOf({ browser }: ReturnType<typeof deskOf>) {
  return wishIn((await browser.session.get(['panel-wish']))['panel-wish']);
}

describe('“Find coverage of this”', () => {
  it('reads the page first, and leaves the panel the wish to show what was selected', async () => {
    const desk = deskOf();
    desk.browser.open(TAB, URL_A);
    readable(desk.browser, desk.worker, TAB, { kind: 'article', page: pageAt(URL_A) });
    await desk.worker.findSelection(TAB, ' Boats came in ');
    expect(await wishOf(desk)).toEqual({ tabId: TAB, part: { selected: 'Boats came in' } });
    expect(await desk.worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'covered' });
  });

  it('asks the page for its selection when it comes by the keys, and does not read it twice', async () => {
    const desk = deskOf();
    await clickOn(desk.browser, desk.worker, TAB, URL_A);
    const reads = desk.browser.ordered.length;
    desk.browser.selected = 'Boats came';
    await desk.worker.findSelection(TAB, null);
    expect((await wishOf(desk))?.part).toEqual({ selected: 'Boats came' });
    expect(desk.browser.ordered).toHaveLength(reads);
  });

  it('does nothing where nothing is selected', async () => {
    const desk = deskOf();
    desk.browser.open(TAB, URL_A);
    await desk.worker.findSelection(TAB, '  ');
    expect(await wishOf(desk)).toBeNull();
    expect(desk.browser.injected).toEqual([]);
  });
});
