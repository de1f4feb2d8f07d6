/** A measured rate, in whole articles, statements or differences of a hundred. */
export interface ErrorRate {
  readonly of: 'related' | 'same' | 'differs';
  /** Of 100 shown, so many should not have been. */
  readonly wrong: number;
  /** Of 100 that should have been shown, so many were not. */
  readonly missed: number;
}

/** The rates that the settings show. What has not been measured is left out: then the text does without figures. */
export const ERROR_RATES: readonly ErrorRate[] = [];
