import type { Origin } from '../article.ts';
import { type Name, namesIn } from './names.ts';
import { governmentOf, placeOf } from './places.ts';
import type { Registry } from './registry.ts';
import { BACK_OUTLET, BODIES, OUTLETS, ROLES, SPOKES, UNNAMED } from './reporting.ts';
import { words } from './words.ts';

/** Who was last named as a speaker or an outlet, for "she said" and "the newspaper said". */
export interface Context {
  readonly registry: Registry;
  readonly speaker: Origin | null;
  readonly outlet: Origin | null;
}

/** What a noun phrase says of a source. `joins`: keys that the article puts in one phrase, such as a spokeswoman and her council. */
export interface Source {
  readonly origin: Origin | null;
  readonly unnamed: string | null;
  readonly joins: readonly (readonly [string, string])[];
}

const SPOKESPERSON = new RegExp(`\\b(?:${SPOKES.join('|')})\\b`, 'i');
const PRONOUN = /^(?:s?he|who)$/i;
const ARTICLE = /^(?:the|a|an|one|another|its|their|his|her|some|several|two|three)\s+/i;
const DEFINITE = /^(?:the|that)\s/i;
const NONE: Source = { origin: null, unnamed: null, joins: [] };

/** The source that a noun phrase names, in one article. Nothing where the phrase is no source. */
export function sourceOf(phrase: string, context: Context): Source {
  const text = phrase.trim().replace(/[,;]+$/, '');
  if (PRONOUN.test(text)) return { ...NONE, origin: context.speaker };
  const parts = words(text).map((word) => word.text);
  const names = namesIn(text, context.registry.isCommon);
  if (parts.some((part) => UNNAMED.has(part))) return { ...NONE, unnamed: text };
  if (names.length === 0) return nameless(text, parts, context);
  return named(text, parts, names, context.registry);
}

function nameless(text: string, parts: readonly string[], context: Context): Source {
  if (parts.some((part) => BACK_OUTLET.has(part)) && DEFINITE.test(text))
    return { ...NONE, origin: context.outlet };
  if (SPOKESPERSON.test(text) && DEFINITE.test(text)) return { ...NONE, origin: context.speaker };
  const source = parts.some((part) => ROLES.has(part) || BODIES.has(part)) || SPOKESPERSON.test(text);
  return source && parts.length <= 8 ? { ...NONE, unnamed: text } : NONE;
}

function named(text: string, parts: readonly string[], names: readonly Name[], registry: Registry): Source {
  const person = names.findLast((name) => isPerson(name, text, registry));
  const bodies = names.filter(
    (name) => name !== person && (isBody(name, registry) || governmentOf(name.key)),
  );
  const joins = bodies.flatMap((body) => [
    ...insideJoins(body, registry),
    ...memberJoin(text, person, body, registry),
  ]);
  if (SPOKESPERSON.test(text) && bodies.length > 0) return spokesperson(person, bodies, joins, registry);
  if (person !== undefined) return { ...NONE, joins, origin: personOrigin(person, registry) };
  const body = bodies.at(-1) ?? names.at(-1);
  if (body === undefined) return NONE;
  if (parts.some((part) => ROLES.has(part)) && placeOf(body.key)?.level === 'country')
    return { ...NONE, unnamed: text };
  return { ...NONE, joins, origin: bodyOrigin(text, parts, body, registry) };
}

/** Who speaks for a body is no origin beside it. */
function spokesperson(
  person: Name | undefined,
  bodies: readonly Name[],
  joins: Source['joins'],
  registry: Registry,
): Source {
  const origins = bodies.map((body) => institution(body.text, body.key, registry));
  const origin = origins[0] ?? null;
  const keys = origins.map((body) => body.key);
  if (person !== undefined) keys.push(registry.full(person.key));
  const pairs = keys.slice(1).map((key): [string, string] => [keys[0] ?? key, key]);
  return { origin, unnamed: null, joins: [...joins, ...pairs] };
}

/** "Maria Hollis of the River Council" joins the two, countries apart: a minister of Peru is not Peru. */
function memberJoin(
  text: string,
  person: Name | undefined,
  body: Name,
  registry: Registry,
): [string, string][] {
  if (person === undefined || governmentOf(body.key) !== null) return [];
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

function isPerson(name: Name, text: string, registry: Registry): boolean {
  if (placeOf(name.key) !== null || isBody(name, registry)) return false;
  const full = registry.full(name.key).split(' ');
  return full.length >= 2 || !/\b(?:the|of|from)\s+$/i.test(text.slice(0, name.start));
}

function isBody(name: Name, registry: Registry): boolean {
  const full = registry.full(name.key).split(' ');
  const acronym = /^(?:\p{Lu}\.?){2,}$/u.test(name.text);
  return acronym || full.some((part) => BODIES.has(part)) || OUTLETS.has(full.at(-1) ?? '');
}

function personOrigin(person: Name, registry: Registry): Origin {
  const key = registry.full(person.key);
  return { name: registry.written(person.key), kind: 'person', key };
}

function bodyOrigin(text: string, parts: readonly string[], body: Name, registry: Registry): Origin {
  const tail = text.slice(body.end).replace(/^['’]s\s*/, '');
  const head = words(tail).find((word) => BODIES.has(word.text));
  const official = parts.some((part) => ROLES.has(part));
  if (head === undefined || official) return institution(body.text, body.key, registry);
  const whole = text.slice(body.start).replace(ARTICLE, '').trim();
  return {
    name: whole,
    kind: 'institution',
    key: words(whole)
      .map((word) => word.text)
      .join(' '),
  };
}

function institution(text: string, key: string, registry: Registry): Origin {
  const full = registry.full(key);
  const country = governmentOf(key);
  if (country !== null) return { name: text, kind: 'institution', key: governmentKey(country) };
  const kind = OUTLETS.has(full.split(' ').at(-1) ?? '') ? 'outlet' : 'institution';
  return { name: registry.written(key), kind, key: full };
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
