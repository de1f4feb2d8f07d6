import { execFileSync } from 'node:child_process';
import { closeSync, fsyncSync, mkdtempSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const QUIET = { stdio: 'pipe' } as const;
const BLOCK = Buffer.alloc(64 * 1024, 7);

/** A file system of its own, in memory, that a profile can lie on and that can be filled to the last block. */
export interface SmallDisk {
  readonly folder: string;
  /** Fills it until about so many bytes are left. */
  fill(left: number): void;
  /** Takes out again what filled it. */
  makeRoom(): void;
  remove(): void;
}

export function smallDisk(megabytes: number): SmallDisk {
  const folder = mkdtempSync(join(tmpdir(), 'small-disk-'));
  asRoot('mount', '-t', 'tmpfs', '-o', `size=${megabytes}m,mode=0777`, 'tmpfs', folder);
  const filler = join(folder, 'filler');
  const free = () => {
    const { bavail, bsize } = statfsSync(folder);
    return bavail * bsize;
  };
  return {
    folder,
    fill(left) {
      const file = openSync(filler, 'a');
      try {
        while (free() > left)
          writeSync(file, BLOCK, 0, Math.min(BLOCK.length, Math.max(4096, free() - left)));
        fsyncSync(file);
      } finally {
        closeSync(file);
      }
    },
    makeRoom: () => rmSync(filler, { force: true }),
    remove() {
      asRoot('umount', '--lazy', folder);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Why this machine gives no small disk, in its own words; null where it does. */
export function whyNoSmallDisk(): string | null {
  try {
    smallDisk(1).remove();
    return null;
  } catch (error) {
    return String(error).split('\n')[0] ?? '';
  }
}

/** A file system is mounted by the machine's administrator alone. */
function asRoot(command: string, ...args: readonly string[]): void {
  if (process.getuid?.() === 0) execFileSync(command, args, QUIET);
  else execFileSync('sudo', ['--non-interactive', command, ...args], QUIET);
}
