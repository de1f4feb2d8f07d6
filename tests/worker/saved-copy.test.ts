import { describe, expect, it } from 'vitest';
import { clickOn, deskOf } from './desk.ts';

const URL_A = 'https://news.example/a';
const TAB = 7;

describe('a saved page that is read again', () => {
  it('is not changed while its text is the same', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A, 'Boats came in.');
    await worker.handlers['save-page']({ tabId: TAB });
    expect(await clickOn(browser, worker, TAB, URL_A, 'Boats came in.')).toMatchObject({
      saved: true,
      changed: false,
    });
  });

  it('is told from its saved copy by its text, until it is saved anew', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A, 'Boats came in.');
    await worker.handlers['save-page']({ tabId: TAB });
    const state = await clickOn(browser, worker, TAB, URL_A, 'Boats went out.');
    expect(state).toMatchObject({ saved: true, changed: true });
    expect(await worker.handlers['page-changes']({ tabId: TAB })).toEqual({
      ok: true,
      value: { before: ['Boats', 'Boats came in.'], after: ['Boats', 'Boats went out.'] },
    });
    await worker.handlers['save-page']({ tabId: TAB });
    expect(await worker.handlers['tab-state']({ tabId: TAB })).toMatchObject({ saved: true, changed: false });
  });

  it('has nothing to compare where it was never saved', async () => {
    const { browser, worker } = deskOf();
    await clickOn(browser, worker, TAB, URL_A);
    expect(await worker.handlers['page-changes']({ tabId: TAB })).toEqual({ ok: false, why: 'gone' });
  });
});
