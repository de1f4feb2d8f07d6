/** `npm run supply-chain`: what the lockfile must hold to. Prints what it found, and fails on the first fault of any kind. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { dependencyFaults, type LockedPackages, lockfileFaults, withoutHash } from './package/lockfile.ts';

const ROOT = join(import.meta.dirname, '..');
const read = (file: string) => readFileSync(join(ROOT, file), 'utf8');
const packages: LockedPackages = JSON.parse(read('package-lock.json')).packages;
const faults = [...lockfileFaults(packages), ...dependencyFaults(packages, read('docs/architecture.md'))];
const runtime = Object.keys(packages['']?.dependencies ?? {}).length;

console.log(`${Object.keys(packages).length - 1} packages locked, ${runtime} of them runtime dependencies.`);
console.log(`Without a hash, builds for other systems: ${withoutHash(packages).join(', ')}`);
for (const fault of faults) console.error(fault);
if (faults.length > 0) process.exitCode = 1;
