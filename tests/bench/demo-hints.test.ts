import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { articlesFrom } from '../../bench/coverage/articles-from.ts';
import { pageFrom } from '../../bench/coverage/page-from.ts';
import { corpusOf } from '../../corpus/memory.ts';
import type { Coverage } from '../../engine/article.ts';
import { cover } from '../../engine/coverage.ts';
import { forbiddenHints, missingHints } from '../browser/lab/hints.ts';

const ROOT = join(import.meta.dirname, '../..');

async function coverageOfDemo(): Promise<Coverage> {
  const { page } = await pageFrom(join(ROOT, 'demo/world/kim-putin-talks.html'));
  if (page === null) throw new Error('The demo page was not taken for an article.');
  const { signal } = new AbortController();
  return cover(page, corpusOf(articlesFrom(join(ROOT, 'seeds')), 'bundled'), {
    readAt: '2023-09-06T08:00:00Z',
    signal,
  });
}

// The browsers are asked the same; here a change of the engine is told within a second.
describe('the demo page, read by the command line', async () => {
  const coverage = await coverageOfDemo();

  it('gives every hint that it must', () => {
    expect(missingHints(coverage)).toEqual([]);
  });

  it('gives no hint that it must not', () => {
    expect(forbiddenHints(coverage)).toEqual([]);
  });

  it('lists nothing as left out that it shows beside a statement', () => {
    const beside = coverage.claims.flatMap(({ evidence }) => evidence.map(({ sentence }) => sentence.text));
    expect(coverage.leftOut.filter(({ sentence }) => beside.includes(sentence.text))).toEqual([]);
  });

  it('shows no chance match beside a likelier sentence of the same article that gives another detail', () => {
    for (const { evidence } of coverage.claims) {
      for (const { articleId, differences, probability } of evidence) {
        if (differences.length === 0 || differences.some(({ what }) => what === 'polarity')) continue;
        const same = evidence.find((one) => one.articleId === articleId && one.relation === 'same');
        expect(same?.probability ?? 1).toBeGreaterThan(probability);
      }
    }
  });
});
