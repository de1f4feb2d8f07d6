import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { MENU_REFUSAL_KEY, type MenuRefusal, menuRefusalIn } from '../../platform/menu-refusal.ts';

/** What was asked for in a page's menu and refused, before this popup opened or while it stands; told once. */
export function watchMenuRefusal(): ReadonlySignal<MenuRefusal | null> {
  const refusal = signal<MenuRefusal | null>(null);
  const take = (value: unknown) => {
    const told = menuRefusalIn(value);
    if (told === null) return;
    refusal.value = told;
    void browser.storage.session.remove(MENU_REFUSAL_KEY);
  };
  browser.storage.session.onChanged.addListener((changes) => take(changes[MENU_REFUSAL_KEY]?.newValue));
  void browser.storage.session.get(MENU_REFUSAL_KEY).then((stored) => take(stored[MENU_REFUSAL_KEY]));
  return refusal;
}
