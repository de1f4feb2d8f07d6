import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ShippedPackage } from './notices.ts';

/**
 * What an installed package says of itself.
 * @param modules the folder node_modules
 * @throws where it has no package.json, or one without a version
 */
export function shippedPackage(modules: string, name: string): ShippedPackage {
  const folder = join(modules, name);
  const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const version = textIn(manifest, 'version');
  if (version === null) throw new Error(`${name} does not say its version.`);
  return {
    name,
    version,
    license: textIn(manifest, 'license') ?? 'unknown',
    source: sourceOf(name, version),
    text: licenceText(folder) ?? licenceText(join(modules, SAME_HANDS[name] ?? name)),
  };
}

/** A package without a licence file of its own: one by the same author, under the same licence, that carries it. */
const SAME_HANDS: Readonly<Record<string, string>> = {
  wxt: '@wxt-dev/webextension-polyfill',
  '@nodable/entities': 'fast-xml-parser',
};

function licenceText(folder: string): string | null {
  const [file] = readdirSync(folder)
    .filter((name) => /^licen[cs]e(?:\.(?:md|txt))?$/i.test(name))
    .sort();
  return file === undefined ? null : readFileSync(join(folder, file), 'utf8');
}

/** The registry keeps the source of every version that was ever installed from it. */
function sourceOf(name: string, version: string): string {
  return `https://www.npmjs.com/package/${name}/v/${version}`;
}

function textIn(value: unknown, field: string): string | null {
  const found: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : null;
  return typeof found === 'string' ? found : null;
}
