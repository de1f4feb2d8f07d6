import { describe, expect, it } from 'vitest';
import { withTable } from '../../scripts/trust/kept-table.ts';
import { type Line, lineOf, printed } from '../../scripts/trust/table.ts';

const MARKS = [
  '<!-- The table below is written by: npm run trust -- --full --write -->',
  '<!-- End of the table. -->',
];
const EMPTY = `Before.\n\n${MARKS.join('\n')}\n\nAfter.\n`;
const line = (property: string, more: Partial<Line> = {}): Line => ({
  property,
  tries: 1_000,
  failures: 0,
  seconds: 12,
  ...more,
});

describe('the line of a property', () => {
  const report = (...assertionResults: object[]) => ({ testResults: [{ assertionResults }] });

  it('sums the tries that its tests tell of, one for a test that tells none', () => {
    const told = report({ status: 'passed', meta: { tries: 40 } }, { status: 'passed' });
    expect(lineOf('Holds', told, true, 3)).toEqual({ property: 'Holds', tries: 41, failures: 0, seconds: 3 });
  });

  it('counts a test that failed or was left out, and a run that ended badly without one', () => {
    const told = report({ status: 'failed' }, { status: 'skipped' }, { status: 'passed' });
    expect(lineOf('Holds', told, false, 3).failures).toBe(2);
    expect(lineOf('Holds', report({ status: 'passed' }), false, 3).failures).toBe(1);
  });

  it('counts a run without a test, or without a report, as a failure', () => {
    expect(lineOf('Holds', report(), true, 3).failures).toBe(1);
    expect(lineOf('Holds', null, true, 3).failures).toBe(1);
  });
});

describe('the table', () => {
  it('stands in columns', () => {
    const lines = printed([line('Short'), line('A longer one', { tries: 7, failures: 12, seconds: 400 })]);
    expect(lines.split('\n')).toEqual([
      'property      tries  failures   time',
      'Short         1,000         0   12 s',
      'A longer one      7        12  7 min',
    ]);
  });

  it('is kept between its marks, and nothing else is touched', () => {
    const document = withTable(EMPTY, ['One', 'Two'], [line('Two'), line('One')], 'abc');
    expect(document).toBe(
      `Before.\n\n${MARKS[0]}\n| property | tries | failures | time | commit |\n|---|--:|--:|--:|---|\n` +
        `| One | 1,000 | 0 | 12 s | abc |\n| Two | 1,000 | 0 | 12 s | abc |\n${MARKS[1]}\n\nAfter.\n`,
    );
  });

  it('keeps the line of what was not tried anew, and none of what is no property any more', () => {
    const first = withTable(EMPTY, ['One', 'Two', 'Gone'], [line('One'), line('Two'), line('Gone')], 'abc');
    const second = withTable(first, ['One', 'Two'], [line('Two', { failures: 3 })], 'def');
    expect(second).toContain('| One | 1,000 | 0 | 12 s | abc |');
    expect(second).toContain('| Two | 1,000 | 3 | 12 s | def |');
    expect(second).not.toContain('Gone');
    expect(second.split('property').length).toBe(2);
  });

  it('has no place in a document without the marks', () => {
    expect(() => withTable('Nothing here.', ['One'], [line('One')], 'abc')).toThrow('no marks');
  });
});
