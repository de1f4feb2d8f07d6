import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type AlignmentFeatures, featuresOf } from '../engine/claims/alignment-features.ts';
import type { Comparable } from '../engine/claims/comparable.ts';
import { fitLogistic, type LogisticModel } from './calibrate/logistic.ts';
import { topicPages } from './predict/claims.ts';
import { comparableSentences } from './predict/ecb-sentences.ts';
import { jsonLines } from './predict/related-data.ts';
import { analysedSeeds, seedGold, seedSentences } from './predict/seed-gold.ts';

/**
 * Fits engine/claims/alignment.json: weights on the page's pairs of ECB+ dev as `predict` forms them, siblings of the story
 * among them (level 3: the same claim; 2, which shares a part: lightly so; 0 and 1: not), and on the seed gold; the threshold
 * the strictest at which F1 of the same claim, out of fold, is next to its best. Prints F1 of folds cut by topic, so that no story is both learnt and tried.
 */
interface Row {
  readonly fold: string;
  readonly level: number;
  /** False for a sentence of the sibling event. */
  readonly own: boolean;
  readonly features: readonly number[];
  readonly weight: number;
}

/** One gold pair of the seeds counts for this many of ECB+, where each pair is met from both sides. */
const SEED_WEIGHT = 12;
/** A pair that shares a part: the seed gold would mostly call it the same. Out of fold 0 (.732), .1 (.732) and .3 (.728) do alike. */
const PART_WEIGHT = 0.1;
/** Features overlap, and topics are few: out of fold 20 to 200 do alike, without company .697 against .690 at 1. */
const RIDGE = 60;
/** F1 given up for precision: a wrong hint is worse than none, and around its best F1 hardly changes. */
const FOR_PRECISION = 0.004;
const FOLDS = 5;
const OUT = join(import.meta.dirname, '..', 'engine', 'claims', 'alignment.json');

/** In the features' own order, once the first pair has been read. */
const names: (keyof AlignmentFeatures)[] = [];

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join('..', 'shared', 'eval') },
    gold: { type: 'string' },
    write: { type: 'boolean', default: false },
  },
});
if (existsSync(values.data))
  await calibrate(values.data, values.gold ?? join(values.data, '..', 'gold', 'seed-claims.json'));
else console.log(`calibrate: no evaluation data at ${values.data}; nothing fitted`);

async function calibrate(data: string, goldFile: string): Promise<void> {
  const ecb = await ecbRows(data);
  const seeds = seedRows(goldFile);
  const folds = outOfFold(ecb, seeds);
  report(`ECB+ ${ecb.length} pairs, out of fold`, folds);
  report(`seeds ${seeds.length} pairs, learnt on ECB+ alone`, scored(seeds, fitRows(ecb)));
  const model = fitRows([...ecb, ...seeds]);
  report('ECB+, learnt with them', scored(ecb, model));
  report('seeds, learnt with them', scored(seeds, model));
  const same = strictest(claimCurve(folds)).threshold;
  const json = JSON.stringify(
    {
      intercept: Number(model.intercept.toFixed(3)),
      weights: Object.fromEntries(
        names.map((name, at) => [name, Number((model.weights[at] ?? 0).toFixed(3))]),
      ),
      thresholds: { same: Number(same.toFixed(2)), leftOut: Number((same / 2).toFixed(2)) },
    },
    null,
    2,
  );
  console.log(json);
  if (values.write) writeFileSync(OUT, `${json}\n`);
}

function fitRows(rows: readonly Row[]): LogisticModel {
  return fitLogistic(
    rows.map(({ features, level, weight }) => ({ features, positive: level >= 2, weight })),
    { ridge: RIDGE },
  );
}

function report(what: string, rows: readonly Scored[]): void {
  const events = curve(rows, ({ level }) => level >= 1);
  const best = bestOf(claimCurve(rows));
  const there = events.findLast(({ threshold }) => threshold >= best.threshold)?.f1 ?? 0;
  const figures = [best.f1, best.threshold, there, bestOf(events).f1].map((figure) => figure.toFixed(3));
  console.log(
    `${what}: same claim, best F1 ${figures[0]} at ${figures[1]}; same event ${figures[2]} there, at its best ${figures[3]}`,
  );
}

