import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fingerprintsOf, ProjectCopy } from './project-copy.ts';

describe('two builds from two places', () => {
  let copies: readonly ProjectCopy[];

  beforeAll(() => {
    copies = [new ProjectCopy('one'), new ProjectCopy('quite-another-place')];
  });
  afterAll(() => {
    for (const copy of copies ?? []) copy.remove();
  });

  for (const browser of ['chrome', 'firefox'] as const) {
    it(`have the same bytes, for ${browser}`, () => {
      const built = copies.map((copy) => copy.build(browser));
      const [one, other] = built.map((each) =>
        'failure' in each ? [each.failure] : fingerprintsOf(each.folder),
      );
      expect(one?.length).toBeGreaterThan(5);
      expect(other).toEqual(one);
    });
  }
});
