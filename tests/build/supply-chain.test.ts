import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { notices, objections, packageOf } from '../../modules/third-party/notices.ts';
import {
  dependencyFaults,
  type LockedPackages,
  lockfileFaults,
  withoutHash,
} from '../../scripts/package/lockfile.ts';
import { billOfMaterials, settled } from '../../scripts/package/sbom.ts';

const read = (file: string) => readFileSync(join(import.meta.dirname, '../..', file), 'utf8');
const LOCKED: LockedPackages = JSON.parse(read('package-lock.json')).packages;

describe('the lockfile', () => {
  it('holds to its rules', () => {
    expect(lockfileFaults(LOCKED)).toEqual([]);
    expect(dependencyFaults(LOCKED, read('docs/architecture.md'))).toEqual([]);
  });

  it('leaves only builds for other systems without a hash', () => {
    expect(withoutHash(LOCKED).every((path) => path.startsWith('node_modules/@biomejs/cli-'))).toBe(true);
  });

  it('is faulted for a package without a hash, with a script, or from elsewhere', () => {
    const integrity = 'sha512-x';
    expect(
      lockfileFaults({
        'node_modules/bare': {},
        'node_modules/@biomejs/cli-other': { optional: true },
        'node_modules/busy': { integrity, hasInstallScript: true },
        'node_modules/node': { integrity, hasInstallScript: true },
        'node_modules/far': { integrity, resolved: 'https://elsewhere.example/far.tgz' },
      }),
    ).toEqual([
      'node_modules/bare has no integrity',
      'node_modules/busy runs a script when installed',
      'node_modules/far comes from https://elsewhere.example/far.tgz',
    ]);
  });

  it('is faulted for a sixteenth runtime dependency, and for one without a reason', () => {
    const names = Array.from({ length: 16 }, (_, at) => `p${at}`);
    const architecture = names
      .slice(1)
      .map((name) => `\n| \`${name}\` (MIT) | x | y |`)
      .join('');
    const dependencies = Object.fromEntries(names.map((name) => [name, '1']));
    expect(dependencyFaults({ '': { dependencies } }, architecture)).toEqual([
      '16 runtime dependencies: 1 too many',
      'p0 has no reason in docs/architecture.md',
    ]);
  });
});

describe('the work of others', () => {
  const shipped = {
    name: 'p',
    version: '1.0.0',
    license: 'MIT',
    source: 'https://p.example',
    text: 'Do as you like.\r\n',
  };

  it('is told from our own by where a module lies', () => {
    expect(packageOf('/x/node_modules/idb/build/index.js')).toBe('idb');
    expect(packageOf('/x/node_modules/a/node_modules/@b/c/i.js')).toBe('@b/c');
    expect(packageOf('/x/engine/article.ts')).toBeNull();
  });

  it('is told from what it was published with, which is no package of its own', () => {
    expect(packageOf('/x/node_modules/a/dist/node_modules/b/i.js')).toBe('a');
    expect(packageOf('/x/node_modules/@a/c/dist/node_modules/b/i.js')).toBe('@a/c');
  });

  it('ships only under a licence that is allowed, with its text', () => {
    expect(objections([shipped])).toEqual([]);
    expect(objections([{ ...shipped, license: 'GPL-3.0-only' }])[0]).toContain('GPL-3.0-only');
    expect(objections([{ ...shipped, text: null }])[0]).toContain('without a text');
  });

  it('is named with version, licence, source and text', () => {
    const text = notices([shipped], 'Data: CC BY-SA 4.0');
    expect(text).toContain('Data: CC BY-SA 4.0');
    expect(text).toContain('p 1.0.0 (MIT)\nhttps://p.example\n\nDo as you like.\n');
  });
});

describe('the bill of materials', () => {
  it('names what ships and what builds it, whatever the run is for', { timeout: 60_000 }, () => {
    vi.stubEnv('NODE_ENV', 'production');
    const names: string[] = JSON.parse(billOfMaterials(join(import.meta.dirname, '../..'))).components.map(
      ({ name }: { readonly name: string }) => name,
    );
    vi.unstubAllEnvs();
    expect(names).toEqual(expect.arrayContaining(['preact', 'vite', 'wxt']));
  });

  const bill = (serialNumber: string, timestamp: string, name: string, refs: string[]) =>
    JSON.stringify({
      bomFormat: 'CycloneDX',
      serialNumber,
      metadata: { timestamp, tools: [serialNumber], component: { 'bom-ref': 'also-reported@1.0.0', name } },
      components: refs.map((ref) => ({ 'bom-ref': ref })),
    });

  it('is the same on another day, in another folder, in another order', () => {
    const one = settled(bill('1', 'today', 'here', ['a', 'b']));
    expect(settled(bill('2', 'tomorrow', 'there', ['b', 'a']))).toBe(one);
    expect(one).toContain('"name": "also-reported"');
    expect(settled(bill('1', 'today', 'here', ['a', 'c']))).not.toBe(one);
  });
});