function featureRow(a: Comparable, b: Comparable): number[] {
  const features = featuresOf(a, b);
  if (names.length === 0) names.push(...(Object.keys(features) as (keyof AlignmentFeatures)[]));
  return names.map((name) => features[name]);
}

async function ecbRows(data: string): Promise<Row[]> {
  const judged = jsonLines(join(data, 'claims', 'ecb-qrels-dev.jsonl'));
  const levels = new Map(judged.map(({ qid, rel }) => [String(qid), rel as Record<string, number>]));
  const rows: Row[] = [];
  for await (const { page, related } of topicPages(data, 'dev')) {
    const set = comparableSentences([page, ...related]);
    const own = new Set(related.filter(({ story }) => story === page.story).map(({ id }) => id));
    for (const { sid: qid } of page.sentences) {
      const [claim, rel] = [set.get(qid), levels.get(qid)];
      if (claim === undefined || rel === undefined) continue;
      for (const [sid, other] of set) {
        if (other.articleId === page.id) continue;
        const level = rel[sid] ?? 0;
        const weight = level === 2 ? PART_WEIGHT : 1;
        const features = featureRow(claim, other);
        rows.push({ fold: page.topic, level, own: own.has(other.articleId), features, weight });
      }
    }
  }
  return rows;
}

function seedRows(goldFile: string): Row[] {
  const gold = seedGold(goldFile);
  const linked = new Set(gold.pairs.map(({ a, b }) => `${a} ${b}`));
  const sentences = seedSentences(gold, analysedSeeds(gold));
  return sentences.flatMap((a, at) =>
    sentences
      .slice(at + 1)
      .filter((b) => b.gold.article !== a.gold.article)
      .map((b) => ({
        fold: 'seeds',
        level: linked.has(`${a.id} ${b.id}`) ? 3 : 0,
        own: true,
        features: featureRow(a.comparable, b.comparable),
        weight: SEED_WEIGHT,
      })),
  );
}

interface Scored {
  readonly level: number;
  readonly own: boolean;
  readonly probability: number;
}

function scored(rows: readonly Row[], { intercept, weights }: LogisticModel): Scored[] {
  return rows.map(({ features, level, own }) => {
    const logit = features.reduce((sum, value, at) => sum + value * (weights[at] ?? 0), intercept);
    return { level, own, probability: 1 / (1 + Math.exp(-logit)) };
  });
}

function outOfFold(ecb: readonly Row[], seeds: readonly Row[]): Scored[] {
  const topics = [...new Set(ecb.map(({ fold }) => fold))];
  return Array.from({ length: FOLDS }, (_, fold) => fold).flatMap((fold) => {
    const tried = new Set(topics.filter((_, at) => at % FOLDS === fold));
    const model = fitRows([...ecb.filter((row) => !tried.has(row.fold)), ...seeds]);
    return scored(
      ecb.filter((row) => tried.has(row.fold)),
      model,
    );
  });
}

interface Point {
  readonly f1: number;
  readonly threshold: number;
}

/** F1 of the same claim, as task B of the data counts it: in the own story, what shares a part left out. */
function claimCurve(rows: readonly Scored[]): Point[] {
  return curve(
    rows.filter(({ level, own }) => own && level !== 2),
    ({ level }) => level === 3,
  );
}

/** F1 at every threshold, highest first. */
function curve(rows: readonly Scored[], isReal: (row: Scored) => boolean): Point[] {
  const real = rows.filter(isReal).length;
  let found = 0;
  return rows
    .toSorted((a, b) => b.probability - a.probability)
    .map((row, at) => {
      found += isReal(row) ? 1 : 0;
      return { f1: (2 * found) / (at + 1 + real), threshold: row.probability };
    });
}

/** The highest threshold at which F1 is next to its best. */
function strictest(points: readonly Point[]): Point {
  const { f1: best } = bestOf(points);
  return points.find(({ f1 }) => f1 >= best - FOR_PRECISION) ?? bestOf(points);
}

function bestOf(points: readonly Point[]): Point {
  return points.reduce((best, point) => (point.f1 > best.f1 ? point : best), { f1: 0, threshold: 1 });
}
