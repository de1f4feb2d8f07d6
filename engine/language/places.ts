import places from './places.json' with { type: 'json' };
import { words } from './words.ts';

/** A country or one of its cities, as named in a text. */
export interface Place {
  /** Country code; two names with one code may be one place. */
  readonly country: string;
  readonly level: 'country' | 'city' | 'government';
}

let known: ReadonlyMap<string, Place> | undefined;

/** Built on first use, so that importing costs nothing. */
function gazetteer(): ReadonlyMap<string, Place> {
  if (known !== undefined) return known;
  const found = new Map<string, Place>();
  for (const [country = '', names = '', adjectives = '', cities = '', government = ''] of places.countries) {
    add(found, names, { country, level: 'country' });
    add(found, adjectives, { country, level: 'country' });
    add(found, cities, { country, level: 'city' });
    add(found, government, { country, level: 'government' });
  }
  known = found;
  return found;
}

function add(into: Map<string, Place>, names: string, place: Place): void {
  for (const name of names.split('|')) if (name !== '') into.set(folded(name), place);
}

function folded(name: string): string {
  const plain = words(name).map((word) => (word.text === 'us' ? 'usa' : word.text));
  return plain.filter((word) => word !== 'the' || plain.length === 1).join(' ');
}

/** The place a name stands for, or null. @param name as written or folded, without what follows a possessive */
export function placeOf(name: string): Place | null {
  const before = asked.get(name);
  if (before !== undefined) return before;
  if (asked.size >= ANSWERS_KEPT) asked.clear();
  const place = gazetteer().get(folded(name)) ?? null;
  asked.set(name, place);
  return place;
}

/** An article asks for the same few names again and again. Bounded: emptied when full. */
const asked = new Map<string, Place | null>();
const ANSWERS_KEPT = 5_000;

/**
 * The country for whose government a name stands: "Washington", "the White House" and "the United States" all speak for
 * one. A convention of news writing, kept as data in places.json.
 */
export function governmentOf(name: string): string | null {
  return placeOf(name)?.country ?? null;
}
