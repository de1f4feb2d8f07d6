import { describe, expect, it } from 'vitest';
import { deskOf } from './desk.ts';
import { SELF } from './fake-platform.ts';

const TAB = 9;
const ADDRESS = `${SELF.origin}/sample.html`;

describe('the sample article', () => {
  it('is a bundled one, and from then on what its tab shows', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, ADDRESS);
    expect(await worker.handlers['show-sample']({ tabId: TAB })).toMatchObject({
      ok: true,
      value: { article: { id: 'shipped-1' }, title: 'Boats', titleDerived: false },
    });
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'covered' });
    expect(browser.badges.get(TAB)).toBe(1);
  });

  it('leaves every other page of the extension one that is not read', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, `${SELF.origin}/options.html`);
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ kind: 'own-page' });
  });

  it('says so where every sample was removed', async () => {
    const { browser, worker } = deskOf();
    browser.open(TAB, ADDRESS);
    await worker.handlers['remove-article']({ articleId: 'shipped-1' });
    expect(await worker.handlers['show-sample']({ tabId: TAB })).toEqual({ ok: false, why: 'gone' });
  });
});
