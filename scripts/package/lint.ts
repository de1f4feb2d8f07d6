import { spawnSync } from 'node:child_process';

const ALLOWED_WARNING = 'UNSAFE_VAR_ASSIGNMENT';
/**
 * How often it may stand in a file: in the worker twice, in linkedom's elements, which are objects of its own and no
 * browser's; elsewhere once in all, in Preact's renderer, for `dangerouslySetInnerHTML`, which nothing here uses.
 */
const ALLOWED = { worker: 2, elsewhere: 1 } as const;
const WORKER = 'background.js';

interface Finding {
  readonly code: string;
  readonly message: string;
  readonly file: string;
}

/** Lints a built folder with Mozilla's linter. @returns one line for each finding that is not allowed */
export function lint(folder: string): string[] {
  const words = ['lint', '--source-dir', folder, '--output', 'json', '--no-config-discovery', '--no-input'];
  const { stdout, stderr, error } = spawnSync('web-ext', words, { encoding: 'utf8' });
  if (error !== undefined) return [`web-ext could not be run: ${error.message}`];
  return lintFaults(stdout === '' ? stderr : stdout);
}

/** Judges the linter's report (its JSON): every error fails, and every warning but those. */
export function lintFaults(report: string): string[] {
  const parsed = parse(report);
  if (parsed === null) return [`The linter printed no report: ${report.slice(0, 200)}`];
  const warnings = findings(parsed, 'warnings');
  const unsafe = warnings.filter(({ code }) => code === ALLOWED_WARNING);
  const allowed = [
    ...unsafe.filter(({ file }) => file === WORKER).slice(0, ALLOWED.worker),
    ...unsafe.filter(({ file }) => file !== WORKER).slice(0, ALLOWED.elsewhere),
  ];
  return [...findings(parsed, 'errors'), ...warnings.filter((each) => !allowed.includes(each))].map(
    ({ code, message, file }) => `${code} in ${file}: ${message}`,
  );
}

function parse(report: string): object | null {
  try {
    const value: unknown = JSON.parse(report);
    return typeof value === 'object' && value !== null && 'errors' in value ? value : null;
  } catch {
    return null;
  }
}

function findings(report: object, kind: 'errors' | 'warnings'): Finding[] {
  const list: unknown = Reflect.get(report, kind);
  return (Array.isArray(list) ? list : []).map((each: unknown) => ({
    code: textOf(each, 'code'),
    message: textOf(each, 'message'),
    file: textOf(each, 'file'),
  }));
}

function textOf(value: unknown, field: string): string {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : null;
  return typeof found === 'string' ? found : 'the package';
}
