import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { lintFaults } from '../../scripts/package/lint.ts';
import { manifestFaults, permissionsNamedIn } from '../../scripts/package/manifest.ts';

const PRIVACY = readFileSync(join(import.meta.dirname, '../../PRIVACY.md'), 'utf8');

const MANIFEST = {
  manifest_version: 3,
  name: 'x',
  description: 'x',
  version: '1.2.3',
  icons: {},
  default_locale: 'en',
  permissions: ['activeTab', 'storage', 'sidePanel'],
  host_permissions: [],
  optional_host_permissions: ['https://*/*', 'http://*/*'],
  content_security_policy: {},
  commands: {},
  incognito: 'not_allowed',
  background: {},
  action: {},
  options_ui: {},
  minimum_chrome_version: '127',
  side_panel: {},
};
const PROMISED = {
  version: '1.2.3',
  permissions: [
    { name: 'activeTab', chromiumOnly: false },
    { name: 'storage', chromiumOnly: false },
    { name: 'sidePanel', chromiumOnly: true },
  ],
};

describe('the manifest of a package', () => {
  it('may have what was promised', () => {
    expect(manifestFaults(MANIFEST, 'chrome', PROMISED)).toEqual([]);
  });

  it('may not ask for a permission that PRIVACY.md does not name', () => {
    const [fault] = manifestFaults(
      { ...MANIFEST, permissions: ['activeTab', 'storage', 'sidePanel', 'tabs'] },
      'chrome',
      PROMISED,
    );
    expect(fault).toContain('"tabs"');
  });

  it('may not have a key more, a host at install, or another version', () => {
    const changed = {
      ...MANIFEST,
      web_accessible_resources: [],
      host_permissions: ['<all_urls>'],
      version: '1.2.4',
    };
    const faults = manifestFaults(changed, 'edge', PROMISED).join('\n');
    expect(faults).toMatch(/keys: .*web_accessible_resources/);
    expect(faults).toContain('<all_urls>');
    expect(faults).toContain('1.2.4');
  });

  it('has no side panel in Firefox, and says there that no data are collected', () => {
    const { minimum_chrome_version: _v, side_panel: _p, ...rest } = MANIFEST;
    const gecko = { id: 'x@y', data_collection_permissions: { required: ['none'] } };
    const manifest = {
      ...rest,
      permissions: ['storage', 'activeTab'],
      sidebar_action: {},
      browser_specific_settings: { gecko },
    };
    expect(manifestFaults(manifest, 'firefox', PROMISED)).toEqual([]);
    const collecting = {
      gecko: { ...gecko, data_collection_permissions: { required: ['browsingActivity'] } },
    };
    expect(
      manifestFaults({ ...manifest, browser_specific_settings: collecting }, 'firefox', PROMISED),
    ).toHaveLength(1);
  });

  it('is promised what the table in PRIVACY.md says', () => {
    const named = permissionsNamedIn(PRIVACY);
    expect(named).toContainEqual({ name: 'unlimitedStorage', chromiumOnly: false });
    expect(named.filter(({ chromiumOnly }) => chromiumOnly)).toEqual([
      { name: 'sidePanel', chromiumOnly: true },
    ]);
  });
});

describe('the linter’s report', () => {
  const finding = (code: string) => ({ code, message: 'm', file: 'f.js' });
  const report = (errors: string[], warnings: string[]) =>
    JSON.stringify({ errors: errors.map(finding), warnings: warnings.map(finding) });

  it('may hold the one warning, once', () => {
    expect(lintFaults(report([], ['UNSAFE_VAR_ASSIGNMENT']))).toEqual([]);
    expect(lintFaults(report([], ['UNSAFE_VAR_ASSIGNMENT', 'UNSAFE_VAR_ASSIGNMENT']))).toHaveLength(1);
  });

  it('may hold it twice more in the worker', () => {
    const inWorker = { code: 'UNSAFE_VAR_ASSIGNMENT', message: 'm', file: 'background.js' };
    const of = (times: number) =>
      lintFaults(JSON.stringify({ errors: [], warnings: Array(times).fill(inWorker) }));
    expect(of(2)).toEqual([]);
    expect(of(3)).toHaveLength(1);
  });

  it('may hold no other warning and no error, and must be a report', () => {
    expect(lintFaults(report(['JSON_INVALID'], ['DANGEROUS_EVAL']))).toEqual([
      'JSON_INVALID in f.js: m',
      'DANGEROUS_EVAL in f.js: m',
    ]);
    expect(lintFaults('Killed')).toHaveLength(1);
  });
});
