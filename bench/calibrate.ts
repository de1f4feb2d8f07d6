import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { foreignThresholds } from './calibrate/foreign-thresholds.ts';
import { storyThresholds } from './calibrate/story-thresholds.ts';
import { fitStoryWeights } from './calibrate/story-weights.ts';
import { hasRelatedData } from './predict/related-data.ts';

const MODEL = new URL('../engine/retrieval/same-story.json', import.meta.url);

const USAGE = `usage: node bench/calibrate.ts weights|thresholds|foreign --data DIR [--write]
  weights     fits the same-story model on the ECB+ articles of the development data
  thresholds  chooses from which probability an article is shown, on all of the development data
  foreign     prints how thresholds do where a page is in another language; FOREIGN_SHIFT is set by hand
  --write     keeps the result in engine/retrieval/same-story.json`;

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    data: { type: 'string', default: '../shared/eval' },
    write: { type: 'boolean', default: false },
  },
});
const [step] = positionals;

if (step !== 'weights' && step !== 'thresholds' && step !== 'foreign') {
  console.error(USAGE);
  process.exitCode = 2;
} else if (!existsSync(values.data) || !hasRelatedData(values.data, 'dev')) {
  console.log(`calibrate: no evaluation data at ${values.data}; nothing fitted`);
} else if (step === 'foreign') {
  console.table(await foreignThresholds(values.data));
} else {
  keep(step === 'weights' ? await fitStoryWeights(values.data) : await thresholds(values.data));
}

async function thresholds(data: string): Promise<object> {
  const { all, best } = await storyThresholds(data);
  console.table(all);
  const model = JSON.parse(readFileSync(MODEL, 'utf8'));
  return best === null ? {} : { thresholds: { ...model.thresholds, show: best.probability } };
}

function keep(fitted: object): void {
  console.log(JSON.stringify(fitted, null, 1));
  if (!values.write) return;
  const model = JSON.parse(readFileSync(MODEL, 'utf8'));
  writeFileSync(MODEL, `${JSON.stringify({ ...model, ...fitted }, null, 2)}\n`);
}
