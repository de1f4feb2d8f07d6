import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { PANEL_WISH_KEY, type PanelWish, wishIn } from '../../platform/panel-wish.ts';

/** Leaves a wish for the panel, whether it is open already or about to be. */
export function leaveWish(wish: PanelWish): Promise<void> {
  return browser.storage.session.set({ [PANEL_WISH_KEY]: wish });
}

/** Takes the wish back, met or not. */
export function clearWish(): Promise<void> {
  return browser.storage.session.remove(PANEL_WISH_KEY);
}

/** The wish that is left for the panel now, or null. */
export function watchWish(): ReadonlySignal<PanelWish | null> {
  const wish = signal<PanelWish | null>(null);
  let heard = false;
  const take = (value: unknown) => {
    wish.value = wishIn(value);
    heard = true;
  };
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[PANEL_WISH_KEY] !== undefined) take(changes[PANEL_WISH_KEY].newValue);
  });
  void browser.storage.session.get(PANEL_WISH_KEY).then((stored) => {
    // What was heard meanwhile is newer than this answer.
    if (!heard) take(stored[PANEL_WISH_KEY]);
  });
  return wish;
}
