import { describe, expect, test } from 'vitest';
import { type EvidenceLinks, scoreEvidence } from '../../bench/quality/score-evidence.ts';

const links: EvidenceLinks = {
  linked: new Map([
    [
      'c1',
      new Map([
        ['x1', 'x'],
        ['x2', 'x'],
        ['y1', 'y'],
      ]),
    ],
    ['c2', new Map([['x3', 'x']])],
  ]),
  partly: new Map([['c1', new Set(['x9'])]]),
};
const shown = (claim: string, sentence: string, relation: 'same' | 'differs' = 'same') => ({
  set: 'seeds' as const,
  claim,
  article: sentence.slice(0, 1),
  sentence,
  relation,
});

describe('agreement on evidence', () => {
  test('counts a claim and an article once, whichever linked sentence is shown', () => {
    expect(scoreEvidence([shown('c1', 'x2'), shown('c2', 'x1')], links)).toMatchObject({
      n: 3,
      P: 1 / 2,
      R: 1 / 3,
    });
  });

  test('leaves a sentence that shares a part out of the precision', () => {
    expect(scoreEvidence([shown('c1', 'x1'), shown('c1', 'x9')], links)).toMatchObject({ P: 1, R: 1 / 3 });
  });

  test('finds what is shown to differ, but asks the precision of what is shown to be the same', () => {
    const rows = [shown('c1', 'x1', 'differs'), shown('c2', 'x2', 'differs'), shown('c2', 'x3')];
    expect(scoreEvidence(rows, links)).toMatchObject({ P: 1, R: 2 / 3 });
  });
});
