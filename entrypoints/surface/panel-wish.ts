import { type ReadonlySignal, signal } from '@preact/signals';
import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { PANEL_PARTS } from '../../components/sections.ts';

const KEY = 'panel-wish';
const part = v.union([v.picklist(PANEL_PARTS), v.object({ statement: v.string() })]);
const schema = v.object({ tabId: v.number(), part });

/** What the panel is opened for: to show this part of what is known of this tab's page. */
export type PanelWish = v.InferOutput<typeof schema>;

/**
 * Leaves a wish for the panel, whether it is open already or about to be. It lies in session storage, since a panel that is
 * only opening hears no message.
 */
export function leaveWish(wish: PanelWish): Promise<void> {
  return browser.storage.session.set({ [KEY]: wish });
}

/** Takes the wish back, met or not. */
export function clearWish(): Promise<void> {
  return browser.storage.session.remove(KEY);
}

/** The wish that is left for the panel now, or null. */
export function watchWish(): ReadonlySignal<PanelWish | null> {
  const wish = signal<PanelWish | null>(null);
  let heard = false;
  const take = (value: unknown) => {
    const parsed = v.safeParse(schema, value);
    wish.value = parsed.success ? parsed.output : null;
    heard = true;
  };
  browser.storage.session.onChanged.addListener((changes) => {
    if (changes[KEY] !== undefined) take(changes[KEY].newValue);
  });
  void browser.storage.session.get(KEY).then((stored) => {
    // What was heard meanwhile is newer than this answer.
    if (!heard) take(stored[KEY]);
  });
  return wish;
}
