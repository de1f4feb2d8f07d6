import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { builtFolder, ROOT } from './build.ts';
import { run } from './test/run.ts';
import { withTable } from './trust/kept-table.ts';
import SUITES from './trust/suites.json' with { type: 'json' };
import { cellsOf, type Line, lineOf, printed } from './trust/table.ts';

const KEPT_IN = join(ROOT, 'docs/security.md');
const USAGE = `npm run trust -- [--full] [--write] [--only WORDS]...

  --full   makes every try; else a tenth, of what takes a browser a hundredth, and leaves out the long suites
  --write  keeps the lines of a full run in docs/security.md, each as soon as it is there
  --only   tries the properties alone whose name has these words in it`;

interface Wanted {
  readonly full: boolean;
  readonly write: boolean;
  readonly only: readonly string[];
}

/**
 * Tries to break what the extension promises, and prints one table. It looks at the build that lies in .output/.
 * @returns whether everything held
 */
function main({ full, write, only }: Wanted): boolean {
  if (full) process.env.TRUST = 'full';
  const suites = SUITES.filter(({ property, long }) =>
    only.length > 0 ? only.some((words) => within(words, property)) : full || !long,
  );
  const reports = mkdtempSync(join(tmpdir(), 'also-reported-trust-'));
  const lines: Line[] = [];
  try {
    for (const [place, suite] of suites.entries()) {
      const line = tried(suite, join(reports, `${place}.json`));
      lines.push(line);
      console.log(`=== ${cellsOf(line).join(', ')}`);
      if (write) keep(lines);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  console.log(`\n${printed(lines)}`);
  return lines.length > 0 && lines.every(({ failures }) => failures === 0);
}

function within(words: string, property: string): boolean {
  return property.toLowerCase().includes(words.toLowerCase());
}

interface Suite {
  readonly property: string;
  readonly config: string;
  readonly files: readonly string[];
}

/** A file that is gone would pass for one that holds: it counts as a failure. */
function tried({ property, config, files }: Suite, report: string): Line {
  const gone = files.filter((file) => !existsSync(join(ROOT, file)));
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const begun = performance.now();
  const ok = run(property, 'vitest', ['run', '--config', config, ...files, ...reporters]);
  const seconds = (performance.now() - begun) / 1_000;
  const line = lineOf(
    property,
    existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null,
    ok,
    seconds,
  );
  return { ...line, failures: line.failures + gone.length };
}

function keep(lines: readonly Line[]): void {
  const document = readFileSync(KEPT_IN, 'utf8');
  const properties = SUITES.map(({ property }) => property);
  writeFileSync(KEPT_IN, withTable(document, properties, lines, commit()));
}

/** The commit that was tried, with a plus where the sources say more than it. */
function commit(): string {
  const git = (...words: string[]) => execFileSync('git', words, { cwd: ROOT, encoding: 'utf8' }).trim();
  const changed = git('status', '--porcelain', '--untracked-files=no', '--', '.', ':!docs');
  return `${git('rev-parse', '--short', 'HEAD')}${changed === '' ? '' : '+'}`;
}

/** What the command line asks for, or what is wrong with it. */
function wanted(): Wanted | string {
  const { values } = parseArgs({
    options: {
      full: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      only: { type: 'string', multiple: true, default: [] },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return USAGE;
  if (values.write && !values.full) return 'Only a full run is kept: --write goes with --full.';
  const missing = (['chrome', 'firefox'] as const).filter((target) => !existsSync(builtFolder(target)));
  if (missing.length > 0) return `There is no build for ${missing.join(' and ')}: npm run build.`;
  return values;
}

const asked = wanted();
if (typeof asked === 'string') console.error(asked);
if (typeof asked === 'string' || !main(asked)) process.exitCode = 1;
