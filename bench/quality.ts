import { existsSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { measuresOf } from './quality/measures.ts';
import { scoreTask, TASK_NAMES } from './quality/score-task.ts';
import { markdownTable } from './quality/table.ts';

const { values } = parseArgs({
  options: {
    data: { type: 'string', default: '../shared/eval' },
    split: { type: 'string', default: 'dev' },
    task: { type: 'string', multiple: true },
    out: { type: 'string' },
  },
});

/** Runs every task through prediction and the scorer that lies beside the data, and prints one table. */
function main(): void {
  if (!existsSync(values.data)) {
    console.log(`quality: no evaluation data at ${values.data}; nothing measured`);
    return;
  }
  const rows = (values.task ?? TASK_NAMES).flatMap((task) => {
    const scored = scoreTask(task, values.data, values.split);
    if (!scored.ok) console.error(`quality: ${task}: ${scored.reason}`);
    return measuresOf(task, scored.ok ? scored.result : null);
  });
  const table = markdownTable(rows);
  console.log(table);
  if (values.out !== undefined) writeFileSync(values.out, `${table}\n`);
}

main();
