import type { Features } from './features.ts';
import fitted from './same-story.json' with { type: 'json' };

/** Log-odds that two articles report one story = intercept + weights · features. */
export interface StoryModel {
  readonly intercept: number;
  readonly weights: Readonly<Record<keyof Features, number>>;
}

/**
 * A logistic model over the named features, kept in same-story.json with the commands that fitted it. Its weights come from
 * ECB+ pairs (Cybulska & Vossen 2014, CC BY 3.0).
 */
const STORY_MODEL: StoryModel = fitted;
const { calibration, thresholds } = fitted;

/**
 * Probability that the corpus covers the page's story at all, at or above which anything is shown and the badge lights: more
 * likely than not. Of the development pages, ECB+ judged by models that never saw their topic, 2.4 % reach it without their
 * story in the corpus and 92 % with it (`node bench/calibrate.ts thresholds`).
 */
export const BADGE_PROBABILITY = thresholds.badge;
/**
 * Probability, given that the story is covered, at or above which a further article is shown as part of it. In terms of
 * evidence this bar is lower than that of the first hit. Set by `node bench/calibrate.ts thresholds` on the same
 * pages: the longest list of which 93 in 100 belong to the story.
 */
export const SHOW_PROBABILITY = thresholds.show;
/** At or above, and not shown: same people or subject, another event; shown apart, never as evidence. */
export const BACKGROUND_PROBABILITY = thresholds.background;

/** From which probability an article stands in the background of a page. */
export function backgroundProbability(english: boolean): number {
  return english ? BACKGROUND_PROBABILITY : FOREIGN_PROBABILITIES.background;
}

/**
 * In other languages words weigh less, for want of frequencies, and nothing was fitted: log-odds from which an article is
 * shown there. Set on development pages written in letters of other scripts (`node bench/calibrate.ts foreign`): without
 * capitals and among 300 others .84 of the pages find their story and none finds another; at 0 .90 and .018.
 */
const FOREIGN_LOG_ODDS = 0.5;
/** What is said of an article at that bar, and of one that only stands in the background. */
export const FOREIGN_PROBABILITIES = { show: 0.9, background: 0.5 } as const;

/** Probability that an article in another language than English reports its page's story, at these log-odds. */
export function foreignProbability(score: number): number {
  const bar = Math.log(FOREIGN_PROBABILITIES.show / (1 - FOREIGN_PROBABILITIES.show));
  return logistic({ intercept: bar - FOREIGN_LOG_ODDS, slope: 1 }, score);
}

/**
 * Log-odds lost for each day between two publication dates beyond the first two. Of BASIL's same-story pairs 97 % lie within
 * two days, 2.7 % at three, .7 % at four, where chance in a window of ten days either way puts 10 % on each: a loss of 1.3
 * for the third day and of as much again for the fourth. Half of that is taken, since BASIL's triples were gathered as
 * first reports and a reader's corpus holds follow-ups.
 */
const DAY_PENALTY = 0.65;
const FREE_DAYS = 2;

/**
 * Log-odds that two articles report one story.
 * @param days between their publication dates; null, which counts neither for nor against, where one is unknown
 */
export function judge(features: Features, days: number | null, model: StoryModel = STORY_MODEL): number {
  const names = Object.keys(model.weights) as (keyof Features)[];
  const evidence = names.reduce((sum, name) => sum + model.weights[name] * features[name], model.intercept);
  const late = days === null ? 0 : Math.max(0, Math.abs(days) - FREE_DAYS);
  return evidence - DAY_PENALTY * late;
}

/** Probability that a corpus whose best hit has these log-odds, revised by company, covers the page's story. */
export function coveredProbability(best: number): number {
  return logistic(calibration.covered, best);
}

/** Probability, given that the story is covered, that an article with these revised log-odds is part of it. */
export function memberProbability(score: number): number {
  return logistic(calibration.member, score);
}

/** Platt's scaling (1999): a logistic function of the log-odds. */
function logistic({ intercept, slope }: { intercept: number; slope: number }, score: number): number {
  return 1 / (1 + Math.exp(-(intercept + slope * score)));
}
