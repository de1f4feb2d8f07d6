import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { extensionApis, type Feature, manifestKeys, scriptFeatures, styleFeatures } from './features.ts';
import { type PackageTarget, within } from './manifest.ts';
import { Support } from './support.ts';

type Keys = Readonly<Record<string, unknown>>;

/** Features younger than a minimum version, each with why that does no harm. */
export type Exceptions = Readonly<Record<string, string>>;

/** What a check of one package found. */
export interface Compatibility {
  readonly minimum: number;
  /** How many features were looked up. */
  readonly looked: number;
  readonly faults: readonly string[];
  /** The exceptions that were needed. */
  readonly excepted: readonly string[];
}

/** Rooms whose sources call the extension APIs. */
const CALLERS = ['entrypoints', 'worker', 'platform'];

/** Looks up all that a package uses, as far as names tell. @param root the project's folder @param built the package's folder */
export function checkCompatibility(
  root: string,
  built: string,
  target: PackageTarget,
  exceptions: Exceptions,
): Compatibility {
  const support = new Support(target);
  const manifest: Keys = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const callers = CALLERS.map((room) => textsIn(join(root, room), /\.tsx?$/)).join('\n');
  const features = [
    ...extensionApis(callers, support),
    ...manifestKeys(manifest, support),
    ...scriptFeatures(textsIn(built, /\.js$/), support),
    ...styleFeatures(textsIn(built, /\.css$/), support),
  ];
  return judge(features, support, minimumVersion(manifest), exceptions);
}

/** Finds the features that this minimum version does not have. */
export function judge(
  features: readonly Feature[],
  support: Support,
  minimum: number,
  exceptions: Exceptions,
): Compatibility {
  const young = features
    .map((feature) => ({ name: feature.join('.'), since: support.since(feature) ?? 0 }))
    .filter(({ since }) => !(since <= minimum));
  const faults = young
    .filter(({ name }) => !Object.hasOwn(exceptions, name))
    .map(
      ({ name, since }) =>
        `${name} ${since === Infinity ? 'is not there' : `came with ${since}`}, the minimum is ${minimum}`,
    );
  const excepted = young.map(({ name }) => name).filter((name) => Object.hasOwn(exceptions, name));
  return { minimum, looked: features.length, faults, excepted };
}

/** The oldest version of a browser that a manifest allows. @throws where it names none */
export function minimumVersion(manifest: Keys): number {
  const gecko = within(within(manifest, 'browser_specific_settings'), 'gecko');
  const stated = Number(manifest.minimum_chrome_version ?? gecko.strict_min_version);
  if (!Number.isFinite(stated)) throw new Error('The manifest names no minimum version.');
  return stated;
}

function textsIn(folder: string, names: RegExp): string {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => names.test(name))
    .sort()
    .map((name) => readFileSync(join(folder, name), 'utf8'))
    .join('\n');
}
