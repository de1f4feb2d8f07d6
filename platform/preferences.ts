import * as v from 'valibot';
import type { Strictness } from '../engine/strictness.ts';
import type { KeyValues } from './key-values.ts';

/** Where preferences are kept, in `storage.local`. */
export const PREFERENCES_KEY = 'preferences';
const VERSION = 1;

export const THEMES = ['system', 'light', 'dark'] as const;
export type Theme = (typeof THEMES)[number];

/** `system`: the browser's own language where the interface speaks it. */
export const LANGUAGES = ['system', 'en', 'de', 'es', 'ar'] as const;
export type LanguageChoice = (typeof LANGUAGES)[number];

/** What the reader prefers of the interface. */
export interface Preferences {
  readonly language: LanguageChoice;
  readonly theme: Theme;
  /** The number of related articles on the icon. */
  readonly badge: boolean;
  /** How sure a hint must be to be shown. */
  readonly strictness: Strictness;
}

export const DEFAULTS: Preferences = {
  language: 'system',
  theme: 'system',
  badge: true,
  strictness: 'normal',
};

/** Field by field: a damaged one falls back to its default and takes none along. */
const kept = v.object({
  version: v.literal(VERSION),
  // Younger than the first version: what was kept before has none.
  language: v.fallback(v.optional(v.picklist(LANGUAGES), DEFAULTS.language), DEFAULTS.language),
  theme: v.fallback(v.picklist(THEMES), DEFAULTS.theme),
  badge: v.fallback(v.boolean(), DEFAULTS.badge),
  strictness: v.fallback(v.picklist(['normal', 'quiet']), DEFAULTS.strictness),
});

/** The preferences in a stored value; the defaults where it is none of ours. */
export function preferencesIn(value: unknown): Preferences {
  const parsed = v.safeParse(kept, value);
  if (!parsed.success) return DEFAULTS;
  const { version: _version, ...preferences } = parsed.output;
  return preferences;
}

export async function readPreferences(store: Pick<KeyValues, 'get'>): Promise<Preferences> {
  return preferencesIn((await store.get([PREFERENCES_KEY]))[PREFERENCES_KEY]);
}

/** Changes some of them. @returns all of them as they are then */
export async function changePreferences(
  store: Pick<KeyValues, 'get' | 'set'>,
  change: Partial<Preferences>,
): Promise<Preferences> {
  const preferences = { ...(await readPreferences(store)), ...change };
  await store.set({ [PREFERENCES_KEY]: { version: VERSION, ...preferences } });
  return preferences;
}
