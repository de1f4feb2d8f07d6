import { expect, it, vi } from 'vitest';
import { clearWish, leaveWish, watchWish } from '../../entrypoints/surface/panel-wish.ts';

type Changes = Readonly<Record<string, { readonly newValue?: unknown }>>;

/** Session storage that tells of its changes, as the browser's does. */
const { session } = vi.hoisted(() => {
  const kept = new Map<string, unknown>();
  const listeners: ((changes: Changes) => void)[] = [];
  const tell = (changes: Changes) => {
    for (const listener of listeners) listener(changes);
  };
  const session = {
    onChanged: { addListener: (listener: (changes: Changes) => void) => listeners.push(listener) },
    get: async (key: string) => ({ [key]: kept.get(key) }),
    set: async (values: Readonly<Record<string, unknown>>) => {
      for (const [key, newValue] of Object.entries(values)) {
        kept.set(key, newValue);
        tell({ [key]: { newValue } });
      }
    },
    remove: async (key: string) => {
      kept.delete(key);
      tell({ [key]: {} });
    },
  };
  return { session };
});
vi.mock('wxt/browser', () => ({ browser: { storage: { session } } }));

it('reaches a panel that is open, and one that opens only then', async () => {
  const open = watchWish();
  await leaveWish({ tabId: 7, part: 'differing' });
  expect(open.value).toEqual({ tabId: 7, part: 'differing' });
  const opened = watchWish();
  await expect.poll(() => opened.value).toEqual({ tabId: 7, part: 'differing' });
  await clearWish();
  expect([open.value, opened.value]).toEqual([null, null]);
});

it('takes what is no wish for none', async () => {
  const open = watchWish();
  await session.set({ 'panel-wish': 'differs' });
  expect(open.value).toBeNull();
});
