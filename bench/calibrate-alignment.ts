import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AlignmentFeatures, featuresOf } from '../engine/claims/alignment-features.ts';
import type { Comparable } from '../engine/claims/comparable.ts';
import { type Example, fitLogistic, type LogisticModel } from './calibrate/logistic.ts';
import { comparableSentences, ecbDocuments, ecbSentences } from './predict/ecb-sentences.ts';
import { jsonLines } from './predict/related-data.ts';
import { analysedSeeds, seedGold, seedSentences } from './predict/seed-gold.ts';

/**
 * Fits engine/claims/alignment.json: weights on ECB+ dev (level 3: the same claim; 0 and 1: not; 2, which shares a part, is
 * left out) and on the seed gold, thresholds by the best F1 out of fold. Prints F1 of folds cut by topic, so that no story
 * is both learnt and tried.
 */
interface Row {
  readonly fold: string;
  readonly features: readonly number[];
  readonly positive: boolean;
  readonly weight: number;
}

/** One gold pair of the seeds counts for this many of ECB+: one story against twenty-one topics. */
const SEED_WEIGHT = 6;
const FOLDS = 5;
const OUT = join(import.meta.dirname, '..', 'engine', 'claims', 'alignment.json');

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join('..', 'shared', 'eval') },
    gold: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
if (existsSync(values.data))
  calibrate(values.data, values.gold ?? join(values.data, '..', 'gold', 'seed-claims.json'));
else console.log(`calibrate: no evaluation data at ${values.data}; nothing fitted`);

function calibrate(data: string, goldFile: string): void {
  const names: (keyof AlignmentFeatures)[] = [];
  const toRow = (a: Comparable, b: Comparable, fold: string, positive: boolean, weight: number): Row => {
    const features = featuresOf(a, b);
    if (names.length === 0) names.push(...(Object.keys(features) as (keyof AlignmentFeatures)[]));
    return { fold, features: names.map((name) => features[name]), positive, weight };
  };
  const ecb = ecbRows(data, toRow);
  const seeds = seedRows(goldFile, toRow);
  const folds = outOfFold(ecb, seeds);
  const best = bestThreshold(folds);
  console.log(
    `ECB+ ${ecb.length} pairs, out of fold: best F1 ${best.f1.toFixed(3)} at ${best.threshold.toFixed(3)}`,
  );
  const seedOnly = bestThreshold(scored(seeds, fitLogistic(ecb.map(example))));
  console.log(
    `seeds ${seeds.length} pairs, learnt on ECB+ alone: best F1 ${seedOnly.f1.toFixed(3)} at ${seedOnly.threshold.toFixed(3)}`,
  );
  const model = fitLogistic([...ecb, ...seeds].map(example));
  const fitted = bestThreshold(scored(seeds, model));
  console.log(`seeds, learnt with them: best F1 ${fitted.f1.toFixed(3)} at ${fitted.threshold.toFixed(3)}`);
  const pooled = bestThreshold([...folds, ...scored(seeds, model)]);
  const weights = Object.fromEntries(
    names.map((name, at) => [name, Number((model.weights[at] ?? 0).toFixed(3))]),
  );
  const thresholds = {
    same: Number(pooled.threshold.toFixed(2)),
    leftOut: Number((pooled.threshold / 2).toFixed(2)),
  };
  const json = JSON.stringify(
    { intercept: Number(model.intercept.toFixed(3)), weights, thresholds },
    null,
    2,
  );
  console.log(json);
  if (values.write) writeFileSync(OUT, `${json}\n`);
}

type ToRow = (a: Comparable, b: Comparable, fold: string, positive: boolean, weight: number) => Row;

function ecbRows(data: string, toRow: ToRow): Row[] {
  const documents = ecbDocuments(ecbSentences(data, 'dev'));
  const stories = Map.groupBy(documents, ({ story }) => story);
  const sets = new Map([...stories].map(([story, own]) => [story, comparableSentences(own)]));
  return jsonLines(join(data, 'claims', 'ecb-qrels-dev.jsonl')).flatMap((query) => {
    const set = sets.get(String(query.story));
    const claim = set?.get(String(query.qid));
    const levels = query.rel as Record<string, number>;
    if (set === undefined || claim === undefined) return [];
    return [...set].flatMap(([sid, other]) => {
      const level = levels[sid] ?? 0;
      if (other.articleId === claim.articleId || level === 2) return [];
      return [toRow(claim, other, String(query.topic), level === 3, 1)];
    });
  });
}

function seedRows(goldFile: string, toRow: ToRow): Row[] {
  const gold = seedGold(goldFile);
  const linked = new Set(gold.pairs.map(({ a, b }) => `${a} ${b}`));
  const sentences = seedSentences(gold, analysedSeeds(gold));
  return sentences.flatMap((a, at) =>
    sentences
      .slice(at + 1)
      .filter((b) => b.gold.article !== a.gold.article)
      .map((b) => toRow(a.comparable, b.comparable, 'seeds', linked.has(`${a.id} ${b.id}`), SEED_WEIGHT)),
  );
}

function example({ features, positive, weight }: Row): Example {
  return { features, positive, weight };
}

interface Scored {
  readonly positive: boolean;
  readonly probability: number;
}

function scored(rows: readonly Row[], { intercept, weights }: LogisticModel): Scored[] {
  return rows.map(({ features, positive }) => {
    const logit = features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), intercept);
    return { positive, probability: 1 / (1 + Math.exp(-logit)) };
  });
}

function outOfFold(ecb: readonly Row[], seeds: readonly Row[]): Scored[] {
  const topics = [...new Set(ecb.map(({ fold }) => fold))];
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const tried = new Set(topics.filter((_, at) => at % FOLDS === fold));
    const model = fitLogistic([...ecb.filter((row) => !tried.has(row.fold)), ...seeds].map(example));
    return scored(
      ecb.filter((row) => tried.has(row.fold)),
      model,
    );
  });
}

function bestThreshold(rows: readonly Scored[]): { f1: number; threshold: number } {
  const real = rows.filter(({ positive }) => positive).length;
  const order = rows.toSorted((a, b) => b.probability - a.probability);
  let [found, best] = [0, { f1: 0, threshold: 1 }];
  for (const [at, { positive, probability }] of order.entries()) {
    found += positive ? 1 : 0;
    const f1 = (2 * found) / (at + 1 + real);
    if (f1 > best.f1) best = { f1, threshold: probability };
  }
  return best;
}
