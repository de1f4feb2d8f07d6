import { expect, it } from 'vitest';
import { changePreferences, DEFAULTS, preferencesIn, readPreferences } from '../../platform/preferences.ts';
import { memoryStore } from '../worker/fake-platform.ts';

it('are the defaults before anything was chosen', async () => {
  expect(await readPreferences(memoryStore())).toEqual(DEFAULTS);
});

it('keep what was chosen, beside what was not', async () => {
  const store = memoryStore();
  await changePreferences(store, { theme: 'dark' });
  await changePreferences(store, { badge: false });
  expect(await readPreferences(store)).toEqual({ ...DEFAULTS, theme: 'dark', badge: false });
});

it.each([
  ['of the first version', { version: 1, theme: 'light', badge: false }, { theme: 'light', badge: false }],
  [
    'from before there were languages',
    { version: 1, theme: 'light', badge: false },
    { language: 'system', theme: 'light', badge: false },
  ],
  [
    'in a language',
    { version: 1, language: 'ar', theme: 'dark', badge: true },
    { language: 'ar', theme: 'dark' },
  ],
  [
    'in a language that the interface does not speak',
    { version: 1, language: 'tlh', theme: 'dark', badge: true },
    { language: 'system', theme: 'dark' },
  ],
  ['with a damaged field', { version: 1, theme: 'puce', badge: false }, { ...DEFAULTS, badge: false }],
  ['of a version to come', { version: 9, theme: 'dark' }, DEFAULTS],
  ['that are none', 'dark', DEFAULTS],
])('read stored ones %s', (_name, stored, expected) => {
  expect(preferencesIn(stored)).toMatchObject(expected);
});
