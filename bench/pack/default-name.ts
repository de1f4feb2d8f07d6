import { basename, extname, resolve } from 'node:path';

/** What a pack is called where nobody says: its folder, or its file without the ending. */
export function defaultName(path: string): string {
  return basename(resolve(path), extname(path));
}
