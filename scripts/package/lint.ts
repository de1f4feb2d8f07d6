import { spawnSync } from 'node:child_process';

/** What Preact's own renderer does with `dangerouslySetInnerHTML`, which nothing here uses: one place in one file. */
const ALLOWED_WARNING = 'UNSAFE_VAR_ASSIGNMENT';

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

/** Judges the linter's report (its JSON): every error fails, and every warning but the one. */
export function lintFaults(report: string): string[] {
  const parsed = parse(report);
  if (parsed === null) return [`The linter printed no report: ${report.slice(0, 200)}`];
  const warnings = findings(parsed, 'warnings');
  const allowed = warnings.filter(({ code }) => code === ALLOWED_WARNING).slice(0, 1);
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
