import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dataHash } from '../../bench/quality/data-hash.ts';
import { worstMisses } from '../../bench/quality/misses.ts';

describe('the worst misses of a task', () => {
  let folder: string;
  const path = (name: string) => join(folder, name);

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'also-reported-misses-'));
    const same = ['1.0 2.0', '1.1 2.1', '1.2 2.2', '1.3 2.3', '1.4 2.4', '1.5 2.5', '1.6 2.6'];
    const pairs = same.map((pair) => ({ a: pair.split(' ')[0], b: pair.split(' ')[1], relation: 'same' }));
    writeFileSync(path('gold.json'), JSON.stringify({ pairs }));
    const shown = [
      { a: '1.0', b: '2.0', score: 0.9, relation: 'same' },
      { a: '1.1', b: '2.9', score: 0.5, relation: 'same' },
      { a: '2.8', b: '1.1', score: 0.8, relation: 'differs' },
    ];
    writeFileSync(path('predictions.jsonl'), shown.map((row) => JSON.stringify(row)).join('\n'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  const misses = () =>
    worstMisses('seeds', path('predictions.jsonl'), { data: folder, split: 'dev', gold: path('gold.json') });

  it('names what was shown and should not have been, the surest first', () => {
    expect(misses()[0]).toEqual({
      task: 'seeds',
      kind: 'wrongly shown',
      ids: ['1.1 ~ 2.8', '1.1 ~ 2.9'],
    });
  });

  it('names five of what was not found, and nothing that was', () => {
    expect(misses()[1]?.ids).toEqual(['1.1 ~ 2.1', '1.2 ~ 2.2', '1.3 ~ 2.3', '1.4 ~ 2.4', '1.5 ~ 2.5']);
  });

  it('belong to data whose hash changes with any byte of it', () => {
    const before = dataHash(folder);
    expect(before).toMatch(/^[0-9a-f]{12}$/);
    expect(dataHash(folder)).toBe(before);
    writeFileSync(path('another.txt'), 'x');
    expect(dataHash(folder)).not.toBe(before);
  });
});
