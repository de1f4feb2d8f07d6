import { describe, expect, test } from 'vitest';
import { alignmentProbability } from '../../../engine/claims/alignment.ts';
import { type Comparable, comparableSets } from '../../../engine/claims/comparable.ts';
import { PageCover } from '../../../engine/claims/omissions.ts';
import { analyse } from '../../../engine/language/analysis.ts';
import { article } from './sentence-pairs.ts';

/** A page, and the one sentence of another article. */
function pageAndOther(page: string, other: string): { own: Comparable[]; sentence: Comparable } {
  const [own = [], [sentence] = []] = comparableSets([
    analyse(article('page', '2021-05-18', page)),
    analyse(article('other', '2021-05-18', other)),
  ]);
  if (sentence === undefined) throw new Error('an article without a sentence');
  return { own, sentence };
}

const best = ({ own, sentence }: ReturnType<typeof pageAndOther>) =>
  Math.max(...own.map((one) => alignmentProbability(one, sentence)));
const covered = ({ own, sentence }: ReturnType<typeof pageAndOther>) => new PageCover(own, []).of(sentence);

describe('what a page covers', () => {
  test('told in pieces all over the page is covered better than by its best sentence', () => {
    const pieces = pageAndOther(
      'The dam burst at dawn. Water flooded the lower town. Soldiers rescued families from their roofs.',
      'The dam burst, water flooded the town, and soldiers rescued families.',
    );
    expect(covered(pieces)).toBeGreaterThan(best(pieces));
  });

  test('acts found nowhere on the page are covered worse than by its best sentence', () => {
    const other = pageAndOther(
      'The dam burst at dawn. Water flooded the lower town.',
      'The dam had cracked in winter and engineers had warned the owner.',
    );
    expect(covered(other)).toBeLessThan(best(other));
  });

  test('a page that carries little of the coverage covers a likely sentence worse', () => {
    const [own = [], [sentence] = [], [apart] = []] = comparableSets([
      analyse(article('page', '2021-05-18', 'The dam burst at dawn. Water flooded the lower town.')),
      analyse(article('other', '2021-05-18', 'The dam burst before dawn on Tuesday.')),
      analyse(article('apart', '2021-05-18', 'A choir sang in the harbour to open the festival.')),
    ]);
    if (sentence === undefined || apart === undefined) throw new Error('an article without a sentence');
    const alone = new PageCover(own, [sentence]).of(sentence);
    expect(new PageCover(own, [sentence, apart]).of(sentence)).toBeLessThan(alone);
    expect(new PageCover(own, [sentence, { ...sentence, articleId: 'copy' }]).of(sentence)).toBe(alone);
  });

  test('an empty page covers nothing', () => {
    expect(covered(pageAndOther('', 'The dam burst at dawn.'))).toBe(0);
  });
});
