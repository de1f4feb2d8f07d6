import type { Difference } from '../article.ts';
import type { Comparable } from './comparable.ts';
import { ageDifference } from './differences/ages.ts';
import { dateDifference } from './differences/dates.ts';
import { figureDifference } from './differences/figures.ts';
import { negationDifference } from './differences/negation.ts';
import { numberDifferences } from './differences/numbers.ts';
import { participantDifference } from './differences/participants.ts';
import { placeDifference } from './differences/places.ts';
import { polarityDifference } from './differences/polarity.ts';
import { quoteDifference } from './differences/quotes.ts';
import { scoreDifference } from './differences/scores.ts';

/** Two sentences and how likely they assert the same. */
export interface Pairing {
  readonly here: Comparable;
  readonly there: Comparable;
  readonly probability: number;
  /** Publication days of both articles; null where unknown. */
  readonly publishedHere: number | null;
  readonly publishedThere: number | null;
}

/** The details that two sentences on one event give differently. In doubt none. */
export function differencesOf(pairing: Pairing): Difference[] {
  const numbers = numberDifferences(pairing);
  return [
    polarityDifference(pairing) ?? negationDifference(pairing),
    quoteDifference(pairing),
    dateDifference(pairing),
    placeDifference(pairing),
    participantDifference(pairing),
    ageDifference(pairing),
    scoreDifference(pairing),
    numbers.length > 0 ? null : figureDifference(pairing),
    ...numbers,
  ].filter((difference) => difference !== null);
}
