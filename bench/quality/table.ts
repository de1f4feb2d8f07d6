import type { MeasuredRow } from './measures.ts';

const HEAD = ['task', 'measure', 'simple', 'this engine', 'goal', 'reached'];

/** A Markdown table, columns padded to read well as plain text. */
export function markdownTable(rows: readonly MeasuredRow[]): string {
  const cells = [HEAD, ...rows.map(cellsOf)];
  const widths = HEAD.map((_, at) => Math.max(...cells.map((line) => line[at]?.length ?? 0)));
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

/** .976 */
function share(value: number | null): string {
  return value === null ? '–' : value.toFixed(3).replace(/^0/, '');
}
