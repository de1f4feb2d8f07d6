import { join } from 'node:path';
import { build } from 'wxt';

export type Target = 'chrome' | 'firefox';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** Where a build for this browser lies. */
export function builtFolder(target: Target, outDir = '.output'): string {
  return join(ROOT, outDir, `${target}-mv3`);
}

/** Builds the extension as a reader gets it. @returns the folder to load */
export async function buildExtension(target: Target, outDir = '.output'): Promise<string> {
  await build({ root: ROOT, browser: target, manifestVersion: 3, outDir });
  return builtFolder(target, outDir);
}
