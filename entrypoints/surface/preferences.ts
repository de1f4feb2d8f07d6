import { type ReadonlySignal, signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { localStorageArea } from '../../platform/browser-storage.ts';
import {
  changePreferences,
  PREFERENCES_KEY,
  type Preferences,
  preferencesIn,
  readPreferences,
} from '../../platform/preferences.ts';

/** The reader's preferences, kept up to date with what any surface changes. */
export async function watchPreferences(): Promise<ReadonlySignal<Preferences>> {
  const preferences = signal(await readPreferences(localStorageArea()));
  browser.storage.local.onChanged.addListener((changes) => {
    const change = changes[PREFERENCES_KEY];
    if (change !== undefined) preferences.value = preferencesIn(change.newValue);
  });
  return preferences;
}

/** Keeps a preference. Every surface, this one too, hears of it. */
export async function prefer(change: Partial<Preferences>): Promise<void> {
  await changePreferences(localStorageArea(), change);
}
