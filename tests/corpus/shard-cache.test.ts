import { describe, expect, it } from 'vitest';
import { ShardCache } from '../../corpus/store/shard-cache.ts';

/** Asks for weeks in turn, and says which had to be loaded. */
async function loaded(cache: ShardCache, weeks: readonly string[], articles = 10): Promise<string[]> {
  const asked: string[] = [];
  for (const week of weeks) {
    await cache.get(week, articles, async () => {
      asked.push(week);
      return [];
    });
  }
  return asked;
}

const weeks = (count: number) => Array.from({ length: count }, (_, at) => `week ${at}`);

describe('the shards in memory', () => {
  it('hold the widest window, and no more', async () => {
    const cache = new ShardCache();
    expect(await loaded(cache, weeks(40))).toHaveLength(40);
    expect(cache.weeks).toBe(16);
    expect(await loaded(cache, weeks(40).slice(-14))).toEqual([]);
  });

  it('lose what was asked for longest ago', async () => {
    const cache = new ShardCache();
    await loaded(cache, weeks(16));
    await loaded(cache, ['week 0', 'week 16']);
    expect(await loaded(cache, ['week 0'])).toEqual([]);
    expect(await loaded(cache, ['week 1'])).toEqual(['week 1']);
  });

  it('hold few large ones', async () => {
    const cache = new ShardCache();
    await loaded(cache, weeks(16), 5_000);
    expect(cache.weeks).toBe(4);
  });

  it('do not hold a failure', async () => {
    const cache = new ShardCache();
    const failing = cache.get('week', 1, () => Promise.reject(new Error('damaged')));
    await expect(failing).rejects.toThrow('damaged');
    expect(await loaded(cache, ['week'])).toEqual(['week']);
  });
});
