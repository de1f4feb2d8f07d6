import { spawnSync } from 'node:child_process';
import { findOnPath } from './find.ts';

/** What may be missing. */
export type BrowserName = 'chromium' | 'firefox';

interface PackageManager {
  readonly command: string;
  readonly asRoot: boolean;
  readonly packages: Readonly<Record<BrowserName, string>>;
  /** The shell words that install these packages, without sudo. */
  readonly install: (packages: string) => readonly string[];
}

const PACKAGE_MANAGERS: readonly PackageManager[] = [
  {
    command: 'apt-get',
    asRoot: true,
    packages: { chromium: 'chromium', firefox: 'firefox-esr' },
    install: (packages) => ['apt-get update', `apt-get install -y ${packages}`],
  },
  {
    command: 'dnf',
    asRoot: true,
    packages: { chromium: 'chromium', firefox: 'firefox' },
    install: (packages) => [`dnf install -y ${packages}`],
  },
  {
    command: 'pacman',
    asRoot: true,
    packages: { chromium: 'chromium', firefox: 'firefox' },
    install: (packages) => [`pacman -Sy --noconfirm ${packages}`],
  },
  {
    command: 'brew',
    asRoot: false,
    packages: { chromium: 'chromium', firefox: 'firefox' },
    install: (packages) => [`brew install --cask ${packages}`],
  },
];

/** How browsers are installed on this system. */
export interface Installation {
  /** One shell command, to show and to run. */
  readonly command: string;
  /** Whether it runs without asking for a password. */
  readonly unattended: boolean;
}

/** The command that installs these browsers on this system, or null where no known package manager is here. */
export function installationOf(browsers: readonly BrowserName[]): Installation | null {
  const manager = PACKAGE_MANAGERS.find(({ command }) => findOnPath([command]) !== null);
  if (manager === undefined) return null;
  const packages = browsers.map((name) => manager.packages[name]).join(' ');
  const sudo = manager.asRoot && process.getuid?.() !== 0;
  const command = manager
    .install(packages)
    .map((words) => (sudo ? `sudo ${words}` : words))
    .join(' && ');
  return { command, unattended: !sudo || sudoAsksNothing() };
}

/** Runs it, its output going where ours goes. @returns whether it succeeded */
export function install({ command }: Installation): boolean {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync(command, { shell: true, stdio: 'inherit', env }).status === 0;
}

function sudoAsksNothing(): boolean {
  return spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0;
}
