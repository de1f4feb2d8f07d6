import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureBrowsers } from './test/ensure-browsers.ts';
import { run } from './test/run.ts';
import { type Counts, none, runTests, sum } from './test/vitest-run.ts';

/** Everything that has to hold: types, lint, unit and property tests, both builds, the extension in both browsers. */
function main(): boolean {
  const reports = mkdtempSync(join(tmpdir(), 'also-reported-tests-'));
  try {
    const checked = run('Types', 'npm', ['run', '--silent', 'types']);
    const linted = run('Lint', 'npm', ['run', '--silent', 'lint']);
    const unit = runTests('Unit and property tests', ['--config', 'vitest.config.ts'], reports);
    const built = run('Build', 'npm', ['run', '--silent', 'build']);
    const browsers = built ? inBrowsers(reports) : null;
    const steps = [checked, linted, built].map(asCounts);
    report([unit, ...steps], browsers);
    return checked && linted && built && unit.ok && (browsers?.ok ?? false);
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
}

interface InBrowsers {
  readonly ok: boolean;
  readonly counts: ReadonlyMap<string, Counts>;
}

/** A browser that can't be had is passed over with its reason, except in CI: there it fails. */
function inBrowsers(reports: string): InBrowsers {
  const missing = ensureBrowsers();
  const counts = new Map<string, Counts>();
  for (const project of ['build', 'chromium', 'firefox'] as const) {
    if (project !== 'build' && missing.includes(project)) continue;
    const options = ['--config', 'vitest.browser.config.ts', '--project', project];
    counts.set(project, runTests(`Browser tests: ${project}`, options, reports));
  }
  const ok = [...counts.values()].every((each) => each.ok) && (missing.length === 0 || !process.env.CI);
  return { ok, counts };
}

/** A step that is no test is silent where it holds, and one failure where it doesn't. */
function asCounts(ok: boolean): Counts {
  return { ...none, failed: ok ? 0 : 1, ok };
}

/** The last line is for machines: it sums every test, whatever ran it. */
function report(steps: readonly Counts[], browsers: InBrowsers | null): void {
  const [unit = none] = steps;
  console.log('');
  console.log(`unit and property tests: ${line(unit)}`);
  for (const [name, counts] of browsers?.counts ?? []) console.log(`${name}: ${line(counts)}`);
  console.log(line([...steps, ...(browsers?.counts.values() ?? [])].reduce(sum, none)));
}

function line({ passed, failed, skipped }: Counts): string {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

if (!main()) process.exitCode = 1;
