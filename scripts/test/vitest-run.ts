import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { run } from './run.ts';

/** How a run of tests ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
  readonly ok: boolean;
}

export const none: Counts = { passed: 0, failed: 0, skipped: 0, ok: true };

export function sum(one: Counts, other: Counts): Counts {
  return {
    passed: one.passed + other.passed,
    failed: one.failed + other.failed,
    skipped: one.skipped + other.skipped,
    ok: one.ok && other.ok,
  };
}

/**
 * Runs Vitest and counts.
 * @param options its command line, after "run"
 * @param folder where its report may be written
 */
export function runTests(step: string, options: readonly string[], folder: string): Counts {
  const file = join(folder, `${step.replaceAll(/\W+/g, '-')}.json`);
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const ok = run(step, 'vitest', ['run', ...options, ...reporters]);
  return { ...countsIn(file, ok), ok };
}

/** A run that failed without a failed test (a file that did not load, no report at all) counts as one failure. */
function countsIn(file: string, ok: boolean): Omit<Counts, 'ok'> {
  const report = reportIn(file);
  const failed = numberIn(report, 'numFailedTests');
  return {
    passed: numberIn(report, 'numPassedTests'),
    failed: ok ? failed : Math.max(failed, 1),
    skipped: numberIn(report, 'numPendingTests') + numberIn(report, 'numTodoTests'),
  };
}

function reportIn(file: string): unknown {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return null;
  }
}

function numberIn(report: unknown, field: string): number {
  const value = typeof report === 'object' && report !== null ? Reflect.get(report, field) : 0;
  return typeof value === 'number' ? value : 0;
}
