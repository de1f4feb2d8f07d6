import { browser } from 'wxt/browser';
import type { KeyValues } from './key-values.ts';

type Area = typeof browser.storage.local;

/** What lasts until it is removed. */
export function localStorageArea(): KeyValues {
  return keyValues(browser.storage.local);
}

/** What is gone when the browser closes. */
export function sessionStorageArea(): KeyValues {
  return keyValues(browser.storage.session);
}

function keyValues(area: Area): KeyValues {
  return {
    get: (keys) => area.get([...keys]),
    set: (values) => area.set({ ...values }),
    remove: (keys) => area.remove([...keys]),
  };
}
