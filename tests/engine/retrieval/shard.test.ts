import { describe, expect, test } from 'vitest';
import type { CandidateQuery } from '../../../engine/corpus.ts';
import { analysisOf } from '../../../engine/retrieval/analysis.ts';
import { buildShard, mergedShard, type Shard, shardItem } from '../../../engine/retrieval/shard.ts';
import { loadShard, serialiseShard } from '../../../engine/retrieval/shard-file.ts';
import { frequenciesIn, searchShards } from '../../../engine/retrieval/shard-search.ts';
import { signatureOf, tellingTerms } from '../../../engine/retrieval/signature.ts';
import { otherSubject, summitOf2019, visitOf2024 } from './other-stories.ts';
import { bundledSeeds } from './seeds.ts';

const items = [otherSubject, summitOf2019, visitOf2024].map((article) => shardItem(article));

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

const ANYTHING = { from: null, to: null, language: null, limit: 5 };
const search = (shards: readonly Shard[], terms: [string, number][], more: Partial<CandidateQuery> = {}) =>
  searchShards(shards, { ...ANYTHING, ...more, terms: new Map(terms) });
const ids = (found: readonly { id: string }[]) => found.map(({ id }) => id);

describe('shard', () => {
  test('finds the article that a term tells, best first', () => {
    expect(search([buildShard(items)], [['ferri', 3]])[0]?.id).toBe(otherSubject.id);
  });

  test('searches the days and the language asked for, and what has neither', () => {
    const shard = buildShard(items);
    const day = visitOf2024.published?.slice(0, 10) ?? null;
    expect(ids(search([shard], [['kim', 1]], { from: day, to: day }))).toEqual([visitOf2024.id]);
    expect(search([shard], [['kim', 1]], { language: 'de' })).toEqual([]);
    const unknown = buildShard(items.map((item) => ({ ...item, day: null, language: null })));
    expect(search([unknown], [['kim', 1]], { from: day, to: day, language: 'de' })).toHaveLength(2);
  });

  test('counts in how many articles a stem occurs', () => {
    const counted = frequenciesIn([buildShard(items)], ['kim', 'absent', 'ferri', 'kim']);
    expect(counted).toEqual({ articles: 3, counts: [2, 0, 1, 2] });
  });

  test('scores over several shards as over one, and over one merged of them', () => {
    const terms = [...tellingTerms(analysisOf(summitOf2019))];
    const seeds = bundledSeeds().map((seed) => shardItem(seed));
    const parts = [buildShard(items), buildShard(seeds)];
    const whole = search([buildShard([...items, ...seeds])], terms);
    expect(search([mergedShard(parts)], terms)).toEqual(whole);
    expect(search(parts, terms)).toEqual(whole);
  });

  test('without some articles is as if they had never been in', () => {
    const seeds = bundledSeeds().map((seed) => shardItem(seed));
    const left = mergedShard([buildShard([...items, ...seeds])], items);
    expect(serialiseShard(left)).toBe(serialiseShard(buildShard(seeds)));
  });

  test('is written alike from the same items, and read back', () => {
    const seeds = buildShard(bundledSeeds().map((seed) => shardItem(seed)));
    const read = loadShard(serialiseShard(seeds));
    expect(read?.counts).toEqual(seeds.counts);
    expect(read && search([read], [['kim', 1]])).toEqual(search([seeds], [['kim', 1]]));
    expect(serialiseShard(buildShard(bundledSeeds().map((seed) => shardItem(seed))))).toBe(
      serialiseShard(seeds),
    );
  });

  test.each(['', '{}', 'null', '{"version":0}', '{"version":4,"ids":3}'])('refuses %j', (json) => {
    expect(loadShard(json)).toBeNull();
  });

  test.each(['ids', 'stems', 'articles', 'signatures'])('refuses a list that is cut short: %s', (list) => {
    const written = JSON.parse(serialiseShard(buildShard(items)));
    expect(loadShard(JSON.stringify({ ...written, [list]: written[list].slice(1) }))).toBeNull();
  });
});
