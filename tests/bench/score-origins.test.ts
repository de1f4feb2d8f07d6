import { describe, expect, test } from 'vitest';
import { scoreOrigins } from '../../bench/quality/score-origins.ts';

const gold = (id: string, originGroups: string[], claim = true) => ({
  id,
  article: 'a',
  text: id,
  claim,
  originGroups,
});
const row = (id: string, origins: string[], claim = true) => ({
  id,
  claim,
  origins,
  names: origins,
  unnamed: [],
  via: [],
});

describe('agreement on origins', () => {
  test('asks which sentences share an origin, whatever it is called', () => {
    const annotated = [gold('1', ['Council']), gold('2', ['Council']), gold('3', ['Mayor'])];
    const { origins } = scoreOrigins(annotated, [row('1', ['x']), row('2', ['x']), row('3', ['y'])]);
    expect(origins?.['this engine']).toEqual({ n: 1, P: 1, R: 1, F1: 1 });
    expect(origins?.['all one']).toMatchObject({ P: 1 / 3, R: 1 });
  });

  test('takes a group without a name for none, and a lost sentence for one in the article’s own voice', () => {
    const annotated = [
      gold('1', ['unnamed officials']),
      gold('2', ['unnamed officials']),
      gold('3', ['Mayor']),
    ];
    const scored = scoreOrigins(annotated, [row('1', ['x']), row('2', [])]);
    expect(scored.origins?.['this engine']).toMatchObject({ n: 0, P: 0 });
    expect(scored['named origin']?.sentences).toMatchObject({ n: 1, P: 0, R: 0 });
    expect(scored.detection?.['is a claim']).toMatchObject({ n: 3, P: 1, R: 2 / 3 });
  });

  test('leaves out what the gold does not call a claim', () => {
    const annotated = [gold('1', ['Mayor'], false), gold('2', ['Mayor'])];
    const scored = scoreOrigins(annotated, [row('1', ['x']), row('2', ['y'])]);
    expect(scored['named origin']?.sentences?.n).toBe(1);
    expect(scored.detection?.['is a claim']).toMatchObject({ n: 1, P: 0.5 });
  });
});
