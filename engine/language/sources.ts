import type { Origin } from '../article.ts';
import { heldBy, nameless } from './back-references.ts';
import type { Name } from './names.ts';
import { isBody, isPerson, isPossessor, personIn, type Segment, segmentsOf } from './noun-phrase.ts';
import { bodyOrigin, fullOf, governmentKey, institution, personOrigin } from './origin-names.ts';
import { governmentOf, placeOf } from './places.ts';
import type { Registry } from './registry.ts';
import { BACK_PERSON, BODIES, MEDIUMS, OFFICES, ROLES, SPOKESPERSON, UNNAMED } from './reporting.ts';
import { type Speakers, spokenByPronoun } from './speakers.ts';

/** Who was last named as a speaker or an outlet, for "she said" and "the newspaper said". */
export interface Context {
  readonly registry: Registry;
  readonly speakers: Speakers;
}

/** What a noun phrase says of a source. `joins`: keys that the article puts in one phrase, such as a spokeswoman and her council. */
export interface Source {
  readonly origin: Origin | null;
  readonly unnamed: string | null;
  readonly joins: readonly (readonly [string, string])[];
  /** Key of the person who speaks, also where the origin is the body spoken for. */
  readonly person: string | null;
}

const PRONOUN = /^(?:both\s)?(s?he|who|it)$/i;
const DEFINITE = /^(?:the|that)\s/i;
/** A crowd, named by its plural: "Arden residents". */
const CROWD = /^(?!(?:his|its|this|us|news|address|process)$)\p{L}{3,}s$|^(?:people|men|women|staff|crew)$/u;
/** Between a name and the noun that it makes a name of: "Arden’s intelligence agency". */
const MODIFIES = /^(?:['’]s?)?(?:\s[\p{Ll}-]+){0,3}$/u;
/** Parties' members, as a crowd and as an adjective: "Senate Democrats", "a Republican spokesman". */
const PARTISANS = /(?:cans|crats|tives|ists)$/i;
const ADJECTIVE = /^\p{L}+(?:ican|atic|ist)$/iu;
/** UTF-16 code units; what is longer is half a sentence. */
const LONGEST_UNNAMED = 100;
export const NONE: Source = { origin: null, unnamed: null, joins: [], person: null };

/** The source that a noun phrase names, in one article. Nothing where the phrase is no source. */
export function sourceOf(phrase: string, context: Context): Source {
  const text = phrase.trim().replace(/[,;]+$/, '');
  const pronoun = PRONOUN.exec(text)?.[1];
  if (pronoun !== undefined) return spokenByPronoun(pronoun.toLowerCase(), context) ?? NONE;
  const segments = segmentsOf(text, context.registry);
  const first = segments[0];
  if (first === undefined) return NONE;
  const unnamed = first.words.some((part) => UNNAMED.has(part.text));
  const withPerson = unnamed ? undefined : segments.find((segment) => personIn(segment, context.registry));
  const spokesperson = segments.find((segment) => SPOKESPERSON.test(segment.text));
  if (spokesperson !== undefined && !unnamed) {
    const source = spokenFor(spokesperson, withPerson, segments, context.registry);
    if (source !== null) return source;
  }
  if (withPerson !== undefined) return personSource(withPerson, segments, context.registry);
  return unnamed ? { ...NONE, unnamed: text } : segmentSource(first, text, context);
}

/** A person, joined with the body that the phrase makes her a member of; a minister of Peru is not Peru. */
function personSource(segment: Segment, segments: readonly Segment[], registry: Registry): Source {
  const person = personIn(segment, registry);
  if (person === undefined) return NONE;
  const key = fullOf(person, segment.text, registry);
  const inside = segments.flatMap(({ names }) => names).filter((name) => isBody(name, registry));
  const joins = [
    ...inside.flatMap((body) => insideJoins(body, registry)),
    ...segment.names.flatMap((body) => memberJoin(segment.text, person, body, registry)),
  ];
  return { ...NONE, joins, person: key, origin: personOrigin(person, key, registry) };
}

/** Who speaks for a body, or for somebody, is no origin beside it. Null where the phrase does not name whom. */
function spokenFor(
  { text, names }: Segment,
  withPerson: Segment | undefined,
  segments: readonly Segment[],
  registry: Registry,
): Source | null {
  const person = withPerson === undefined ? undefined : personIn(withPerson, registry);
  const bodies = names.filter((name) => name !== person && isSpokenFor(name, text, registry));
  const elsewhere = segments.flatMap((segment) => segment.names.filter((name) => isBody(name, registry)));
  const known = bodies.length > 0 ? bodies : elsewhere.filter((name) => name !== person).slice(0, 1);
  if (known.length === 0) return null;
  const origins = known.map((body) => institution(body.text, body.key, registry));
  const keys = origins.map((body) => body.key);
  const speaker = person === undefined ? null : registry.full(person.key);
  if (speaker !== null) keys.push(speaker);
  const pairs = keys.slice(1).map((key): [string, string] => [keys[0] ?? key, key]);
  const inside = known.flatMap((body) => insideJoins(body, registry));
  const [origin = null] = origins;
  const nameless = `${SPOKESPERSON.exec(text)?.[0].toLowerCase()} ${origin?.key}`;
  return { origin, unnamed: null, joins: [...inside, ...pairs], person: speaker ?? nameless };
}

/** "A spokesman for Arden Mills", "Arden’s spokesman"; an adjective ("a Republican spokesman") is no body. */
function isSpokenFor(name: Name, text: string, registry: Registry): boolean {
  if (isBody(name, registry) || governmentOf(name.key) !== null) return true;
  if (ADJECTIVE.test(name.text)) return false;
  if (SPOKESPERSON.test(text.slice(name.end)) || isPossessor(name, text)) return true;
  return /\b(?:for|with|from|at|of)\s(?:the\s)?$/i.test(text.slice(0, name.start));
}

/** "Maria Hollis of the River Council" joins the two. */
function memberJoin(text: string, person: Name, body: Name, registry: Registry): [string, string][] {
  if (body.start <= person.start || governmentOf(body.key) !== null) return [];
  if (!isBody(body, registry)) return [];
  const between = text.slice(person.end, body.start);
  return /^,? (?:of|from|at|for) (?:the )?$/.test(between)
    ? [[registry.full(body.key), registry.full(person.key)]]
    : [];
}

/** "White House National Security Council" joins the council and the house. */
function insideJoins(body: Name, registry: Registry): [string, string][] {
  const parts = body.key.split(' ');
  for (let cut = 1; cut < parts.length; cut += 1) {
    const country = governmentOf(parts.slice(0, cut).join(' '));
    if (country === null || placeOf(parts.slice(0, cut).join(' '))?.level !== 'government') continue;
    const rest = registry.full(parts.slice(cut).join(' '));
    return [
      [governmentKey(country), rest],
      [governmentKey(country), registry.full(body.key)],
    ];
  }
  return [];
}

/** A part that names no person: a body by its own name, by what comes from it, by its officials, or nobody. */
function segmentSource(segment: Segment, whole: string, context: Context): Source {
  const { text, names, head, headEnd, words: parts } = segment;
  const { registry } = context;
  const inHead = names.filter(({ end }) => end <= headEnd);
  if (names.length === 0) return nameless(segment, whole, context);
  if (head === null) {
    const last = inHead.at(-1);
    if (last === undefined) return NONE;
    if (PARTISANS.test(last.text)) return { ...NONE, unnamed: whole };
    const joins = insideJoins(last, registry);
    return { ...NONE, joins, origin: bodyOrigin(text, last, registry) };
  }
  if (MEDIUMS.has(head)) return fromMedium(segment, registry);
  const body = inHead.findLast((name) => isBody(name, registry) || placeOf(name.key)?.level === 'government');
  if (BODIES.has(head) || OFFICES.has(head)) {
    const last = inHead.findLast((name) => MODIFIES.test(text.slice(name.end, headEnd)));
    if (last === undefined) return nameless(segment, whole, context);
    return { ...NONE, origin: bodyOrigin(text, last, registry) };
  }
  const official = parts.some((part) => /^(?:official|authorit|chief|executive|officer)/.test(part.text));
  if (body !== undefined && official) {
    return {
      ...NONE,
      joins: insideJoins(body, registry),
      origin: institution(body.text, body.key, registry),
    };
  }
  if (BACK_PERSON.has(head) && DEFINITE.test(text)) return heldBy(head, context);
  if (whole.length > LONGEST_UNNAMED) return NONE;
  const somebody = ROLES.has(head) || BACK_PERSON.has(head) || CROWD.test(head) || SPOKESPERSON.test(text);
  return somebody ? { ...NONE, unnamed: whole } : NONE;
}

/** "A statement from Arden Mills", "the CNN report": whose it is. */
function fromMedium({ text, names, headEnd }: Segment, registry: Registry): Source {
  const from = names.find(({ start }) =>
    /\b(?:from|by|of|in|at)\s(?:the\s)?$/.test(text.slice(headEnd, start)),
  );
  const name = from ?? names.find(({ end }) => end <= headEnd);
  if (name === undefined) return NONE;
  if (!isPerson(name, text, registry)) return { ...NONE, origin: institution(name.text, name.key, registry) };
  const key = registry.full(name.key);
  return { ...NONE, person: key, origin: personOrigin(name, key, registry) };
}

/** The key of an origin of this name: a government's own, or the name's. @param key of the name */
export function originKey(key: string): string {
  const country = governmentOf(key);
  return country === null ? key : governmentKey(country);
}
