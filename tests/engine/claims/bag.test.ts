import { expect, test } from 'vitest';
import { bagMaker, overlap, shares } from '../../../engine/claims/bag.ts';

const NOTHING = { count: 0, heaviest: 0, share: 0, cosine: 0 };

test('what two bags share is counted and weighed once for each term', () => {
  const bagOf = bagMaker((term) => term.length);
  const found = overlap(bagOf(['dam', 'river', 'dam']), bagOf(['river', 'council', 'dam']));
  expect(found.count).toBe(2);
  expect(found.heaviest).toBe(5);
  expect(found.share).toBe(1);
  expect(found.cosine).toBeCloseTo(34 / Math.sqrt(34 * 83), 12);
});

test('of more terms than a number has bits, those in common are found, and no others', () => {
  const bagOf = bagMaker(() => 1);
  const numbered = (from: number, to: number) =>
    Array.from({ length: to - from }, (_, at) => `t${from + at}`);
  const [all, some, others] = [bagOf(numbered(0, 200)), bagOf(numbered(150, 260)), bagOf(numbered(200, 420))];
  expect(overlap(all, some).count).toBe(50);
  expect(overlap(some, others).count).toBe(60);
  expect(overlap(all, others)).toEqual(NOTHING);
  expect([shares(all, some), shares(all, others)]).toEqual([true, false]);
});

test('an empty bag shares nothing', () => {
  const bagOf = bagMaker(() => 1);
  expect(overlap(bagOf([]), bagOf(['dam']))).toEqual(NOTHING);
  expect(overlap(bagOf(['dam']), bagOf([]))).toEqual(NOTHING);
  expect(shares(bagOf([]), bagOf([]))).toBe(false);
});
