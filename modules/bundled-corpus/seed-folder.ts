import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildIndex, faultLine, type SeedFile } from '../../corpus/build-index.ts';

/**
 * The bundled index of a folder of seeds. Every file in it is a seed, but for those that an operating system hides.
 * @throws Error naming every broken seed: file, line, and what was expected there
 */
export async function indexOfFolder(folder: string): Promise<string> {
  const index = await buildIndex(seedFiles(folder));
  if (index.ok) return index.text;
  throw new Error(`The seeds cannot be bundled.\n${index.faults.map(faultLine).join('\n')}`);
}

function seedFiles(folder: string): SeedFile[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.'))
    .map(({ name }) => ({ name, text: utf8(readFileSync(join(folder, name))) }));
}

function utf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
