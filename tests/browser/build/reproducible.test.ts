import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from '../../../scripts/build.ts';
import { hashOfAll, readZip, unpack } from '../../../scripts/package/archive.ts';
import { type Packed, ProjectCopy, zipsIn } from './project-copy.ts';

const HERE = { timeZone: 'UTC', locale: 'C', umask: '022' };
const ELSEWHERE = { timeZone: 'Pacific/Chatham', locale: 'tr_TR.UTF-8', umask: '077' };

describe('the packages, made in two places', () => {
  let copies: readonly ProjectCopy[];
  let made: Packed[];
  let unpacked: string;

  beforeAll(() => {
    copies = [new ProjectCopy('one'), new ProjectCopy('quite another place')];
    made = copies.map((copy, at) =>
      at === 0 ? copy.package(HERE, '') : copy.package(ELSEWHERE, '--only-zip'),
    );
    unpacked = mkdtempSync(join(tmpdir(), 'sources-'));
  });
  afterAll(() => {
    for (const copy of copies ?? []) copy.remove();
    rmSync(unpacked, { recursive: true, force: true });
  });

  it('are one for each store, and the sources for Firefox', () => {
    const names = [...(made[0]?.zips.keys() ?? [])].map((name) => name.replace(/^also-reported-[\d.]+-/, ''));
    expect(names, made[0]?.printed).toEqual(['chrome.zip', 'edge.zip', 'firefox.zip', 'sources.zip']);
  });

  it('pass every check: manifests, linter, compatibility', () => {
    expect(made[0]?.status, made[0]?.printed).toBe(0);
  });

  it('have the same bytes in another path, time zone, locale and umask', () => {
    const [one, other] = made.map(({ zips }) => hashOfAll(zips));
    expect(other, made[1]?.printed).toBe(one);
  });

  it('are built again from the sources that a reviewer gets', () => {
    const [sources, firefox] = ['sources', 'firefox'].map((kind) =>
      [...(made[0]?.zips ?? [])].find(([name]) => name.endsWith(`-${kind}.zip`)),
    );
    unpack(readZip(sources?.[1] ?? Buffer.alloc(0)), unpacked);
    symlinkSync(join(ROOT, 'node_modules'), join(unpacked, 'node_modules'));
    const options = {
      cwd: unpacked,
      encoding: 'utf8',
      env: { ...process.env, NODE_ENV: 'production' },
    } as const;
    const { stdout, stderr } = spawnSync('wxt', ['zip', '-b', 'firefox', '--mv3'], options);
    const again = zipsIn(join(unpacked, '.output')).get(firefox?.[0] ?? '');
    expect(again?.equals(firefox?.[1] ?? Buffer.alloc(0)), `${stdout}${stderr}`).toBe(true);
  });
});
