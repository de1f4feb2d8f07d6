import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { blindRow, drawn, keyRow } from './differences/judging-list.ts';
import { randomFrom } from './differences/random.ts';
import { type ShownDifference, shownInStory } from './differences/shown.ts';
import { type Half, storySample } from './differences/story-sample.ts';
import { evaluationArticles, hasRelatedData } from './predict/related-data.ts';

const USAGE = `usage: npm run --silent differences -- --data DIR [--split dev] [--seed 1] [--count 150] [--half a|b] [--out DIR]
  What readers are shown as differing between articles of one story: how many per 100 pairs of articles, and of which kinds.
  --seed   draws at most eight articles of each story, and the differences to judge
  --half   only one half of the topics
  --out    a folder outside the repository: differences-SEED.jsonl, a blind list for judges, and
           differences-SEED.key.jsonl, where each comes from, by ids alone`;

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '' },
    split: { type: 'string', default: 'dev' },
    seed: { type: 'string', default: '1' },
    count: { type: 'string', default: '150' },
    half: { type: 'string', default: 'both' },
    out: { type: 'string' },
  },
});

const seed = Number(values.seed);
const count = Number(values.count);

function main(data: string, half: Half): void {
  const random = randomFrom(seed);
  const articles = evaluationArticles(data, values.split);
  const stories = storySample(articles, { data, split: values.split, half }, random);
  let pairs = 0;
  const all: ShownDifference[] = [];
  for (const story of stories) {
    const found = shownInStory(story);
    pairs += found.pairs;
    all.push(...found.shown);
  }
  printRates(stories.length, pairs, all);
  if (values.out === undefined) return;
  mkdirSync(values.out, { recursive: true });
  const sample = drawn(all, count, random);
  const lines = (row: typeof blindRow) =>
    sample.map((one, at) => `${JSON.stringify(row(one, at))}\n`).join('');
  writeFileSync(join(values.out, `differences-${seed}.jsonl`), lines(blindRow));
  writeFileSync(join(values.out, `differences-${seed}.key.jsonl`), lines(keyRow));
  console.log(`${sample.length} drawn by seed ${seed}, in ${values.out}`);
}

function printRates(stories: number, pairs: number, all: readonly ShownDifference[]): void {
  const rate = (found: number) => ((100 * found) / pairs).toFixed(1);
  console.log(`${stories} stories, ${pairs} pairs of articles, ${all.length} differences shown`);
  console.log('| kind | shown | per 100 pairs | stories | updates |\n|---|---|---|---|---|');
  const kinds = Map.groupBy(all, ({ difference }) => difference.what);
  for (const [kind, found] of [...kinds, ['all', all] as const]) {
    const topics = new Set(found.map(({ topic }) => topic)).size;
    const updates = found.filter(({ difference }) => difference.update).length;
    console.log(`| ${kind} | ${found.length} | ${rate(found.length)} | ${topics} | ${updates} |`);
  }
}

function isHalf(value: string): value is Half {
  return value === 'a' || value === 'b' || value === 'both';
}

if (values.data === '' || !isHalf(values.half) || !Number.isInteger(seed) || !(count > 0)) {
  console.error(USAGE);
  process.exitCode = 2;
} else if (hasRelatedData(values.data, values.split) && existsSync(values.data)) {
  main(values.data, values.half);
} else {
  console.error(`differences: no evaluation data at ${values.data}; nothing drawn`);
}
