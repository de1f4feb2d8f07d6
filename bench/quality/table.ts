import { type MeasuredRow, share } from './measures.ts';
import type { Misses } from './misses.ts';

/** The table of measures. */
export function measuresTable(rows: readonly MeasuredRow[]): string {
  const head = ['task', 'measure', 'simple', 'this engine', 'goal', 'reached'];
  return markdownTable(head, rows.map(cellsOf));
}

/** What went worst, by the data's ids. */
export function missesTable(misses: readonly Misses[]): string {
  const code = (id: string) => `\`${id.replaceAll('|', '\\|')}\``;
  return markdownTable(
    ['task', 'kind', 'worst'],
    misses.map(({ task, kind, ids }) => [task, kind, ids.map(code).join(', ')]),
  );
}

/** A Markdown table, columns padded to read well as plain text. */
function markdownTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const cells = [head, ...rows];
  const widths = head.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
  const lines = cells.map(
    (line) => `| ${line.map((cell, at) => cell.padEnd(widths[at] ?? 0)).join(' | ')} |`,
  );
  const rule = `|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

function cellsOf({ task, measure, simple, value, goal, reached }: MeasuredRow): string[] {
  const yes = reached === null ? '–' : reached ? 'yes' : 'no';
  return [task, measure, simple, share(value), share(goal), yes];
}
