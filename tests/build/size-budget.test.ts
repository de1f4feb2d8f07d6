import { describe, expect, it } from 'vitest';
import { BUDGET, overruns, weigh } from '../../modules/size-budget/budget.ts';

const bytes = (length: number) => crypto.getRandomValues(new Uint8Array(length));

describe('the size budget', () => {
  it('counts the content script as code as well, and everything else as data', () => {
    const weights = weigh([
      { path: 'content-scripts/article.js', bytes: bytes(1_000) },
      { path: 'background.js', bytes: bytes(2_000) },
      { path: 'corpus/bundled.json', bytes: bytes(3_000) },
    ]);
    expect(weights['content script']).toBeGreaterThan(1_000);
    expect(weights.code).toBeGreaterThan(3_000);
    expect(weights['other data']).toBeGreaterThan(3_000);
  });

  it('passes what keeps to it, and says by how much the rest is over', () => {
    expect(overruns(BUDGET)).toEqual([]);
    const [line] = overruns({ ...BUDGET, 'content script': BUDGET['content script'] + 7 });
    expect(line).toContain('content script weighs 60007 bytes gzipped: 7 over');
  });
});
