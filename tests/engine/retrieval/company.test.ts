import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { revisedByCompany } from '../../../engine/retrieval/company.ts';

/** Log-odds of like-mindedness from a table. */
const table = (rows: readonly (readonly number[])[]) => (i: number, j: number) => rows[i]?.[j] ?? -9;

describe('company', () => {
  test('a report that the best hit vouches for rises towards it', () => {
    const [, second = 0] = revisedByCompany(
      [4, 0],
      table([
        [0, 5],
        [5, 0],
      ]),
    );
    expect(second).toBeGreaterThan(0);
  });

  test('a hit whose own company does not resemble the page falls', () => {
    const strangers = table([
      [0, 6, 6],
      [6, 0, 6],
      [6, 6, 0],
    ]);
    const [sibling = 0] = revisedByCompany([2, -1, -1], strangers);
    expect(sibling).toBeLessThan(2);
  });

  test('unlike hits leave each other alone', () => {
    expect(revisedByCompany([2, 1], () => -9)).toEqual([2, 1]);
  });

  test('company is not asked where nothing would be shown anyway', () => {
    const never = () => {
      throw new Error('asked');
    };
    expect(revisedByCompany([-5, -6], never)).toEqual([-5, -6]);
  });

  test('nothing rises above the best hit, so a story never starts by company alone', () => {
    const scores = fc.array(fc.double({ min: -20, max: 20, noNaN: true }), { minLength: 1, maxLength: 15 });
    fc.assert(
      fc.property(
        scores,
        fc.infiniteStream(fc.double({ min: -20, max: 20, noNaN: true })),
        (given, likes) => {
          const sorted = given.toSorted((a, b) => b - a);
          const revised = revisedByCompany(sorted, () => likes.next().value);
          expect(Math.max(...revised)).toBeLessThanOrEqual((sorted[0] ?? 0) + 1e-9);
        },
      ),
    );
  });
});
