import { join } from 'node:path';
import { build } from 'wxt';
import type { PackageTarget } from './package/manifest.ts';

/** The project's folder. */
export const ROOT = join(import.meta.dirname, '..');

/** Where a build for this browser lies. */
export function builtFolder(target: PackageTarget, outDir = '.output'): string {
  return join(ROOT, outDir, `${target}-mv3`);
}

/** Builds the extension as a reader gets it. @returns the folder to load */
export async function buildExtension(target: PackageTarget, outDir = '.output'): Promise<string> {
  await build({ root: ROOT, browser: target, manifestVersion: 3, outDir });
  return builtFolder(target, outDir);
}
