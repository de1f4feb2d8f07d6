import { describe, expect, it } from 'vitest';
import { judge, minimumVersion } from '../../scripts/package/compatibility.ts';
import {
  extensionApis,
  manifestKeys,
  scriptFeatures,
  styleFeatures,
} from '../../scripts/package/features.ts';
import { Support } from '../../scripts/package/support.ts';

const chrome = new Support('chrome');
const firefox = new Support('firefox');
const names = (features: readonly (readonly string[])[]) => features.map((each) => each.join('.'));

describe('what a package needs of a browser', () => {
  it('is found in calls of the extension APIs and in the manifest', () => {
    expect(names(extensionApis('await browser.action.openPopup(); browser.made.up()', chrome))).toEqual([
      'webextensions.api.action.openPopup',
    ]);
    const gecko = { data_collection_permissions: { required: ['none'] } };
    expect(names(manifestKeys({ browser_specific_settings: { gecko } }, firefox))).toContain(
      'webextensions.manifest.browser_specific_settings.gecko.data_collection_permissions',
    );
  });

  it('is found in scripts: globals, their static members, members of theirs', () => {
    const found = names(scriptFeatures('new Highlight(); Promise.withResolvers(); [1].toSorted()', chrome));
    expect(found).toContain('api.Highlight');
    expect(found).toContain('javascript.builtins.Promise.withResolvers');
    expect(found).toContain('javascript.builtins.Array.toSorted');
  });

  it('takes a name of two letters for the minifier’s', () => {
    expect(names(scriptFeatures('var ML;new ML({})', chrome))).not.toContain('api.ML');
    expect(names(scriptFeatures('new Map()', chrome))).toContain('javascript.builtins.Map');
  });

  it('tells a method of an iterator from that of an array', () => {
    const found = (script: string) =>
      names(scriptFeatures(script, chrome)).includes('javascript.builtins.Iterator.map');
    expect(found('seen.values().map(f)')).toBe(true);
    expect(found('Object.keys(seen).map(f)')).toBe(false);
  });

  it('is found in style sheets', () => {
    const found = names(
      styleFeatures('@container (width > 1px) { p:has(a) { color: light-dark(red, blue) } }', chrome),
    );
    expect(found).toEqual(
      expect.arrayContaining([
        'css.properties.color',
        'css.selectors.has',
        'css.at-rules.container',
        'css.types.color.light-dark',
      ]),
    );
  });
});

describe('a minimum version', () => {
  const openPopup = [['webextensions', 'api', 'action', 'openPopup']];

  it('is too low for what came later, and for what never came', () => {
    expect(judge(openPopup, chrome, 126, {}).faults).toEqual([expect.stringContaining('came with 127')]);
    expect(judge(openPopup, chrome, 127, {}).faults).toEqual([]);
    expect(judge([['webextensions', 'api', 'sidePanel', 'open']], firefox, 200, {}).faults).toEqual([
      expect.stringContaining('is not there'),
    ]);
  });

  it('may be lower where an exception says why', () => {
    const judged = judge(openPopup, chrome, 120, { 'webextensions.api.action.openPopup': 'asked for first' });
    expect(judged.faults).toEqual([]);
    expect(judged.excepted).toEqual(['webextensions.api.action.openPopup']);
  });

  it('counts what works only in part, and nothing behind a flag', () => {
    const partly = { version_added: '140', version_removed: '149', partial_implementation: true };
    const flagged = { version_added: '100', flags: [{}] };
    const support = (firefox: unknown) => ({ css: { x: { __compat: { support: { firefox } } } } });
    expect(new Support('firefox', support([{ version_added: '149' }, partly])).since(['css', 'x'])).toBe(140);
    expect(new Support('firefox', support([flagged])).since(['css', 'x'])).toBe(Infinity);
    expect(new Support('firefox', support([])).since(['css', 'y'])).toBeNull();
  });

  it('must be named', () => {
    expect(minimumVersion({ minimum_chrome_version: '127' })).toBe(127);
    expect(() => minimumVersion({})).toThrow('no minimum version');
  });
});
