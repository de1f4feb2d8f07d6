import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '../..');
const PAGE = readFileSync(join(ROOT, 'docs/browsers.md'), 'utf8');

/** Test files that run in one browser only, as docs/browsers.md names them. */
const oneBrowserOnly = ['chromium', 'firefox'].flatMap((folder) =>
  readdirSync(join(ROOT, 'tests/browser', folder)).map((name) => `${folder}/${name}`),
);

describe('docs/browsers.md', () => {
  it('says of each test that runs in one browser why it does not run in the other', () => {
    const named = [...PAGE.matchAll(/^\| `((?:chromium|firefox)\/[\w-]+\.test\.ts)` \|/gm)].map(
      ([, name]) => name,
    );
    expect(named.sort()).toEqual(oneBrowserOnly.sort());
  });

  it('names the minimum versions of the manifests', () => {
    const config = readFileSync(join(ROOT, 'wxt.config.ts'), 'utf8');
    const chrome = /minimum_chrome_version: '(\d+)'/.exec(config)?.[1];
    const firefox = /strict_min_version: '(\d+)\.0'/.exec(config)?.[1];
    expect(PAGE).toContain(`| from version | ${chrome} | ${chrome} | ${firefox} |`);
  });
});
