import { probabilityOf } from '../../engine/retrieval/same-story.ts';
import { predict } from '../predict/related.ts';
import { relatedQueries } from '../predict/related-data.ts';

/** The list a reader sees is cut at five; nine hints in ten must stay. */
const SHOWN = 5;
const HINTS_KEPT = 0.92;

interface Scored {
  readonly id: string;
  readonly score: number;
}

/** One page seen twice: with its story in the corpus, and without. */
interface View {
  readonly story: ReadonlySet<string>;
  readonly ranked: readonly Scored[];
  readonly absent: Scored | null;
}

/** What a reader is shown at one threshold. */
export interface AtThreshold {
  readonly probability: number;
  readonly hintRecall: number;
  readonly falseHints: number;
  readonly precision: number;
  readonly recall: number;
}

/** Thresholds from .5 to .95 on the development data, and the best list among those that keep enough hints. */
export async function storyThresholds(
  data: string,
): Promise<{ all: AtThreshold[]; best: AtThreshold | null }> {
  const views = await viewsOf(data);
  const probabilities = Array.from({ length: 19 }, (_, step) => 0.5 + step * 0.025);
  const all = probabilities.map((probability) => atThreshold(views, probability));
  const f1 = ({ precision, recall }: AtThreshold) => (2 * precision * recall) / (precision + recall);
  const admitted = all.filter(({ hintRecall }) => hintRecall >= HINTS_KEPT);
  return { all, best: admitted.sort((a, b) => f1(b) - f1(a))[0] ?? null };
}

async function viewsOf(data: string): Promise<View[]> {
  const stories = new Map(relatedQueries(data, 'dev').map(({ qid, relevant }) => [qid, new Set(relevant)]));
  const views: View[] = [];
  for await (const { qid, ranked, absent } of predict({ data, split: 'dev' })) {
    views.push({ story: stories.get(qid) ?? new Set(), ranked, absent });
  }
  return views;
}

function atThreshold(views: readonly View[], probability: number): AtThreshold {
  const passes = ({ score }: Scored) => probabilityOf(score) >= probability;
  const counts = { hints: 0, falseHints: 0, right: 0, wanted: 0, shown: 0, noise: 0 };
  for (const { story, ranked, absent } of views) {
    const shown = ranked.slice(0, SHOWN).filter(passes);
    const right = shown.filter(({ id }) => story.has(id)).length;
    const others = ranked.filter((one) => passes(one) && !story.has(one.id)).length;
    const hint = absent !== null && passes(absent);
    counts.hints += right > 0 ? 1 : 0;
    counts.falseHints += hint ? 1 : 0;
    counts.right += right;
    counts.shown += shown.length;
    counts.wanted += Math.min(SHOWN, story.size);
    counts.noise += Math.min(SHOWN, Math.max(hint ? 1 : 0, others));
  }
  return {
    probability,
    hintRecall: counts.hints / views.length,
    falseHints: counts.falseHints / views.length,
    precision: counts.right / Math.max(1, counts.shown + counts.noise),
    recall: counts.right / counts.wanted,
  };
}
