import { expect, test } from 'vitest';
import { comparableSets } from '../../../engine/claims/comparable.ts';
import { claimSentences } from '../../../engine/claims/page-claims.ts';
import { analyse } from '../../../engine/language/analysis.ts';
import { article } from './sentence-pairs.ts';

test('what two speakers say alike are two claims of the page, and what it repeats is one', () => {
  const [page = []] = comparableSets([
    analyse(
      article(
        'page',
        null,
        'Harbour Authority spokeswoman Lena Voss said the crane was unsafe.',
        'Labour inspector Piet Maartens said the crane was unsafe.',
        'Labour inspector Piet Maartens said that the crane was unsafe.',
      ),
    ),
  ]);
  expect(claimSentences(page).map(({ index }) => index)).toEqual([0, 1]);
});
