import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { findChromium, findFirefox } from '../../scripts/browsers/find.ts';
import { installationOf } from '../../scripts/browsers/install.ts';

describe('browsers on this machine', () => {
  let folder: string;

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'commands-'));
    vi.stubEnv('PATH', folder);
    vi.stubEnv('CHROMIUM', undefined);
    vi.stubEnv('FIREFOX', undefined);
  });
  afterEach(() => {
    vi.unstubAllEnvs();
    rmSync(folder, { recursive: true });
  });

  const put = (command: string) => {
    writeFileSync(join(folder, command), '#!/bin/sh\nexit 1\n');
    chmodSync(join(folder, command), 0o755);
  };

  it('are found on the PATH, Chromium before Chrome', () => {
    put('google-chrome');
    put('chromium');
    put('firefox');
    expect(findChromium()).toBe(join(folder, 'chromium'));
    expect(findFirefox()).toBe(join(folder, 'firefox'));
  });

  it('are taken from where a variable says', () => {
    vi.stubEnv('CHROMIUM', '/opt/my/chromium');
    expect(findChromium()).toBe('/opt/my/chromium');
  });

  it.each([
    ['apt-get', /apt-get update && (sudo )?apt-get install -y chromium firefox-esr$/],
    ['dnf', /dnf install -y chromium firefox$/],
    ['pacman', /pacman -Sy --noconfirm chromium firefox$/],
    ['brew', /^brew install --cask chromium firefox$/],
  ])('are installed by %s where that is the system’s', (manager, command) => {
    put(manager);
    expect(installationOf(['chromium', 'firefox'])?.command).toMatch(command);
  });

  it('are not installed where no package manager is known', () => {
    expect(installationOf(['chromium'])).toBeNull();
  });

  it('are installed unasked by root alone, or where sudo asks nothing', () => {
    put('apt-get');
    put('sudo');
    vi.spyOn(process, 'getuid').mockReturnValue(1000);
    const asked = installationOf(['firefox']);
    expect(asked).toEqual({
      command: 'sudo apt-get update && sudo apt-get install -y firefox-esr',
      unattended: false,
    });
    vi.spyOn(process, 'getuid').mockReturnValue(0);
    expect(installationOf(['firefox'])?.unattended).toBe(true);
    vi.restoreAllMocks();
  });
});
