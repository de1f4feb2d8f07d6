import type { Features } from './features.ts';
import model from './same-story.json' with { type: 'json' };

/**
 * The decision whether two articles report one story: a logistic model over the named features, kept in same-story.json
 * with the commands that fitted it. Its weights come from ECB+ pairs (Cybulska & Vossen 2014, CC BY 3.0).
 */
const { thresholds } = model;

/**
 * Probability at or above which an article is shown as related coverage, and counted on the badge. Set by
 * `node bench/calibrate.ts thresholds`: the best shown list on the development data that keeps nine hints in ten.
 */
export const SHOW_PROBABILITY = thresholds.show;
/** At or above, and below SHOW_PROBABILITY: same people or subject, another event; shown apart, never as evidence. */
export const BACKGROUND_PROBABILITY = thresholds.background;

/**
 * In other languages words weigh less, for want of frequencies: log-odds come out lower by so much.
 * On 70 development pages written in letters of other scripts (`node bench/calibrate.ts foreign`), 0.9 after this shift lets
 * false hints through for at most .014 of the pages, whatever the size of the corpus; English pages have .036.
 */
const FOREIGN_SHIFT = 2.2;
/** As above, where the page is in another language: stricter, since nothing there was fitted to it. */
const FOREIGN = { show: 0.9, background: 0.5 } as const;

/** From which probability an article is shown, and from which it stands in the background. */
export function thresholdsFor(english: boolean): { readonly show: number; readonly background: number } {
  return english ? { show: SHOW_PROBABILITY, background: BACKGROUND_PROBABILITY } : FOREIGN;
}

/** Log-odds lost for each day between two publication dates beyond the first two: a week is weak evidence, a year decides. */
const DAY_PENALTY = 0.12;
const FREE_DAYS = 2;

const weights = Object.entries(model.weights) as [keyof Features, number][];

/**
 * Log-odds that two articles report one story.
 * @param days between their publication dates; null where one is unknown
 */
export function judge(features: Features, days: number | null): number {
  const evidence = weights.reduce((sum, [name, weight]) => sum + weight * features[name], model.intercept);
  const late = days === null ? 0 : Math.max(0, Math.abs(days) - FREE_DAYS);
  return evidence - DAY_PENALTY * late;
}

/** The logistic function: log-odds to a probability. @param english whether the page is; null language is taken for English */
export function probabilityOf(score: number, english = true): number {
  return 1 / (1 + Math.exp(-(english ? score : score + FOREIGN_SHIFT)));
}
