import type { Features } from './features.ts';
import model from './same-story.json' with { type: 'json' };

/**
 * The calibrated decision whether two articles report one story: a logistic model over the named features. Weights come
 * from ECB+ pairs (Cybulska & Vossen 2014, CC BY 3.0), thresholds from the development data, both by
 * `npm run calibrate`, which writes same-story.json.
 */
export interface Judgement {
  /** Log-odds of "same story". */
  readonly score: number;
  /** 0 to 1. */
  readonly probability: number;
}

/** At or above: shown as related coverage. */
export const SHOW_PROBABILITY = model.thresholds.show;
/** At or above, and below SHOW_PROBABILITY: same people or subject, shown apart. */
export const BACKGROUND_PROBABILITY = model.thresholds.background;

/** Log-odds lost for each day between two publication dates beyond the first two: a week is weak evidence, a year decides. */
const DAY_PENALTY = 0.12;
const FREE_DAYS = 2;

const weights = Object.entries(model.weights) as [keyof Features, number][];

/** @param days between the publication dates; null where one is unknown */
export function judge(features: Features, days: number | null): number {
  const evidence = weights.reduce((sum, [name, weight]) => sum + weight * features[name], model.intercept);
  const late = days === null ? 0 : Math.max(0, Math.abs(days) - FREE_DAYS);
  return evidence - DAY_PENALTY * late;
}

/** The logistic function: log-odds to a probability. */
export function probabilityOf(score: number): number {
  return 1 / (1 + Math.exp(-score));
}
