import { describe, expect, test } from 'vitest';
import { alignmentProbability } from '../../../engine/claims/alignment.ts';
import { featuresOf } from '../../../engine/claims/alignment-features.ts';
import { type Comparable, comparableSets } from '../../../engine/claims/comparable.ts';
import { NO_COMPANY, sharedCompany } from '../../../engine/claims/sentence-company.ts';
import { analyse } from '../../../engine/language/analysis.ts';
import { article } from './sentence-pairs.ts';

/** The first sentences of the first two of several articles, compared among all of them. */
function firstOfTwo(...texts: string[]): [Comparable, Comparable] {
  const [[a] = [], [b] = []] = comparableSets(
    texts.map((text, at) => analyse(article(`${at}`, '2021-05-18', text))),
  );
  if (a === undefined || b === undefined) throw new Error('an article without a sentence');
  return [a, b];
}

const shared = ([a, b]: readonly [Comparable, Comparable]) => sharedCompany(a.company, b.company, 0, 0.01);

describe('company of sentences', () => {
  const vessel = 'The trawler sank off Brenholm on Sunday night.';
  const boat = 'A fishing boat went under near the harbour.';
  const bridge = 'The trawler, a fishing boat, sank near the harbour of Brenholm.';

  test('who shares no word has company in common through a third sentence', () => {
    expect(shared(firstOfTwo(vessel, boat))).toBe(0);
    expect(shared(firstOfTwo(vessel, boat, bridge))).toBeGreaterThan(0.5);
  });

  test('is among the features, unknown where there is none', () => {
    expect(featuresOf(...firstOfTwo(vessel, boat)).company).toBe(0);
    expect(featuresOf(...firstOfTwo(vessel, boat, bridge)).company).toBeGreaterThan(0.2);
  });

  test('counts for one claim, all else being the same', () => {
    const [a, b] = firstOfTwo(vessel, boat, bridge);
    const lone = { ...b, company: NO_COMPANY };
    expect(alignmentProbability(a, b)).toBeGreaterThan(alignmentProbability(a, lone));
  });

  test('sentences that share words, but no company, share none', () => {
    const mayor = 'The mayor of Brenholm praised the new tram.';
    const tram = 'The new tram was late.';
    const [a, b] = firstOfTwo(mayor, tram, 'The mayor praised her deputy.', 'Ferries were late.');
    expect(a.company.cosines[b.company.place]).toBeGreaterThan(0.2);
    expect(shared([a, b])).toBe(0);
  });

  test('without company nothing is told either way', () => {
    const [a, b] = firstOfTwo(vessel, bridge);
    expect(a.company.cosines[b.company.place]).toBeGreaterThan(0.4);
    expect(sharedCompany(a.company, b.company, 0.6, 0.01)).toBe(0);
  });

  test('less than usual counts against, more than usual for', () => {
    const [a, b] = firstOfTwo(vessel, boat, bridge, 'On Sunday the trawler left Brenholm.');
    expect(sharedCompany(a.company, b.company, 0.5, 0.01)).toBeGreaterThan(0);
    expect(sharedCompany(a.company, b.company, 1, 0.01)).toBeLessThan(0);
  });

  test('is the same from both sides, and between 0 and 1', () => {
    const [a, b] = firstOfTwo(vessel, bridge, boat, vessel, bridge);
    expect(shared([a, b])).toBe(shared([b, a]));
    expect(shared([a, b])).toBeGreaterThan(0);
    expect(shared([a, b])).toBeLessThanOrEqual(1);
  });

  test('a sentence beyond the cap still has company', () => {
    const many = Array.from({ length: 300 }, (_, at) => `Trawler number ${at} sank off Brenholm.`).join(' ');
    const sets = comparableSets(
      ['a', 'b', 'c'].map((id) => analyse(article(id, '2021-05-18', `${vessel} ${many} ${vessel}`))),
    );
    const [a, last] = [sets[0]?.[0], sets[2]?.at(-1)];
    if (a === undefined || last === undefined) throw new Error('an article without a sentence');
    expect(last.company.place).toBeGreaterThan(800);
    expect(last.company.cosines).toHaveLength(800);
    expect(shared([a, last])).toBeGreaterThan(0.2);
  });
});
