/** One line of the table. */
export interface Line {
  readonly property: string;
  /** How often it was tried to break the property; a test that does not say counts as one. */
  readonly tries: number;
  readonly failures: number;
  readonly seconds: number;
}

const COLUMNS = ['property', 'tries', 'failures', 'time'];

/**
 * What a report of Vitest says of a property.
 * @param report Vitest's JSON, or anything else where there is none
 * @param ok whether the run ended well; one that did not, without a failed test, counts as one failure
 */
export function lineOf(property: string, report: unknown, ok: boolean, seconds: number): Line {
  const tests = listIn(report, 'testResults').flatMap((file) => listIn(file, 'assertionResults'));
  const tries = tests.reduce<number>((sum, test) => sum + triesOf(test), 0);
  const failed = tests.filter((test) => fieldOf(test, 'status') !== 'passed').length;
  return { property, tries, failures: ok && tests.length > 0 ? failed : Math.max(failed, 1), seconds };
}

/** The table, its columns set under one another. */
export function printed(lines: readonly Line[]): string {
  const rows = [COLUMNS, ...lines.map(cellsOf)];
  const widths = COLUMNS.map((_, column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map((row) =>
      row
        .map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)))
        .join('  '),
    )
    .join('\n');
}

/** The words of a line, as they are printed. */
export function cellsOf({ property, tries, failures, seconds }: Line): string[] {
  return [property, tries.toLocaleString('en'), String(failures), timeOf(seconds)];
}

function timeOf(seconds: number): string {
  return seconds < 100 ? `${Math.ceil(seconds)} s` : `${Math.ceil(seconds / 60)} min`;
}

function triesOf(test: unknown): number {
  const tries = fieldOf(fieldOf(test, 'meta'), 'tries');
  return typeof tries === 'number' ? tries : 1;
}

function fieldOf(value: unknown, field: string): unknown {
  return typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
}

function listIn(value: unknown, field: string): readonly unknown[] {
  const list = fieldOf(value, field);
  return Array.isArray(list) ? list : [];
}
