import { FaultyPack } from '../packs/faults.ts';
import { EVERYTHING_FORMAT, isOlder, type Manifest } from '../packs/manifest.ts';
import { packSource } from '../packs/pack-source.ts';
import { isNoRoom } from '../store/no-room.ts';
import { NoAnswer } from '../store/writing.ts';
import type { Job, JobFault } from './job.ts';
import type { Ledger } from './ledger.ts';

/** A file that is refused for another reason than its form. */
export class Refused extends Error {
  readonly fault: JobFault;

  constructor(fault: JobFault) {
    super(`Refused: ${fault.kind}.`);
    this.fault = fault;
  }
}

/** @throws Refused where a newer version of the pack is in the library */
export async function refuseOlder(ledger: Ledger, { format, name, packVersion }: Manifest): Promise<void> {
  if (format === EVERYTHING_FORMAT) return;
  const kept = (await ledger.packs()).find(({ manifest }) => manifest.name === name);
  if (kept === undefined || !isOlder(packVersion, kept.manifest.packVersion)) return;
  throw new Refused({ kind: 'older-version', have: kept.manifest.packVersion, given: packVersion });
}

/** What a manifest says of its file, and where its articles go. */
export function placeOf(manifest: Manifest): Pick<Job, 'name' | 'source' | 'total'> {
  const source = manifest.format === EVERYTHING_FORMAT ? null : packSource(manifest);
  return { name: manifest.name, source, total: manifest.count };
}

/** Why the taking in of a file ended. */
export function faultOf(error: unknown): JobFault {
  if (error instanceof FaultyPack || error instanceof Refused) return error.fault;
  if (isNoRoom(error)) return { kind: 'quota' };
  return { kind: 'storage' };
}

/** Whether it was the browser's storage that refused, which may take in again later what it does not take now. */
export function isOfStorage(error: unknown): boolean {
  return isNoRoom(error) || error instanceof DOMException || error instanceof NoAnswer;
}
