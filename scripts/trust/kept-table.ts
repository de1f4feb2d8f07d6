import { cellsOf, type Line } from './table.ts';

const START = '<!-- The table below is written by: npm run trust -- --full --write -->';
const END = '<!-- End of the table. -->';
const HEAD = ['| property | tries | failures | time | commit |', '|---|--:|--:|--:|---|'];

/**
 * A document with the lines of a full run in the table that it keeps: a property that was tried anew gets its new line,
 * one that was not keeps the old.
 * @param properties every property, in the table's order; what is none of them any more goes
 * @param commit the state of the sources that was tried
 * @throws where the document has no place for the table
 */
export function withTable(
  document: string,
  properties: readonly string[],
  lines: readonly Line[],
  commit: string,
): string {
  const [start, end] = [document.indexOf(START), document.indexOf(END)];
  if (start < 0 || end < start) throw new Error('The document has no marks between which the table stands.');
  const rows = new Map(rowsIn(document.slice(start, end)).map((row) => [propertyIn(row), row]));
  for (const line of lines) rows.set(line.property, `| ${[...cellsOf(line), commit].join(' | ')} |`);
  const kept = properties.flatMap((property) => rows.get(property) ?? []);
  return [document.slice(0, start) + START, ...HEAD, ...kept, document.slice(end)].join('\n');
}

function rowsIn(text: string): string[] {
  return text.split('\n').filter((line) => line.startsWith('| '));
}

function propertyIn(row: string): string {
  return row.split('|')[1]?.trim() ?? '';
}
