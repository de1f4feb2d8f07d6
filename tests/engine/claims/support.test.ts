import { describe, expect, it } from 'vitest';
import type { Attribution, Evidence, Origin } from '../../../engine/article.ts';
import { supportOf, withoutEvidence } from '../../../engine/claims/support.ts';

const harbour: Origin = { name: 'Harbour Office', kind: 'institution', key: 'harbour office' };
const pilot: Origin = { name: 'Ida Nilsen', kind: 'person', key: 'ida nilsen' };

const citing = (...origins: Origin[]): Attribution => ({ origins, unnamed: [], via: [] });
const evidence = (articleId: string, attribution: Attribution, denies = false): Evidence => {
  const words = { start: 0, end: 4, text: 'text', value: null, relative: false };
  return {
    articleId,
    sentence: { paragraph: 0, start: 0, end: 4, text: 'text' },
    relation: denies ? 'differs' : 'same',
    differences: denies ? [{ what: 'polarity', here: words, there: words, update: false }] : [],
    attribution,
    probability: 0.9,
  };
};
const PAGE = { sentence: { paragraph: 0, start: 0, end: 4, text: 'text' } };
const claim = (...all: Evidence[]) => ({
  id: '0:0-4',
  ...PAGE,
  dates: [],
  attribution: citing(harbour),
  ...supportOf({ ...PAGE, attribution: citing(harbour) }, all),
});

describe('what stands behind a claim', () => {
  it('counts an origin once, however many articles cite it', () => {
    const { articles, namedOrigins } = claim(
      evidence('b', citing(harbour)),
      evidence('c', citing(harbour, pilot)),
    );
    expect(articles).toBe(2);
    expect(namedOrigins).toEqual([harbour, pilot]);
  });

  it('takes neither an article nor an origin from a denial', () => {
    const { articles, namedOrigins } = claim(evidence('b', citing(pilot), true));
    expect(articles).toBe(0);
    expect(namedOrigins).toEqual([harbour]);
  });

  it('loses article and origin with the evidence that lent them', () => {
    const [one, other] = [evidence('b', citing(harbour)), evidence('c', citing(pilot))];
    const left = withoutEvidence(claim(one, other), (each) => each === other);
    expect(left).toMatchObject({ articles: 1, namedOrigins: [harbour], evidence: [one] });
  });

  it('is the same object where nothing goes', () => {
    const whole = claim(evidence('b', citing(pilot)));
    expect(withoutEvidence(whole, () => false)).toBe(whole);
  });
});
