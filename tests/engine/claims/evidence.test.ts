import { describe, expect, test } from 'vitest';
import { sentenceIndex } from '../../../engine/claims/alignment.ts';
import { comparableSets } from '../../../engine/claims/comparable.ts';
import { evidenceFor } from '../../../engine/claims/evidence.ts';
import { originBook } from '../../../engine/claims/origins.ts';
import { analyse } from '../../../engine/language/analysis.ts';
import { article } from './sentence-pairs.ts';

/** Texts shown as evidence for the first of a page's sentences, with its first `claims` known as claims. */
function shownForFirst(page: readonly [string, string], there: readonly string[], claims: number): string[] {
  const [first, second] = page;
  const own = [
    'Rain fell on the valley all week.',
    first,
    'A bakery on the square gave away rolls.',
    second,
    'The choir rehearsed in the gymnasium.',
    'Nobody was hurt.',
  ];
  const other = [
    'School begins on Monday.',
    'A stork nested on the town hall.',
    ...there,
    'Apples are cheap this year.',
    'The mill museum reopens with new clocks.',
  ];
  const analysed = [article('page', null, ...own), article('other', null, ...other)].map(analyse);
  const [mine = [], theirs = []] = comparableSets(analysed);
  const stated = [mine[1], mine[3]].flatMap((one) => one ?? []);
  const [claim] = stated;
  if (claim === undefined) throw new Error('a page without a sentence');
  const scope = {
    index: sentenceIndex(theirs),
    book: originBook(analysed),
    published: () => null,
    claims: stated.slice(0, claims),
  };
  return evidenceFor(claim, scope).map(({ sentence }) => sentence.text);
}

const INSPECTED = 'Engineers inspected the cracked Ostrava bridge.';
const BARRED = 'Buses go round by Opava until the autumn, and lorries are barred.';
const BARRED_THERE =
  'Lorries are barred from the cracked Ostrava bridge until the autumn, and the buses go round by Opava.';

describe('a sentence is evidence for the claim that it says', () => {
  test('not for another on the same things, where the page holds the one it says', () => {
    expect(shownForFirst([INSPECTED, BARRED], [BARRED_THERE], 1)).toEqual([BARRED_THERE]);
    expect(shownForFirst([INSPECTED, BARRED], [BARRED_THERE], 2)).toEqual([]);
  });

  test('for both where the page says one thing twice', () => {
    const again = 'Until the autumn lorries are barred there, and buses go round by Opava.';
    expect(shownForFirst([again, BARRED], [BARRED_THERE], 2)).toEqual([BARRED_THERE]);
  });
});

describe('a sentence that denies or does not confirm', () => {
  const EXPECTED = 'The Ostrava mill is expected to sell its river turbines to a museum in Opava.';

  test('does not say the same as one that asserts what it denies, however alike', () => {
    const shown = 'Managers did confirm that the museum would get the river turbines.';
    const denied = 'Managers did not confirm that the museum would get the river turbines.';
    expect(shownForFirst([EXPECTED, BARRED], [shown], 1)).toEqual([shown]);
    expect(shownForFirst([EXPECTED, BARRED], [denied], 1)).toEqual([]);
  });

  test('does where it denies something else', () => {
    const beside =
      'The Ostrava mill, which denies wasting water, is expected to sell its river turbines to a museum in Opava.';
    expect(shownForFirst([EXPECTED, BARRED], [beside], 1)).toEqual([beside]);
  });
});
