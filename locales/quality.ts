/** A measured rate, in whole articles, statements or differences of a hundred. */
export interface ErrorRate {
  readonly of: 'related' | 'same' | 'differs';
  /** Of 100 shown, so many should not have been. */
  readonly wrong: number;
  /** Of 100 that should have been shown, so many were not. */
  readonly missed: number;
}

/**
 * The rates that the settings show, as `npm run quality [-- --strictness quiet]` prints them for the half of the measured articles that was used
 * while building: precision and recall of the list of related articles, of the same claim within a story, and of numbers in
 * conflict. What has not been measured is left out: then the text does without figures.
 */
export const ERROR_RATES: Readonly<Record<'normal' | 'quiet', readonly ErrorRate[]>> = {
  normal: [
    { of: 'related', wrong: 5, missed: 8 },
    { of: 'same', wrong: 29, missed: 24 },
    { of: 'differs', wrong: 20, missed: 60 },
  ],
  quiet: [
    { of: 'related', wrong: 1, missed: 19 },
    { of: 'same', wrong: 21, missed: 37 },
  ],
};
