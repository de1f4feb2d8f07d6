import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/build.ts';

/** The project's files at another path, with the installed packages of this one. */
export class ProjectCopy {
  readonly folder: string;

  constructor(name: string) {
    this.folder = mkdtempSync(join(tmpdir(), `${name}-`));
    for (const file of trackedFiles()) {
      cpSync(join(ROOT, file), join(this.folder, file), { recursive: true });
    }
    symlinkSync(join(ROOT, 'node_modules'), join(this.folder, 'node_modules'));
  }

  /** Builds for a browser. @returns the built folder, or what the build printed where it failed */
  build(browser: 'chrome' | 'firefox'): { readonly folder: string } | { readonly failure: string } {
    const words = ['build', '-b', browser, '--mv3'];
    // Under the test runner's own NODE_ENV, Preact's preset would build for development.
    const env = { ...process.env, NODE_ENV: 'production' };
    const options = { cwd: this.folder, encoding: 'utf8', env } as const;
    const { status, stdout, stderr } = spawnSync('wxt', words, options);
    if (status !== 0) return { failure: `${stdout}${stderr}` };
    return { folder: join(this.folder, '.output', `${browser}-mv3`) };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** Every file that a commit of this moment would hold. */
function trackedFiles(): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' });
  return stdout.split('\0').filter((file) => file !== '');
}

/** Name and hash of every file of a folder, in order. */
export function fingerprintsOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .map((path) => `${path.slice(folder.length)} ${hashOf(path)}`)
    .sort();
}

function hashOf(path: string): string {
  return createHash('sha256').update(readFileSync(path)).digest('hex');
}
