import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ROOT } from '../../../scripts/build.ts';

/** What the person building has set up otherwise. */
export interface Surroundings {
  readonly timeZone: string;
  readonly locale: string;
  /** As for the shell's umask. */
  readonly umask: string;
}

/** The packages, as they were made. */
export interface Packed {
  readonly status: number | null;
  readonly zips: ReadonlyMap<string, Buffer>;
  readonly printed: string;
}

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

  /**
   * Makes the packages for all stores.
   * @param words for scripts/package.ts
   * @returns how it ended, what was made in .output/, by name, and what was printed
   */
  package(around: Surroundings, words: string): Packed {
    const { timeZone, locale, umask } = around;
    const env = { ...process.env, TZ: timeZone, LANG: locale, LC_ALL: locale };
    const command = `umask ${umask} && node scripts/package.ts ${words}`;
    const { status, stdout, stderr } = spawnSync(command, {
      shell: true,
      cwd: this.folder,
      encoding: 'utf8',
      env,
    });
    return { status, zips: zipsIn(join(this.folder, '.output')), printed: `${stdout}${stderr}` };
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }
}

/** The zips of a folder, by name. */
export function zipsIn(folder: string): Map<string, Buffer> {
  const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.zip')) : [];
  return new Map(names.sort().map((name) => [name, readFileSync(join(folder, name))]));
}

/** Every file that a commit of this moment would hold. */
function trackedFiles(): string[] {
  const words = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
  const { stdout } = spawnSync('git', words, { cwd: ROOT, encoding: 'utf8' });
  return stdout.split('\0').filter((file) => file !== '');
}
