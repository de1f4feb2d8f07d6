import { matchesOf } from './matches.ts';
import { type Name, namesIn } from './names.ts';
import { placeOf } from './places.ts';
import type { Registry } from './registry.ts';
import { BODIES, BODY_NOUNS, OUTLETS } from './reporting.ts';
import { type Word, words } from './words.ts';

/** One part of a noun phrase, between commas: "a spokeswoman for the River Council". */
export interface Segment {
  readonly text: string;
  readonly words: readonly Word[];
  readonly names: readonly Name[];
  /** Up to the first preposition: "a spokeswoman". Offsets of `names` count here as well. */
  readonly headEnd: number;
  /** Last word of that, folded, where it is no name: "spokeswoman"; null in "Mayor Tom Reed". */
  readonly head: string | null;
}

const PREPOSITION = /\s(?:of|at|for|from|with|in|on|to|by|near|close|inside|within|about|behind|over)\s/gi;
/** What precedes the phrase and names nobody: "On Monday", "In a statement". */
const ADVERBIAL =
  /^(?:(?:on|last|this|late|early|earlier|later|in|at|since|by)\s(?:an?\s|the\s)?(?:[\p{L}]+day|week|month|year|morning|afternoon|evening|night|\p{Lu}\p{L}{2,8}\s\d{1,2}|statement|interview|\d{4})\s)+(?=\p{L})/iu;
const MORE_BODY =
  /^\s(?:for|on|to)\s(?:the\s)?\p{Lu}[\p{L}-]+(?:(?:,?\sand\s|\s)\p{Lu}[\p{L}-]+)*(?:\sof\s\p{Lu}\p{L}+)?/u;

/** The first half of "Food and Farming Organisation". */
const BODY_BEGINS = /(?:\p{Lu}[\p{L}-]+\s)+(?:and|&)\s$/u;
/** A person after what she leads: "leader of the Arden march Ann Cole". */
const AFTER_NOUN =
  /\s(?!(?:of|at|for|from|with|in|on|to|by|near|close|inside|within|about|behind|over|and|the)\s)\p{Ll}{2,}\s$/u;

const known = new WeakMap<Registry, Map<string, readonly Segment[]>>();

/**
 * The parts of a noun phrase. An article names its sources again and again, and each phrase is read once.
 * @param phrase a source as written, with its appositions
 */
export function segmentsOf(phrase: string, registry: Registry): readonly Segment[] {
  const read = known.get(registry) ?? new Map<string, readonly Segment[]>();
  known.set(registry, read);
  const segments = read.get(phrase) ?? segmentsIn(phrase, registry);
  read.set(phrase, segments);
  return segments;
}

function segmentsIn(phrase: string, registry: Registry): Segment[] {
  return phrase
    .replace(/\s*\([^)]*\)/g, '')
    .split(/,\s/)
    .map((part) => part.trim().replace(ADVERBIAL, ''))
    .filter((part) => part !== '')
    .map((text) => segmentOf(text, registry));
}

function segmentOf(text: string, registry: Registry): Segment {
  const names = outer(namesIn(text, registry.isCommon).map((name) => withMore(name, text)));
  const inName = (at: number) => names.some(({ start, end }) => at > start && at < end);
  const prepositions = matchesOf(PREPOSITION, text).filter(({ index }) => !inName(index));
  const headEnd = prepositions[0]?.index ?? text.length;
  const all = words(text);
  const last = all.findLast(({ end }) => end <= headEnd);
  const named = names.some(({ start, end }) => last !== undefined && start <= last.start && end >= last.end);
  // The first word of a sentence has its capital from there: "Sources close to Reed".
  const proper = last === undefined || named || (last.start > 0 && /^\P{Ll}/u.test(text.slice(last.start)));
  return { text, words: all, names, headEnd, head: proper ? null : last.text };
}

/** Without the names that stand inside another. */
function outer(names: readonly Name[]): Name[] {
  return names.filter(
    (name) => !names.some((one) => one !== name && one.start <= name.start && one.end >= name.end),
  );
}

/** "Commission for Dams and Rivers of Arden" is one body. */
function withMore(name: Name, text: string): Name {
  const parts = name.key.split(' ');
  if (!parts.some((part) => BODIES.has(part) || BODY_NOUNS.has(part)) || parts.includes('of')) return name;
  const more = MORE_BODY.exec(text.slice(name.end))?.[0] ?? '';
  const less = BODY_BEGINS.exec(text.slice(0, name.start))?.[0] ?? '';
  const whole = less + name.text + more;
  if (whole === name.text) return name;
  const key = words(whole).map((word) => word.text);
  return {
    ...name,
    end: name.start + whole.length,
    text: whole,
    key: key.filter((word) => word !== 'the').join(' '),
  };
}

/** The person whom a part names by its end: neither whose lawyer it is nor of which town he is. */
export function personIn({ text, names, headEnd, head }: Segment, registry: Registry): Name | undefined {
  const led = names.find(({ start, end }) => end === text.length && start > headEnd);
  if (led?.key.includes(' ') && AFTER_NOUN.test(text.slice(0, led.start)) && isPerson(led, text, registry))
    return led;
  const inHead = names.filter(({ end }) => end <= headEnd);
  const candidates = inHead.length > 0 || headEnd < text.length ? inHead : names;
  if (head !== null) return undefined;
  const last = untilOf(candidates.at(-1));
  return last !== undefined && isPerson(last, text, registry) ? last : undefined;
}

/** "Bruce Reed of Arden": the person without the place. */
function untilOf(name: Name | undefined): Name | undefined {
  const short = name === undefined ? undefined : /^(.+?) of /.exec(name.text)?.[1];
  if (name === undefined || short === undefined || name.key.split(' ').some((part) => BODIES.has(part)))
    return name;
  return { ...name, text: short, end: name.start + short.length, key: name.key.split(' of ')[0] ?? name.key };
}

export function isPerson(name: Name, text: string, registry: Registry): boolean {
  if (placeOf(name.key) !== null || isBody(name, registry)) return false;
  const full = registry.full(name.key).split(' ');
  return (
    full.length >= 2 || !/\b(?:the|an?|some|several|many|most|of|from)\s+$/i.test(text.slice(0, name.start))
  );
}

export function isBody(name: Name, registry: Registry): boolean {
  const key = registry.full(name.key);
  const full = key.split(' ');
  const acronym = /^(?:\p{Lu}\.?){2,}$/u.test(name.text);
  // "Mr. Fox", "Ann Bank": a title or a given name makes it a person's.
  if (!acronym && registry.gender(key) !== null) return false;
  return (
    acronym || full.some((part) => BODIES.has(part) || BODY_NOUNS.has(part)) || OUTLETS.has(full.at(-1) ?? '')
  );
}

/** Whether a possessive makes it only whose: "Reed’s lawyer". */
export function isPossessor(name: Name, text: string): boolean {
  return /^['’]/.test(text.slice(name.end));
}
