import measures from './measures.json' with { type: 'json' };
import type { ScorerTables } from './score-task.ts';

/** One line of the quality table. */
export interface MeasuredRow {
  readonly task: string;
  readonly measure: string;
  /** The best simple method: on the half of the data kept aside, or measured in the same run; a dash where none is given. */
  readonly simple: string;
  /** Null where the task could not be scored. */
  readonly value: number | null;
  /** Null where none is set. */
  readonly goal: number | null;
  readonly reached: boolean | null;
}

/** The lines of one task, in the table's order; values null without tables. */
export function measuresOf(task: string, tables: ScorerTables | null): MeasuredRow[] {
  const own = measures.filter((measure) => measure.task === task);
  return own.map(({ measure, path, simple: known, simplePath, goal, lowerIsBetter }) => {
    const value = valueAt(tables, path);
    const simple = known ?? share(valueAt(tables, simplePath ?? []));
    const reached = value === null || goal === null ? null : lowerIsBetter ? value <= goal : value >= goal;
    return { task, measure, simple, value, goal, reached };
  });
}

function valueAt(
  tables: ScorerTables | null,
  [table = '', line = '', measure = '']: readonly string[],
): number | null {
  const value: unknown = Reflect.get(tables?.[table]?.[line] ?? {}, measure);
  return typeof value === 'number' ? value : null;
}

/** .976; a dash for null. */
export function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace(/^0/, '');
}
