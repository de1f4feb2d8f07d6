import type { Pairing } from '../differences.ts';

interface Count {
  readonly value: number;
}

/** A count that grew from the earlier article to the later is news, not contradiction. */
export function isUpdate(a: Count, b: Count, { publishedHere, publishedThere }: Pairing): boolean {
  if (publishedHere === null || publishedThere === null || publishedHere === publishedThere) return false;
  return publishedThere > publishedHere ? b.value > a.value : a.value > b.value;
}
