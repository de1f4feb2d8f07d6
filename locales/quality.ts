/** A measured rate, in whole articles, statements or differences of a hundred. */
export interface ErrorRate {
  readonly of: 'related' | 'same' | 'differs';
  /** Of 100 shown, so many should not have been. */
  readonly wrong: number;
  /** Of 100 that should have been shown, so many were not. */
  readonly missed: number;
}

/**
 * The rates that the settings show, as `npm run quality` prints them for the half of the measured articles that was used
 * while building: precision and recall of the list of related articles, of the same claim within a story, and of numbers in
 * conflict. What has not been measured is left out: then the text does without figures.
 */
export const ERROR_RATES: readonly ErrorRate[] = [
  { of: 'related', wrong: 5, missed: 11 },
  { of: 'same', wrong: 26, missed: 27 },
  { of: 'differs', wrong: 14, missed: 73 },
];
