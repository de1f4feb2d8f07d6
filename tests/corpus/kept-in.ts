import type { Kept } from '../../corpus/arrival.ts';
import type { Library } from '../../corpus/library.ts';

/** Everything that a library keeps, by id. */
export async function keptIn(library: Library): Promise<Kept[]> {
  const found: Kept[] = [];
  for await (const kept of library.arrivals(null)) found.push(kept);
  return found;
}
