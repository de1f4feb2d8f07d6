/** One line of the table. */
export interface Line {
  readonly property: string;
  /** How often it was tried to break the property; a test that does not say counts as one. */
  readonly tries: number;
  readonly failures: number;
}

/**
 * What a report of Vitest says of a property.
 * @param report Vitest's JSON, or anything else where there is none
 * @param ok whether the run ended well; one that did not, without a failed test, counts as one failure
 */
export function lineOf(property: string, report: unknown, ok: boolean): Line {
  const tests = listIn(report, 'testResults').flatMap((file) => listIn(file, 'assertionResults'));
  const tries = tests.reduce<number>((sum, test) => sum + triesOf(test), 0);
  const failed = tests.filter((test) => fieldOf(test, 'status') !== 'passed').length;
  return { property, tries, failures: ok && tests.length > 0 ? failed : Math.max(failed, 1) };
}

/** The table, its columns set under one another. */
export function printed(lines: readonly Line[]): string {
  const rows = [
    ['property', 'tries', 'failures'],
    ...lines.map(({ property, tries, failures }) => [property, tries.toLocaleString('en'), String(failures)]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  return rows
    .map(([name = '', ...figures]) =>
      [
        name.padEnd(widths[0] ?? 0),
        ...figures.map((each, place) => each.padStart(widths[place + 1] ?? 0)),
      ].join('  '),
    )
    .join('\n');
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
