/**
 * `npm run package [-- --only-zip]`: the packages for the stores, .output/*.zip, and what has to hold of each: its manifest,
 * its linter, the versions that it runs on, its budget (the build fails over it). Prints a hash for each and one for all.
 * --only-zip builds and prints the hashes, and checks nothing.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parseArgs } from 'node:util';
import { zip } from 'wxt';
import { builtFolder, ROOT } from './build.ts';
import { hashOfAll, readZip, sha256 } from './package/archive.ts';
import { checkCompatibility } from './package/compatibility.ts';
import EXCEPTIONS from './package/exceptions.json' with { type: 'json' };
import { lint } from './package/lint.ts';
import { manifestFaults, type PackageTarget, permissionsNamedIn, TARGETS } from './package/manifest.ts';
import { billOfMaterials } from './package/sbom.ts';

/** Builds one browser's package. @returns the files written: the package, and for Firefox its sources */
async function packageFor(browser: PackageTarget): Promise<string[]> {
  return zip({ root: ROOT, browser, manifestVersion: 3 });
}

function faultsOf(target: PackageTarget): string[] {
  const built = builtFolder(target);
  const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
  const manifest = JSON.parse(readFileSync(join(built, 'manifest.json'), 'utf8'));
  const promised = {
    version: JSON.parse(read('package.json')).version,
    permissions: permissionsNamedIn(read('PRIVACY.md')),
  };
  const exceptions = EXCEPTIONS[target === 'firefox' ? 'firefox' : 'chrome'];
  const { minimum, looked, faults, excepted } = checkCompatibility(ROOT, built, target, exceptions);
  console.log(
    `${target}: from version ${minimum} on, ${looked} features looked up, ${excepted.length} excepted`,
  );
  const unneeded = Object.keys(exceptions).filter((name) => !excepted.includes(name));
  return [
    ...unneeded.map((name) => `${target}: exceptions.json excepts ${name} in vain`),
    ...manifestFaults(manifest, target, promised),
    ...faults.map((fault) => `${target}: ${fault}`),
    ...(target === 'firefox' ? lint(built) : []).map((fault) => `${target}: ${fault}`),
  ];
}

function printHashes(files: readonly string[]): void {
  const zips = new Map(files.map((file) => [basename(file), readFileSync(file)]));
  for (const [name, bytes] of zips) {
    console.log(`${sha256(bytes)}  ${name} (${bytes.length} bytes, ${readZip(bytes).size} files)`);
  }
  console.log(`${hashOfAll(zips)}  all packages`);
}

async function main(): Promise<void> {
  // Under another NODE_ENV, Preact's preset would build for development.
  process.env.NODE_ENV = 'production';
  const { values } = parseArgs({ options: { 'only-zip': { type: 'boolean', default: false } } });
  mkdirSync(join(ROOT, '.output'), { recursive: true });
  const files: string[] = [];
  for (const target of TARGETS) files.push(...(await packageFor(target)));
  if (!values['only-zip']) {
    const bill = join(ROOT, '.output', 'sbom.cdx.json');
    writeFileSync(bill, billOfMaterials(ROOT));
    files.push(bill);
    const faults = TARGETS.flatMap(faultsOf);
    for (const fault of faults) console.error(fault);
    if (faults.length > 0) process.exitCode = 1;
  }
  printHashes(files.filter((file) => file.endsWith('.zip')));
}

await main();
