import type { Origin } from '../article.ts';
import { isSpace } from './characters.ts';
import givenNames from './given-names.json' with { type: 'json' };
import { lastWords } from './look-back.ts';
import type { Context, Source } from './sources.ts';

/** Whom an article has named so far, for "she said", "the newspaper said" and "the council said". */
export interface Speakers {
  /** People who spoke, and those whom a sentence spoke of first; latest first. */
  readonly people: readonly Speaker[];
  readonly outlet: Origin | null;
  readonly institution: Origin | null;
  /** Whoever spoke last, of whatever kind. */
  readonly latest: Origin | null;
}

/** A person, and the origin her words have: herself, the body she speaks for, or none where she is not named. */
export interface Speaker {
  readonly origin: Origin | null;
  readonly unnamed: string | null;
  readonly person: string | null;
}

export type Gender = 'he' | 'she';

export const NOBODY_YET: Speakers = { people: [], outlet: null, institution: null, latest: null };

/** A pronoun reaches back to few people. */
const MOST_PEOPLE = 5;
const GIVEN: ReadonlyMap<string, Gender> = new Map([
  ...givenNames.she.map((name) => [name, 'she'] as const),
  ...givenNames.he.map((name) => [name, 'he'] as const),
]);
/** A title and up to three names behind it; the first group is hers. */
const TITLED =
  /\b(?:(Mrs|Ms|Miss|Madam|Lady|Dame|Queen|Princess|\p{L}+woman|actress|mother|wife|widow|daughter|sister)|Mr|Sir|Lord|King|Prince|Pope|\p{L}*[^o\s]man|father|husband|son|brother)\b\.?\s(?:\p{Lu}[\p{L}.’'-]*\s){0,3}$/u;

/** Spaces in what a title's expression matches: one behind the title, and one behind each of three names. */
const SPACES = 4;

/**
 * What an article's titles and common given names tell: null where they tell nothing.
 * @param start where the name begins in the text
 */
export function genderOf(key: string, text: string, start: number): Gender | null {
  return titledGender(text, start) ?? givenGender(key);
}

function titledGender(text: string, start: number): Gender | null {
  if (!isSpace(text, start - 1)) return null;
  const titled = TITLED.exec(lastWords(text, start, SPACES));
  if (titled === null) return null;
  return titled[1] === undefined ? 'he' : 'she';
}

/** What a common given name tells, in a full name. */
function givenGender(key: string): Gender | null {
  const space = key.indexOf(' ');
  return space < 0 ? null : (GIVEN.get(key.slice(0, space)) ?? null);
}

/** Whom "she", "he", "who" or "it" means: the last who may. Null where nobody does. */
export function spokenByPronoun(pronoun: string, { registry, speakers }: Context): Source | null {
  if (pronoun === 'it') {
    const { institution } = speakers;
    return institution === null ? null : { origin: institution, unnamed: null, joins: [], person: null };
  }
  const means = ({ person }: Speaker) => {
    const gender = person === null ? null : (registry.gender(person) ?? genderOfNoun(person));
    return gender === null || gender === pronoun || pronoun === 'who';
  };
  const speaker = speakers.people.find(means);
  return speaker === undefined ? null : { ...speaker, joins: [] };
}

/** "Spokeswoman", "a man": an unnamed speaker is called by a noun that may tell. */
function genderOfNoun(noun: string): Gender | null {
  if (/(?:woman|girl|mother|actress)\b/.test(noun)) return 'she';
  return /(?:man|boy|father)\b/.test(noun) ? 'he' : null;
}

/** One unnamed speaker: "a court source", "the official"; plurals are no "he" and no "she". */
const ONE_UNNAMED = /^(?:an?|one|another|the)\s(?!.*s$)/i;

/** The people after one more has spoken or been spoken of. */
export function withPerson(
  people: readonly Speaker[],
  { origin, unnamed, person }: Source,
): readonly Speaker[] {
  if (origin === null && unnamed !== null && ONE_UNNAMED.test(unnamed))
    return [{ origin: null, unnamed, person: unnamed.toLowerCase() }, ...people].slice(0, MOST_PEOPLE);
  if (origin === null || person === null) return people;
  const others = people.filter((one) => one.person !== person);
  return [{ origin, unnamed: null, person }, ...others].slice(0, MOST_PEOPLE);
}
