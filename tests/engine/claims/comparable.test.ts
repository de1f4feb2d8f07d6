import { describe, expect, test } from 'vitest';
import { featuresOf } from '../../../engine/claims/alignment-features.ts';
import { comparableSets } from '../../../engine/claims/comparable.ts';
import { analyse } from '../../../engine/language/analysis.ts';
import { article } from './sentence-pairs.ts';

function featuresBetween(here: string, there: string) {
  const [[a] = [], [b] = []] = comparableSets([
    analyse(article('here', null, here)),
    analyse(article('there', null, there)),
  ]);
  if (a === undefined || b === undefined) throw new Error('an article without a sentence');
  return featuresOf(a, b);
}

describe('who says it is no part of what is said', () => {
  test('two statements of one speaker have no words in common for that', () => {
    const { words, people, speakers } = featuresBetween(
      'Harbour Authority spokeswoman Lena Voss said the old crane would be dismantled.',
      'Harbour Authority spokeswoman Lena Voss said dredging begins upstream.',
    );
    expect({ people, speakers }).toEqual({ people: 0, speakers: 1 });
    expect(words).toBeLessThan(0.1);
  });

  test('a person who is spoken of counts', () => {
    const { words, people } = featuresBetween(
      'The mayor invited Lena Voss to the quay.',
      'A bell was named after Lena Voss.',
    );
    expect(words).toBeGreaterThan(0.1);
    expect(people).toBe(1);
  });
});
