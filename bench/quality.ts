import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dataHash } from './quality/data-hash.ts';
import { writePart } from './quality/document.ts';
import { measuresOf } from './quality/measures.ts';
import { scoreTask, TASK_NAMES } from './quality/score-task.ts';
import { measuresTable, missesTable } from './quality/table.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: join('..', 'shared', 'eval') },
    split: { type: 'string', default: 'dev' },
    task: { type: 'string', multiple: true },
    strictness: { type: 'string', default: 'normal' },
    write: { type: 'boolean', default: false },
  },
});

/** Runs every task through prediction and the scorer that lies beside the data: one table of measures, one of misses. */
function main(): void {
  if (!existsSync(values.data)) {
    console.log(`quality: no evaluation data at ${values.data}; nothing measured`);
    return;
  }
  const tasks = (values.task ?? TASK_NAMES).map((task) => ({
    task,
    scored: scoreTask(task, values.data, values.split, values.strictness),
  }));
  for (const { task, scored } of tasks) if (!scored.ok) console.error(`quality: ${task}: ${scored.reason}`);
  const rows = tasks.flatMap(({ task, scored }) => measuresOf(task, scored.ok ? scored.result : null));
  const measures = `${measuresTable(rows)}\n\nData: split ${values.split}, SHA-256 ${dataHash(values.data)}.`;
  const misses = missesTable(tasks.flatMap(({ scored }) => (scored.ok ? scored.misses : [])));
  console.log(`${measures}\n\nThe worst misses\n${misses}`);
  if (!values.write) return;
  writePart('measures', measures);
  writePart('misses', misses);
}

main();
