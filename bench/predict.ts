import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import type { PredictOptions } from './predict/options.ts';

interface Predictor {
  readonly predict: (options: PredictOptions) => AsyncIterable<object>;
}

const USAGE = `usage: npm run --silent predict -- --task TASK --data DIR --split dev|test [--gold FILE] [--strictness quiet]
  TASK    related, claims, pairs, omission, seeds, origins or evidence
  --data  a folder of evaluation data; prints predictions as JSON Lines, one format per task
  --strictness  normal, or quiet: what counts as shown in tasks related and claims
  --gold  the seed gold, for tasks seeds, origins and evidence (default: DIR/../gold/seed-claims.json)`;

/** Loaded on demand: a task needs no other task's code. */
const TASKS: Readonly<Record<string, () => Promise<Predictor>>> = {
  related: () => import('./predict/related.ts'),
  claims: () => import('./predict/claims.ts'),
  pairs: () => import('./predict/pairs.ts'),
  omission: () => import('./predict/omission.ts'),
  seeds: () => import('./predict/seeds.ts'),
  origins: () => import('./predict/origins.ts'),
  evidence: () => import('./predict/evidence.ts'),
};

const { values } = parseArgs({
  options: {
    task: { type: 'string', default: '' },
    data: { type: 'string', default: '' },
    split: { type: 'string', default: 'dev' },
    gold: { type: 'string' },
    strictness: { type: 'string', default: 'normal' },
  },
});
const load = Object.hasOwn(TASKS, values.task) ? TASKS[values.task] : undefined;
if (load === undefined || values.data === '') {
  console.error(USAGE);
  process.exitCode = 2;
} else if (existsSync(values.data)) {
  const gold = values.gold ?? join(values.data, '..', 'gold', 'seed-claims.json');
  const strictness = values.strictness === 'quiet' ? 'quiet' : 'normal';
  const { predict } = await load();
  for await (const row of predict({ data: values.data, split: values.split, gold, strictness })) {
    process.stdout.write(`${JSON.stringify(row)}\n`);
  }
} else {
  console.error(`predict: no evaluation data at ${values.data}; nothing predicted`);
}
