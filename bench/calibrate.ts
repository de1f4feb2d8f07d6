import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { foldingOf } from './calibrate/folding.ts';
import { foreignThresholds } from './calibrate/foreign-thresholds.ts';
import { siblingsOf } from './calibrate/siblings.ts';
import {
  fitProbabilities,
  type RankedPage,
  rankedPages,
  reliability,
} from './calibrate/story-probabilities.ts';
import { storyThresholds } from './calibrate/story-thresholds.ts';
import { fitStoryWeights } from './calibrate/story-weights.ts';
import { hasRelatedData } from './predict/related-data.ts';

const MODEL = new URL('../engine/retrieval/same-story.json', import.meta.url);

const USAGE = `usage: node bench/calibrate.ts weights|probabilities|thresholds|foreign|folding|siblings --data DIR [--write]
  weights        fits the same-story model on the ECB+ articles of the development data
  probabilities  scales its scores to probabilities, on ECB+ topics held out, and prints how they hold
  thresholds     chooses from which probability an article is shown, on all of the development data
  foreign        prints how log-odds do where a page is in another language; FOREIGN_LOG_ODDS is set by hand
  folding        prints how well copies of one text are told from other reports of the story
  siblings       prints where articles on a sibling event come to stand
  --write        keeps the result in engine/retrieval/same-story.json`;

/** Each returns what it would write. */
const STEPS: Readonly<Record<string, (data: string) => Promise<object>>> = {
  weights: async (data) => (await fitStoryWeights(data)).model,
  probabilities,
  thresholds,
  foreign: async (data) => foreignThresholds(data),
  folding: async (data) => foldingOf(data),
  siblings: async (data) => siblingsOf(data),
};

/** They measure, and have nothing to write. */
const PRINTED_ONLY: ReadonlySet<string> = new Set(['foreign', 'folding', 'siblings']);

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/eval' },
    write: { type: 'boolean', default: false },
  },
});
const [name = ''] = positionals;
const step = Object.hasOwn(STEPS, name) ? STEPS[name] : undefined;

if (step === undefined) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!existsSync(values.data) || !hasRelatedData(values.data, 'dev')) {
  console.log(`calibrate: no evaluation data at ${values.data}; nothing fitted`);
} else {
  keep(await step(values.data));
}

/** Every page, those of ECB+ ranked by models that never saw their topic: how the rest of the world is ranked. */
async function unseenPages(data: string): Promise<RankedPage[]> {
  const { unseen } = await fitStoryWeights(data);
  return rankedPages(data, (topic) => unseen.get(topic) ?? 'shipped');
}

async function probabilities(data: string): Promise<object> {
  const pages = await unseenPages(data);
  for (const depth of [1, 24]) {
    console.log(`best ${depth} of each page, by the probabilities as they stand`);
    console.table(reliability(pages, depth));
  }
  return { calibration: fitProbabilities(pages.filter(({ source }) => source === 'ecbplus')) };
}

async function thresholds(data: string): Promise<object> {
  const { all, best } = storyThresholds(await unseenPages(data));
  console.table(all);
  const model = JSON.parse(readFileSync(MODEL, 'utf8'));
  return best === null ? {} : { thresholds: { ...model.thresholds, show: best.show } };
}

function keep(fitted: object): void {
  console.log(JSON.stringify(fitted, null, 1));
  if (!values.write || PRINTED_ONLY.has(name)) return;
  const model = JSON.parse(readFileSync(MODEL, 'utf8'));
  writeFileSync(MODEL, `${JSON.stringify({ ...model, ...fitted }, null, 2)}\n`);
}
