import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from './build.ts';
import { run } from './test/run.ts';
import SUITES from './trust/suites.json' with { type: 'json' };
import { type Line, lineOf, printed } from './trust/table.ts';

/**
 * Tries to break what the extension promises, and prints one table. It looks at the build that lies in .output/.
 * A plain run makes a tenth of the tries and leaves out the long suites; --full makes all.
 */
function main(full: boolean): boolean {
  const reports = mkdtempSync(join(tmpdir(), 'also-reported-trust-'));
  const env = full ? { TRUST: 'full' } : {};
  Object.assign(process.env, env);
  try {
    const lines = SUITES.filter(({ long }) => full || !long).map((suite, place) =>
      tried(suite, join(reports, `${place}.json`)),
    );
    console.log(`\n${printed(lines)}`);
    return lines.every(({ failures }) => failures === 0);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

interface Suite {
  readonly property: string;
  readonly config: string;
  readonly files: readonly string[];
}

/** A file that is gone would pass for one that holds: it counts as a failure. */
function tried({ property, config, files }: Suite, report: string): Line {
  const gone = files.filter((file) => !existsSync(join(ROOT, file)));
  const words = [
    'run',
    '--config',
    config,
    ...files,
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ];
  const ok = run(property, 'vitest', words);
  const line = lineOf(property, existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null, ok);
  return { ...line, failures: line.failures + gone.length };
}

if (!main(process.argv.includes('--full'))) process.exitCode = 1;
