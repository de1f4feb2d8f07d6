import { cpSync } from 'node:fs';
import { basename } from 'node:path';

/** A copy of a closed browser's profile, without the marks of the one that had it open. */
export function copyProfile(from: string, to: string): string {
  cpSync(from, to, {
    recursive: true,
    filter: (path) => !/^(?:lock|\.parentlock|Singleton.*)$/.test(basename(path)),
  });
  return to;
}
