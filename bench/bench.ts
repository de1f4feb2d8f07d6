import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

/** Each prints ratios taken in one run; the last one counts hints instead. */
const BENCHES: Readonly<Record<string, string>> = {
  reading: 'reading-speed.ts',
  anchors: 'anchors.ts',
  worker: 'cold-worker.ts',
  painting: 'painting.ts',
  engine: 'engine-speed.ts',
  library: 'library-size.ts',
  'library-search': 'library-search.ts',
  foreign: 'foreign-pages.ts',
};

const [name, ...options] = process.argv.slice(2);
const chosen = name === undefined ? Object.keys(BENCHES) : [name];
const unknown = chosen.find((each) => !Object.hasOwn(BENCHES, each));
if (unknown === undefined) {
  for (const each of chosen) {
    const file = join(import.meta.dirname, BENCHES[each] ?? '');
    const { status } = spawnSync(process.execPath, [file, ...options], { stdio: 'inherit' });
    if (status !== 0) process.exitCode = 1;
  }
} else {
  console.error(
    `There is no bench "${unknown}". usage: npm run bench [-- ${Object.keys(BENCHES).join('|')}]`,
  );
  process.exitCode = 2;
}
