import type { Detail, Difference } from '../../article.ts';
import type { Name } from '../../language/names.ts';
import { placeOf } from '../../language/places.ts';
import { mayBeOneName } from '../../language/same-name.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';
import { isNamedIn } from './named-elsewhere.ts';
import { sharedAround } from './surroundings.ts';

/** Two places of one act: cities or countries of the gazetteer need less around them than names it does not know. */
const FLOOR = 0.4;
const FLOOR_IF_UNKNOWN = 0.6;
const AROUND = 0.25;
const AROUND_IF_UNKNOWN = 0.4;

const WHERE = /\b(in|at|near|outside)\s(?:the\s|downtown\s|central\s|nearby\s)?$/i;
/** A name that goes on names a body or a person there, not the place: "in Arden Council papers". */
const GOES_ON = /^(?:['’]s\b|\s\p{Ll}*(?:council|officials?|court|police|government|papers?)\b)/u;

/** A place behind a preposition, and what happened there. */
interface Scene {
  readonly name: Name;
  readonly preposition: string;
  /** The act right before it. */
  readonly act: string;
}

/** Where the same act is placed elsewhere: never a part against its whole, nor a place the other article names too. */
export function placeDifference({ here, there, probability }: Pairing): Difference | null {
  if (probability < FLOOR) return null;
  for (const a of scenes(here)) {
    for (const b of scenes(there)) {
      if (a.act !== b.act || a.preposition !== b.preposition || !areRivals(a.name, b.name)) continue;
      if (isNamedIn(there.article, a.name.key) || isNamedIn(here.article, b.name.key)) continue;
      const known = placeOf(a.name.key) !== null;
      if (probability < (known ? FLOOR : FLOOR_IF_UNKNOWN)) continue;
      if (sharedAround(here, a.name, there, b.name) < (known ? AROUND : AROUND_IF_UNKNOWN)) continue;
      return { what: 'place', here: detail(a.name), there: detail(b.name), update: false };
    }
  }
  return null;
}

function scenes({ sentence: { ref, names, sourceSpans }, terms }: Comparable): Scene[] {
  return names.flatMap((name): Scene[] => {
    const preposition = WHERE.exec(ref.text.slice(0, name.start))?.[1];
    const inSource = sourceSpans.some(({ start, end }) => name.start >= start && name.end <= end);
    if (preposition === undefined || inSource || GOES_ON.test(ref.text.slice(name.end))) return [];
    const act = terms.findLast(({ key, end }) => end <= name.start && !/^[=@]/.test(key));
    return act === undefined ? [] : [{ name, preposition: preposition.toLowerCase(), act: act.key }];
  });
}

/** City against city, country against country; of names the gazetteer does not know, those of one kind. */
function areRivals({ key: a, text }: Name, { key: b, text: other }: Name): boolean {
  if (mayBeOneName(a, b) || a.includes(b) || b.includes(a) || text === other) return false;
  const [mine, theirs] = [placeOf(a), placeOf(b)];
  if (mine === null && theirs === null) return kindOf(a) === kindOf(b);
  if (mine === null || theirs === null || mine.level !== theirs.level) return false;
  return mine.level === 'city' || mine.country !== theirs.country;
}

const KINDS =
  /\b(county|hospital|park|university|college|school|street|avenue|road|island|airport|prison|bank|district|province|centre|center|stadium|mountain|mount|mt|lake|river|court|club|hotel|church|house|building|state)\b/;

/** A town and the county around it are no rivals. */
function kindOf(key: string): string {
  return KINDS.exec(key)?.[1] ?? '';
}

function detail({ start, end, text }: Name): Detail {
  return { start, end, text, value: null, relative: false };
}
