/** A measured rate, in whole articles, statements or differences of a hundred. */
export interface ErrorRate {
  readonly of: 'related' | 'same' | 'differs';
  /** Of 100 shown, so many should not have been. */
  readonly wrong: number;
  /** Of 100 that should have been shown, so many were not. */
  readonly missed: number;
}

/**
 * The rates that the settings show: of related articles and of the same claim within a story, precision and recall as
 * `npm run quality [-- --strictness quiet]` prints them for the half of the measured articles that was used while building;
 * of differences of every kind, how many shown ones both readers judged real in the last draw, and the recall of numbers in
 * conflict (docs/quality.md has all of them). What has not been measured is left out: then the text does without figures.
 */
export const ERROR_RATES: Readonly<Record<'normal' | 'quiet', readonly ErrorRate[]>> = {
  normal: [
    { of: 'related', wrong: 5, missed: 8 },
    { of: 'same', wrong: 29, missed: 23 },
    { of: 'differs', wrong: 20, missed: 23 },
  ],
  quiet: [
    { of: 'related', wrong: 3, missed: 17 },
    { of: 'same', wrong: 21, missed: 38 },
  ],
};
