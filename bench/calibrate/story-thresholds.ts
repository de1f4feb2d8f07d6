import {
  BADGE_PROBABILITY,
  coveredProbability,
  memberProbability,
} from '../../engine/retrieval/same-story.ts';
import type { RankedPage } from './story-probabilities.ts';

/** The list a reader sees is cut at five. */
const SHOWN = 5;
/** Of what is shown, on pages with and without their story alike, so much must belong to it. */
const PRECISION = 0.93;

/** What a reader is shown at a pair of thresholds. */
export interface AtThresholds {
  readonly badge: number;
  readonly show: number;
  readonly hintRecall: number;
  readonly falseHints: number;
  readonly precision: number;
  readonly recall: number;
}

/** Both thresholds around their place, and the best list at the badge's threshold as it stands. */
export function storyThresholds(pages: readonly RankedPage[]): {
  all: AtThresholds[];
  best: AtThresholds | null;
} {
  const all = [0.4, 0.45, 0.5, 0.55, 0.6, 0.7].flatMap((badge) =>
    [0.5, 0.6, 0.65, 0.7, 0.75, 0.8, 0.85].map((show) => atThresholds(pages, badge, show)),
  );
  const admitted = all.filter(
    ({ badge, precision }) => badge === BADGE_PROBABILITY && precision >= PRECISION,
  );
  return { all, best: admitted.sort((a, b) => b.recall - a.recall)[0] ?? null };
}

type Hits = RankedPage['present'];

/** @returns the hits that a reader would be shown */
function visible(hits: Hits, badge: number, show: number): Hits {
  const sure = coveredProbability(hits[0]?.score ?? Number.NEGATIVE_INFINITY) >= badge;
  return sure ? hits.filter(({ score }, at) => at === 0 || memberProbability(score) >= show) : [];
}

function atThresholds(pages: readonly RankedPage[], badge: number, show: number): AtThresholds {
  const counts = { hints: 0, falseHints: 0, right: 0, wanted: 0, shown: 0, noise: 0 };
  for (const { story, present, absent } of pages) {
    const shown = visible(present, badge, show);
    const list = shown.slice(0, SHOWN);
    const right = list.filter(({ article }) => story.has(article.id)).length;
    const others = shown.filter(({ article }) => !story.has(article.id)).length;
    const hint = visible(absent, badge, show).length > 0 ? 1 : 0;
    counts.hints += right > 0 ? 1 : 0;
    counts.falseHints += hint;
    counts.right += right;
    counts.shown += list.length;
    counts.wanted += Math.min(SHOWN, story.size);
    counts.noise += Math.min(SHOWN, Math.max(hint, others));
  }
  const share = (part: number, whole: number) => Number((part / Math.max(1, whole)).toFixed(3));
  return {
    badge,
    show,
    hintRecall: share(counts.hints, pages.length),
    falseHints: share(counts.falseHints, pages.length),
    precision: share(counts.right, counts.shown + counts.noise),
    recall: share(counts.right, counts.wanted),
  };
}
