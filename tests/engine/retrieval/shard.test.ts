import { describe, expect, test } from 'vitest';
import { buildShard, loadShard, shardItem } from '../../../engine/retrieval/shard.ts';
import { signatureOf } from '../../../engine/retrieval/signature.ts';
import { otherSubject, summitOf2019, visitOf2024 } from './other-stories.ts';
import { bundledSeeds } from './seeds.ts';

const items = [otherSubject, summitOf2019, visitOf2024].map(shardItem);
const everything = () => true;

describe('signature', () => {
  test('holds at most 60 telling stems and no function word', () => {
    const { terms } = signatureOf(summitOf2019);
    expect(Object.keys(terms).length).toBeLessThanOrEqual(60);
    expect(terms).toHaveProperty('vladivostok');
    expect(terms).not.toHaveProperty('the');
  });

  test('survives names of object internals', () => {
    const odd = { ...otherSubject, paragraphs: ['The constructor called toString and hasOwnProperty.'] };
    expect(Object.keys(signatureOf(odd).terms)).toContain('constructor');
    expect(() => buildShard([shardItem(odd)])).not.toThrow();
  });
});

describe('shard', () => {
  test('finds the article that a term tells, best first', () => {
    const [best] = buildShard(items).search(new Map([['ferri', 3]]), 5, everything);
    expect(best?.id).toBe(otherSubject.id);
  });

  test('admits only what it is told to', () => {
    const hits = buildShard(items).search(new Map([['kim', 1]]), 5, (id) => id === visitOf2024.id);
    expect(hits.map(({ id }) => id)).toEqual([visitOf2024.id]);
  });

  test('counts in how many articles a stem occurs', () => {
    const shard = buildShard(items);
    expect([shard.articles, shard.frequency('kim'), shard.frequency('absent')]).toEqual([3, 2, 0]);
  });

  test('is written alike from the same items, and read back', () => {
    const seeds = bundledSeeds().map(shardItem);
    const written = buildShard(seeds).serialise();
    expect(buildShard(seeds).serialise()).toBe(written);
    const read = loadShard(written);
    const terms = new Map([
      ['putin', 1],
      ['munit', 2],
    ]);
    expect(read?.search(terms, 5, everything)).toEqual(buildShard(seeds).search(terms, 5, everything));
    expect(read?.frequency('putin')).toBe(5);
  });

  test.each(['', '{}', 'null', '{"version":0}', '{"version":1,"index":3,"frequencies":[]}'])(
    'refuses %j',
    (json) => {
      expect(loadShard(json)).toBeNull();
    },
  );
});
