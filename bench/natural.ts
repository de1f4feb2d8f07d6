import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { halfOf } from './differences/story-sample.ts';
import { judgePair } from './predict/pairs.ts';
import { jsonLines } from './predict/related-data.ts';

const USAGE = `usage: npm run --silent natural -- --data DIR [--split dev]
  Of what a naive rule took for conflicts in real pairs of one event, judged by hand: how much of what the engine shows
  is a conflict, and how much of the conflicts it shows; over all and by half of the topics`;

const { values } = parseArgs({
  options: { data: { type: 'string', default: '' }, split: { type: 'string', default: 'dev' } },
});
const file = join(values.data, 'conflicts', `natural-judged-${values.split}.jsonl`);

interface Judged {
  readonly half: 'a' | 'b';
  readonly real: boolean;
  readonly shown: boolean;
}

function judged(): Judged[] {
  return jsonLines(file).map((row) => ({
    half: halfOf(topicOf(String(row.a_sid))),
    real: row.judged_real_conflict === true,
    shown: judgePair(String(row.a), String(row.b)).relation === 'differs',
  }));
}

/** ecb:18_6ecb#1 is of topic ecb18. */
function topicOf(sid: string): string {
  return sid.replace(/_.*$/, '').replace(':', '');
}

function line(name: string, pairs: readonly Judged[]): string {
  const shown = pairs.filter((pair) => pair.shown);
  const right = shown.filter(({ real }) => real).length;
  const real = pairs.filter((pair) => pair.real).length;
  const share = (of: number) => (of === 0 ? '–' : (right / of).toFixed(3));
  return `| ${name} | ${pairs.length} | ${shown.length} | ${share(shown.length)} | ${share(real)} |`;
}

if (values.data === '') {
  console.error(USAGE);
  process.exitCode = 2;
} else if (existsSync(file)) {
  const pairs = judged();
  console.log('| natural conflicts | pairs | shown | precision | recall |\n|---|---|---|---|---|');
  console.log(line('all', pairs));
  for (const half of ['a', 'b'] as const) {
    const own = pairs.filter((pair) => pair.half === half);
    console.log(line(`half ${half}`, own));
  }
} else {
  console.error(`natural: no evaluation data at ${file}; nothing measured`);
}
