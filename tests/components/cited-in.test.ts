import { describe, expect, it } from 'vitest';
import { citedIn, citedWith } from '../../components/cited-in.ts';
import type { Claim, Evidence, Origin } from '../../engine/article.ts';
import { createLanguage } from '../../locales/language.ts';
import { FERRY } from './fixtures/ferry.ts';

const language = createLanguage('en');
const origin = (name: string, key = name): Origin => ({ name, key, kind: 'institution' });
const CABINET = origin('Norwegian government', 'government:no');
const OSLO = origin('Oslo', 'government:no');
const HARBOUR = origin('Harbour Office');
const [first] = FERRY.claims;
const [match] = first?.evidence ?? [];
if (first === undefined || match === undefined) throw new Error('The fixture has no evidence.');
const claim: Claim = { ...first, namedOrigins: [CABINET] };
const evidence = (origins: readonly Origin[], differences: Evidence['differences'] = []): Evidence => ({
  ...match,
  differences,
  attribution: { origins, unnamed: [], via: [] },
});
const DENIAL = FERRY.claims
  .flatMap((each) => each.evidence.flatMap(({ differences }) => differences))
  .filter(({ what }) => what === 'polarity');

describe('whom a sentence names', () => {
  it('is said as it is counted, where another name of the same origin stands in the count', () => {
    expect(citedWith(evidence([OSLO]), claim, language)).toBe(
      'Named: Oslo (counted as Norwegian government)',
    );
    expect(citedWith(evidence([CABINET]), claim, language)).toBe('Named: Norwegian government');
  });

  it('is not explained where nothing is counted', () => {
    expect(citedIn(evidence([OSLO]).attribution, language)).toBe('Named: Oslo');
  });

  it('says why it is not counted: the sentence denies, or repeats another', () => {
    expect(DENIAL).not.toHaveLength(0);
    expect(citedWith(evidence([HARBOUR], DENIAL), claim, language)).toBe(
      'Named: Harbour Office · not counted: differs',
    );
    expect(citedWith(evidence([HARBOUR]), claim, language)).toBe(
      'Named: Harbour Office · not counted: same words as another article',
    );
  });

  it('has nothing to explain where nobody is named', () => {
    expect(citedWith(evidence([]), claim, language)).toBe('Names no origin');
  });
});
