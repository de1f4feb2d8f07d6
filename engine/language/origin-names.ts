import type { Origin } from '../article.ts';
import type { Name } from './names.ts';
import { isPerson } from './noun-phrase.ts';
import { governmentOf } from './places.ts';
import type { Registry } from './registry.ts';
import { BODIES, OFFICES, OUTLETS } from './reporting.ts';
import { genderOf } from './speakers.ts';
import { words } from './words.ts';

const ARTICLE = /^(?:the|a|an|one|another|its|their|his|her|some|several|two|three)\s+/i;

/** "Mr. Cole" is not the Ann Cole named elsewhere. */
export function fullOf(person: Name, text: string, registry: Registry): string {
  const key = registry.full(person.key);
  const [titled, known] = [genderOf('', text, person.start), registry.gender(key)];
  return titled === null || known === null || titled === known ? key : person.key;
}

/** A person, by her full name where the article gives it. @param key of that name */
export function personOrigin(person: Name, key: string, registry: Registry): Origin {
  const written = key === person.key ? person.text : registry.written(person.key);
  return { name: written === key ? person.text : written, kind: 'person', key };
}

/** A body by its name and the noun that completes it: "Arden’s intelligence agency". */
export function bodyOrigin(text: string, body: Name, registry: Registry): Origin {
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

/** An institution or an outlet; under its government's key where it speaks for one. */
export function institution(text: string, key: string, registry: Registry): Origin {
  const full = registry.full(key);
  const country = governmentOf(key);
  if (country !== null) return { name: text, kind: 'institution', key: governmentKey(country) };
  const kind = OUTLETS.has(full.split(' ').at(-1) ?? '') ? 'outlet' : 'institution';
  return { name: full === key ? text : registry.written(key), kind, key: full };
}

/** The key under which all names of one government stand. */
export function governmentKey(country: string): string {
  return `government:${country}`;
}
