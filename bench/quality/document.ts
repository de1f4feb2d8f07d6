import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const DOCUMENT = join(import.meta.dirname, '../../docs/quality.md');

/** A part of docs/quality.md that a command writes; people write around it. */
export type WrittenPart = 'measures' | 'misses';

/** Puts `text` between the two comments that name the part. @throws where docs/quality.md lacks them */
export function writePart(part: WrittenPart, text: string): void {
  const [open, close] = [`<!-- ${part}: written by npm run quality -->`, `<!-- end of ${part} -->`];
  const document = readFileSync(DOCUMENT, 'utf8');
  const [from, to] = [document.indexOf(open), document.indexOf(close)];
  if (from < 0 || to < from) throw new Error(`docs/quality.md lacks "${open}" with "${close}" behind it`);
  const before = document.slice(0, from + open.length);
  writeFileSync(DOCUMENT, `${before}\n${text.trim()}\n${document.slice(to)}`);
}
