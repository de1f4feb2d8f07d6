import type { Origin } from '../article.ts';
import type { Name } from './names.ts';
import { isBody, isPerson, isPossessor, personIn, type Segment, segmentsOf } from './noun-phrase.ts';
import { governmentOf, placeOf } from './places.ts';
import type { Registry } from './registry.ts';
import {
  BACK_OUTLET,
  BACK_PERSON,
  BODIES,
  MEDIUMS,
  OFFICES,
  OUTLETS,
  ROLES,
  SPOKES,
  UNNAMED,
} from './reporting.ts';
import { genderOf, type Speakers, spokenByPronoun } from './speakers.ts';
import { words } from './words.ts';

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

const SPOKESPERSON = new RegExp(`\\b(?:${SPOKES.join('|')})\\b`, 'i');
const PRONOUN = /^(?:both\s)?(s?he|who|it)$/i;
const ARTICLE = /^(?:the|a|an|one|another|its|their|his|her|some|several|two|three)\s+/i;
const DEFINITE = /^(?:the|that)\s/i;
/** A crowd, named by its plural: "Arden residents". */
const CROWD = /^(?!(?:his|its|this|us|news|address|process)$)\p{L}{3,}s$|^(?:people|men|women|staff|crew)$/u;
/** Between a name and the noun that it makes a name of: "Arden’s intelligence agency". */
const MODIFIES = /^(?:['’]s?)?(?:\s[\p{Ll}-]+){0,3}$/u;
/** Parties' members, as a crowd and as an adjective: "Senate Democrats", "a Republican spokesman". */
const PARTISANS = /(?:cans|crats|tives|ists)$/i;
const ADJECTIVE = /^\p{L}+(?:ican|atic|ist)$/iu;
/** What is somebody's who was named just before: "the statement said". */
const STATED: ReadonlySet<string> = new Set([
  'statement',
  'letter',
  'message',
  'email',
  'memo',
  'release',
  'filing',
]);
/** UTF-16 code units; what is longer is half a sentence. */
const LONGEST_UNNAMED = 100;
const NONE: Source = { origin: null, unnamed: null, joins: [], person: null };

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

/** "Mr. Cole" is not the Ann Cole named elsewhere. */
function fullOf(person: Name, text: string, registry: Registry): string {
  const key = registry.full(person.key);
  const [titled, known] = [genderOf('', text.slice(0, person.start)), registry.gender(key)];
  return titled === null || known === null || titled === known ? key : person.key;
}

function personOrigin(person: Name, key: string, registry: Registry): Origin {
  const written = key === person.key ? person.text : registry.written(person.key);
  return { name: written === key ? person.text : written, kind: 'person', key };
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

/** A part without a name may point back ("the newspaper", "the spokeswoman", "the council"), or be an unnamed source. */
function nameless({ text, words: parts, head }: Segment, whole: string, context: Context): Source {
  const { speakers } = context;
  const last = head ?? '';
  if (DEFINITE.test(text)) {
    if (STATED.has(last) && speakers.latest !== null) return { ...NONE, origin: speakers.latest };
    if (BACK_OUTLET.has(last) && speakers.outlet !== null) return { ...NONE, origin: speakers.outlet };
    const back = SPOKESPERSON.test(last) ? (speakers.people[0] ?? speakers.institution) : null;
    if (back !== null) return { ...NONE, ...('origin' in back ? back : { origin: back }) };
    if (BACK_PERSON.has(last)) return heldBy(last, context);
    if (BODIES.has(last)) {
      const body = meantBy(last, speakers.institution);
      if (body !== null) return { ...NONE, origin: body };
    }
  }
  const source =
    parts.some((part) => ROLES.has(part.text) || BODIES.has(part.text)) || SPOKESPERSON.test(text);
  return source && parts.length <= 8 ? { ...NONE, unnamed: whole } : NONE;
}

/** "The governor" is whom the article calls Governor, else whoever spoke last. */
function heldBy(title: string, { registry, speakers }: Context): Source {
  const key = registry.holder(title);
  if (key !== null)
    return { ...NONE, person: key, origin: { name: registry.written(key), kind: 'person', key } };
  return speakers.people[0] === undefined ? NONE : { ...NONE, ...speakers.people[0] };
}

/** "The council" is the council that spoke last, no ministry; "the company" is whatever body that is no other kind. */
function meantBy(noun: string, body: Origin | null): Origin | null {
  if (body === null || body.key.startsWith('government:')) return null;
  const kinds = body.key.split(' ').filter((part) => BODIES.has(part));
  return kinds.length === 0 || kinds.includes(noun) ? body : null;
}

function bodyOrigin(text: string, body: Name, registry: Registry): Origin {
  const tail = text.slice(body.end).replace(/^['’]s\s*/, '');
  const head = words(tail).find((word) => BODIES.has(word.text) || OFFICES.has(word.text));
  if (head === undefined) return nameOrigin(body, text, registry);
  const whole = text
    .slice(body.start, body.end + (text.length - body.end - tail.length) + head.end)
    .replace(ARTICLE, '')
    .trim();
  const key = words(whole).map((word) => word.text);
  return { name: whole, kind: 'institution', key: key.join(' ') };
}

function nameOrigin(name: Name, text: string, registry: Registry): Origin {
  const body = institution(name.text, name.key, registry);
  return body.kind === 'institution' && isPerson(name, text, registry) ? { ...body, kind: 'person' } : body;
}

function institution(text: string, key: string, registry: Registry): Origin {
  const full = registry.full(key);
  const country = governmentOf(key);
  if (country !== null) return { name: text, kind: 'institution', key: governmentKey(country) };
  const kind = OUTLETS.has(full.split(' ').at(-1) ?? '') ? 'outlet' : 'institution';
  return { name: full === key ? text : registry.written(key), kind, key: full };
}

/** The key of an origin of this name: a government's own, or the name's. @param key of the name */
export function originKey(key: string): string {
  const country = governmentOf(key);
  return country === null ? key : governmentKey(country);
}

/** The key under which all names of one government stand. */
export function governmentKey(country: string): string {
  return `government:${country}`;
}
