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

/** As of a worker just woken, in a browser just opened unless its session is handed in. */
function wrongMatches(local = memoryStore(), session = memoryStore()) {
  return new WrongMatches({ local, session, now: () => Date.parse('2025-05-14T09:00:00Z') });
}

describe('a wrong match', () => {
  it('is gone from the coverage, and kept ready to be taken back', async () => {
    const wrong = wrongMatches();
    await wrong.judge(here, there, true);
    const { coverage, hidden } = await wrong.applyTo(FERRY);
    expect(firstClaim(coverage)?.evidence).not.toContain(evidence);
    expect(hidden).toEqual([{ claimId: claim.id, evidence }]);
  });

  it('is shown again when that is undone', async () => {
    const wrong = wrongMatches();
    await wrong.judge(here, there, true);
    await wrong.judge(here, there, false);
    expect(await wrong.applyTo(FERRY)).toEqual({ coverage: FERRY, hidden: [] });
  });

  it('is hidden too where the other sentence stands on the page', async () => {
    const wrong = wrongMatches();
    await wrong.judge(there, here, true);
    expect((await wrong.applyTo(FERRY)).hidden).toHaveLength(1);
  });

  it('outlives the worker, and leaves no word of either sentence on the disk', async () => {
    const local = memoryStore();
    await wrongMatches(local).judge(here, there, true);
    expect((await wrongMatches(local).applyTo(FERRY)).hidden).toHaveLength(1);
    const written = JSON.stringify(await local.get(local.keys()));
    for (const word of `${here} ${there}`.split(/\W+/).filter(({ length }) => length > 3))
      expect(written).not.toContain(word);
  });

  it('of a damaged store is forgotten, and the next one kept', async () => {
    const local = memoryStore();
    await local.set({ 'wrong-matches': { version: 1, pairs: 7 } });
    const wrong = wrongMatches(local);
    expect((await wrong.applyTo(FERRY)).hidden).toEqual([]);
    await wrong.judge(here, there, true);
    expect((await wrong.applyTo(FERRY)).hidden).toHaveLength(1);
  });

  it('is listed with its day, and with its words while the browser is open', async () => {
    const [local, session] = [memoryStore(), memoryStore()];
    await wrongMatches(local, session).judge('Earlier.', 'Before.', true);
    await wrongMatches(local, session).judge(here, there, true);
    const [latest, earlier] = await wrongMatches(local, session).list();
    expect(latest).toMatchObject({ hidden: '2025-05-14', words: [here, there] });
    expect(earlier?.words).toEqual(['Earlier.', 'Before.']);
    expect((await wrongMatches(local).list()).map(({ words }) => words)).toEqual([null, null]);
  });

  it('is known by its words again once it is met', async () => {
    const [local, session] = [memoryStore(), memoryStore()];
    await wrongMatches(local).judge(there, here, true);
    await wrongMatches(local, session).applyTo(FERRY);
    expect((await wrongMatches(local, session).list())[0]?.words).toEqual([here, there]);
    await wrongMatches(local, session).forgetWords();
    expect((await wrongMatches(local, session).list())[0]?.words).toBeNull();
  });

  it('is shown again from the list', async () => {
    const wrong = wrongMatches();
    await wrong.judge(here, there, true);
    await wrong.showAgain((await wrong.list())[0]?.pair ?? '');
    expect(await wrong.list()).toEqual([]);
    expect((await wrong.applyTo(FERRY)).hidden).toEqual([]);
  });

  it('that was kept before days were noted stays hidden', async () => {
    const local = memoryStore();
    await wrongMatches(local).judge(here, there, true);
    const pair = (await wrongMatches(local).list())[0]?.pair;
    await local.set({ 'wrong-matches': { version: 1, pairs: [pair] } });
    expect(await wrongMatches(local).list()).toEqual([{ pair, hidden: null, words: null }]);
    expect((await wrongMatches(local).applyTo(FERRY)).hidden).toHaveLength(1);
  });
});

function firstClaim({ claims }: Coverage) {
  return claims.find(({ id }) => id === claim.id);
}
