import { describe, expect, it } from 'vitest';
import type { Coverage } from '../../engine/article.ts';
import { WrongMatches } from '../../worker/wrong-matches.ts';
import { FERRY } from '../components/fixtures/ferry.ts';
import { memoryStore } from './fake-platform.ts';

/** The first claim with evidence, and that evidence. */
function firstMatch({ claims }: Coverage) {
  const claim = claims.find(({ evidence }) => evidence.length > 0);
  const evidence = claim?.evidence[0];
  if (claim === undefined || evidence === undefined) throw new Error('The fixture has no evidence.');
  return { claim, evidence, here: claim.sentence.text, there: evidence.sentence.text };
}

const { claim, evidence, here, there } = firstMatch(FERRY);

describe('a wrong match', () => {
  it('is gone from the coverage, and kept ready to be taken back', async () => {
    const wrong = new WrongMatches({ local: memoryStore() });
    await wrong.judge(here, there, true);
    const { coverage, hidden } = await wrong.applyTo(FERRY);
    expect(firstClaim(coverage)?.evidence).not.toContain(evidence);
    expect(hidden).toEqual([{ claimId: claim.id, evidence }]);
  });

  it('is shown again when that is undone', async () => {
    const wrong = new WrongMatches({ local: memoryStore() });
    await wrong.judge(here, there, true);
    await wrong.judge(here, there, false);
    expect(await wrong.applyTo(FERRY)).toEqual({ coverage: FERRY, hidden: [] });
  });

  it('is hidden too where the other sentence stands on the page', async () => {
    const wrong = new WrongMatches({ local: memoryStore() });
    await wrong.judge(there, here, true);
    expect((await wrong.applyTo(FERRY)).hidden).toHaveLength(1);
  });

  it('outlives the worker, and leaves no word of either sentence on the disk', async () => {
    const local = memoryStore();
    await new WrongMatches({ local }).judge(here, there, true);
    expect((await new WrongMatches({ local }).applyTo(FERRY)).hidden).toHaveLength(1);
    const written = JSON.stringify(await local.get(local.keys()));
    for (const word of `${here} ${there}`.split(/\W+/).filter(({ length }) => length > 3))
      expect(written).not.toContain(word);
  });

  it('of a damaged store is forgotten, and the next one kept', async () => {
    const local = memoryStore();
    await local.set({ 'wrong-matches': { version: 1, pairs: 7 } });
    const wrong = new WrongMatches({ local });
    expect((await wrong.applyTo(FERRY)).hidden).toEqual([]);
    await wrong.judge(here, there, true);
    expect((await wrong.applyTo(FERRY)).hidden).toHaveLength(1);
  });
});

function firstClaim({ claims }: Coverage) {
  return claims.find(({ id }) => id === claim.id);
}
