import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { SessionShelf } from '../../worker/session-shelf.ts';
import { memoryStore } from './fake-platform.ts';

const text = (value: unknown) => (typeof value === 'string' ? value : null);

describe('SessionShelf', () => {
  it('lets the oldest go when room is short, and refuses what is larger than all of it', async () => {
    const shelf = new SessionShelf(memoryStore(), 'texts', 12, text);
    await shelf.put('a', 'aaaa');
    await shelf.put('b', 'bbbb');
    await shelf.put('c', 'cccc');
    expect(await shelf.keys()).toEqual(['b', 'c']);
    expect(await shelf.get('a')).toBeNull();
    expect(await shelf.put('d', 'd'.repeat(11))).toBe(false);
    expect(await shelf.keys()).toEqual(['b', 'c']);
  });

  it('says so where the browser’s quota is used up, and keeps what it had', async () => {
    const shelf = new SessionShelf(memoryStore(60), 'texts', 1_000, text);
    expect(await shelf.put('a', 'a')).toBe(true);
    expect(await shelf.put('b', 'b'.repeat(100))).toBe(false);
    expect(await shelf.get('a')).toBe('a');
  });

  it('gives nothing back that is not of its form', async () => {
    const store = memoryStore();
    await store.set({ 'texts/a': 7 });
    expect(await new SessionShelf(store, 'texts', 100, text).get('a')).toBeNull();
  });

  it('stays within its limit and keeps the youngest, whatever is put at once', async () => {
    const entry = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd'), fc.string({ maxLength: 30 }));
    await fc.assert(
      fc.asyncProperty(fc.array(entry), async (entries) => {
        const shelf = new SessionShelf(memoryStore(), 'texts', 80, text);
        await Promise.all(entries.map(([key, value]) => shelf.put(key, value)));
        const values = await Promise.all((await shelf.keys()).map((key) => shelf.get(key)));
        expect(values.every((value) => value !== null)).toBe(true);
        expect(JSON.stringify(values).length).toBeLessThanOrEqual(80 + values.length + 1);
        const last = entries.at(-1);
        if (last !== undefined) expect(await shelf.get(last[0])).toBe(last[1]);
      }),
    );
  });
});
