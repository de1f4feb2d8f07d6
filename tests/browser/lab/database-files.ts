import { existsSync, readdirSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** What can happen to files on a disk while the browser is closed. */
export type Harm = 'truncated' | 'zeroed' | 'deleted' | 'half deleted';

/** Does this to the files in which a browser of this profile keeps the extension's databases. @returns how many */
export function harmDatabases(browser: 'chromium' | 'firefox', profile: string, harm: Harm): number {
  const folder = databaseFolder(browser, profile);
  const files = readdirSync(folder)
    .filter((name) => (browser === 'firefox' ? /\.sqlite/ : /^\d+\.(?:log|ldb)$/).test(name))
    .map((name) => join(folder, name));
  if (harm === 'deleted') rmSync(folder, { recursive: true });
  for (const file of harm === 'deleted' ? [] : files) {
    const { size } = statSync(file);
    if (harm === 'truncated') truncateSync(file, Math.floor(size / 2));
    if (harm === 'zeroed') writeFileSync(file, Buffer.alloc(size));
    if (harm === 'half deleted') rmSync(file);
  }
  return files.length;
}

function databaseFolder(browser: 'chromium' | 'firefox', profile: string): string {
  const [within, ours] =
    browser === 'firefox'
      ? ([join(profile, 'storage', 'default'), /^moz-extension/] as const)
      : ([join(profile, 'Default', 'IndexedDB'), /^chrome-extension_.*\.leveldb$/] as const);
  const found = existsSync(within) ? readdirSync(within).filter((name) => ours.test(name)) : [];
  const folders = found.map((name) =>
    browser === 'firefox' ? join(within, name, 'idb') : join(within, name),
  );
  const [only] = folders.filter((folder) => existsSync(folder));
  if (only === undefined) throw new Error(`No databases lie in ${within}.`);
  return only;
}
