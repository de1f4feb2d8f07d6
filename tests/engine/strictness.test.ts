import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../engine/article.ts';
import { QUIET, shownAt } from '../../engine/strictness.ts';
import { card, cites, claim, coverage, omission, related, says } from '../components/fixtures/building.ts';

const at = (evidence: Evidence, probability: number): Evidence => ({ ...evidence, probability });
const SURE = related(card('b', 'Dam holds'), { probability: QUIET.related });
const DOUBTFUL = related(card('c', 'Dam watched'), { probability: QUIET.related - 0.01 });

const FOUND = coverage({
  page: card('page', 'The dam'),
  outcome: 'related',
  related: [SURE, DOUBTFUL],
  claims: [
    claim('The dam held.', 0, {
      evidence: [
        at(says('b', 'It held.', cites('River Council')), QUIET.same),
        at(says('c', 'It held, too.', cites('Harbour Office')), 0.99),
      ],
    }),
    claim('Rain fell.', 1, { evidence: [at(says('b', 'It rained.'), QUIET.same - 0.01)] }),
  ],
  leftOut: [omission(['b'], 'Sheep were moved.'), omission(['b', 'c'], 'Roads are closed.')],
});

describe('a coverage when quiet', () => {
  const quiet = shownAt('quiet', FOUND);

  it('keeps only articles and evidence that are sure', () => {
    expect(quiet.related).toEqual([SURE]);
    expect(quiet.claims.map(({ evidence }) => evidence.map(({ articleId }) => articleId))).toEqual([
      ['b'],
      [],
    ]);
  });

  it('counts articles and origins of what remains', () => {
    expect(quiet.claims[0]).toMatchObject({ articles: 1, namedOrigins: [{ name: 'River Council' }] });
    expect(quiet.leftOut.map(({ sentence }) => sentence.text)).toEqual(['Sheep were moved.']);
  });

  it('says that nothing matched where no article is sure', () => {
    expect(shownAt('quiet', { ...FOUND, related: [DOUBTFUL] }).outcome).toBe('no-match');
  });

  it('is another view of the same coverage: normal shows it whole', () => {
    expect(shownAt('normal', FOUND)).toBe(FOUND);
  });
});
