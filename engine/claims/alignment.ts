import { deniedSpan } from '../language/denial.ts';
import model from './alignment.json' with { type: 'json' };
import { type AlignmentFeatures, featuresOf } from './alignment-features.ts';
import type { Comparable, Term } from './comparable.ts';

/**
 * Do two sentences of one story assert the same? A logistic model over the named features. Its weights come from ECB+
 * (Cybulska & Vossen 2014, CC BY 3.0) and the seed gold by `node bench/calibrate-alignment.ts --write`, into alignment.json;
 * the thresholds are the ones that command found best on the development data.
 */
export const SAME_PROBABILITY = model.thresholds.same;
/**
 * The same where one of the two denies something, or refuses to confirm it, and the other does not: "also in" said of a
 * denial is the worst of wrong hints. Of such pairs the seed gold calls 3 of 11 the same between the two bars, and ECB+ dev,
 * topics held out, none of 8 against all 6 beyond.
 */
const SAME_THOUGH_ONE_DENIES = 0.7;
/** However alike: from this share on of the acts that two sentences share, by weight, one denies what the other asserts. */
const DENIED_SHARE = 0.5;
/** Below this the page does not say what a sentence says; between the two nothing is claimed either way. */
export const LEFT_OUT_PROBABILITY = model.thresholds.leftOut;

/**
 * In other languages nothing is said of two sentences, same or different, below this: the model was fitted on English, and
 * neither names nor dates are read there. Two thirds of the way from the English threshold to certainty: below it stood the
 * wrong pairs of the invented reports in tests/engine/languages.
 */
export const FOREIGN_SAME_PROBABILITY = (2 + SAME_PROBABILITY) / 3;

const weights = Object.entries(model.weights) as [keyof AlignmentFeatures, number][];

/** A page's sentences meet the same others for evidence and for what is left out; each pair is judged once. */
const known = new WeakMap<Comparable, Map<Comparable, number>>();

/** Probability, 0 to 1, that two sentences of one story assert the same. */
export function alignmentProbability(a: Comparable, b: Comparable): number {
  const judged = known.get(a) ?? new Map<Comparable, number>();
  const before = judged.get(b);
  if (before !== undefined) return before;
  const probability = judge(a, b);
  judged.set(b, probability);
  known.set(a, judged);
  return probability;
}

/** Whether a reader may be told that the two say the same. Symmetric. */
export function saySame(a: Comparable, b: Comparable): boolean {
  const bar = a.denies === b.denies ? SAME_PROBABILITY : SAME_THOUGH_ONE_DENIES;
  if (alignmentProbability(a, b) < bar) return false;
  return a.denies === b.denies || shareDenied(a.denies ? a : b, a.denies ? b : a) < DENIED_SHARE;
}

/** Of the acts that two sentences share, by weight, the part that the first denies; 0 where they share none. */
function shareDenied({ sentence, terms, acts }: Comparable, other: Comparable): number {
  const span = deniedSpan(sentence.ref.text);
  const shared = terms.filter(({ key }) => acts.weights.has(key) && other.acts.weights.has(key));
  const weigh = (some: readonly Term[]) =>
    some.reduce((sum, { key }) => sum + (acts.weights.get(key) ?? 0), 0);
  const denied = shared.filter(({ start, end }) => span !== null && start >= span.start && end <= span.end);
  return shared.length === 0 ? 0 : weigh(denied) / weigh(shared);
}

function judge(a: Comparable, b: Comparable): number {
  const features = featuresOf(a, b);
  let logit = model.intercept;
  for (const [name, weight] of weights) logit += weight * features[name];
  return 1 / (1 + Math.exp(-logit));
}

/** Sentences that a claim may align with. */
export interface SentenceIndex {
  /** Those sharing a telling sense with `claim`, in the order given. */
  candidates(claim: Comparable): readonly Comparable[];
}

/** Senses in more than this share of the sentences find too much to help; a claim's rarer ones find its match. */
const TOO_COMMON = 0.5;

/** An inverted index, sense -> sentences. */
export function sentenceIndex(sentences: readonly Comparable[]): SentenceIndex {
  const postings = new Map<string, number[]>();
  for (const [at, { senses }] of sentences.entries()) {
    for (const term of senses.weights.keys()) {
      const list = postings.get(term);
      if (list === undefined) postings.set(term, [at]);
      else list.push(at);
    }
  }
  const most = Math.max(8, sentences.length * TOO_COMMON);
  return {
    candidates(claim) {
      const found = new Set<number>();
      for (const term of claim.senses.weights.keys()) {
        const list = postings.get(term) ?? [];
        if (list.length <= most) for (const at of list) found.add(at);
      }
      return [...found].sort((a, b) => a - b).flatMap((at) => sentences[at] ?? []);
    },
  };
}
