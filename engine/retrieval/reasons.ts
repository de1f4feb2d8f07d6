import type { Article, Reason } from '../article.ts';
import { sentenceRefs } from '../language/analysis.ts';
import { namesIn } from '../language/names.ts';
import { placeOf } from '../language/places.ts';
import { stemOf } from '../language/words.ts';
import { analysisOf, isName, isNumber, type Use } from './analysis.ts';
import type { TermWeights } from './term-weights.ts';

/** A card has room for a line of words. */
const MOST_VALUES = 5;
/** Words that stand in more than one article in 50 are no reason. */
const TELLING = 4;

/** Why two articles are taken for one story: what both name, most telling first. Kinds with nothing shared are left out. */
export function reasonsFor(page: Article, other: Article, weigh: TermWeights): Reason[] {
  const [here, there] = [namesOf(page), namesOf(other)];
  const outlets = new Set([page, other].flatMap(({ source }) => (source === null ? [] : [spelt(source)])));
  const shared = [...here]
    .filter(([key]) => there.has(key) && !outlets.has(spelt(key)))
    .sort(([a], [b]) => weight(b, weigh) - weight(a, weigh));
  const inNames = new Set([...here.keys(), ...there.keys()].flatMap((key) => key.split(' ').map(stemOf)));
  const isPlace = ([, name]: [string, string]) => placeOf(name) !== null;
  const reasons: Reason[] = [
    { kind: 'names', values: whole(shared.filter((one) => !isPlace(one))) },
    { kind: 'places', values: onePerCountry(shared.filter(isPlace).map(([, name]) => name)) },
    { kind: 'numbers', values: sharedNumbers(page, other, weigh) },
    {
      kind: 'words',
      values: sharedWords(page, other, weigh, (stem, use) => !isNumber(stem) && !isName(use))
        .filter(([stem]) => !inNames.has(stem))
        .map(([, { written }]) => (isAcronym(written) ? written : written.toLowerCase())),
    },
    { kind: 'days', values: sharedDay(page, other) },
  ];
  return reasons
    .filter(({ values }) => values.length > 0)
    .map(({ kind, values }) => ({ kind, values: values.slice(0, MOST_VALUES) }));
}

const known = new WeakMap<Article, ReadonlyMap<string, string>>();

/** Names by their key, as first written. */
function namesOf(article: Article): ReadonlyMap<string, string> {
  const names = known.get(article) ?? findNames(article);
  known.set(article, names);
  return names;
}

/** A single word counts only where it has its capital inside a sentence too: "According" opens many. */
function findNames(article: Article): ReadonlyMap<string, string> {
  const { uses } = analysisOf(article);
  const isCommon = (folded: string) => {
    const use = uses.get(stemOf(folded));
    return placeOf(folded) === null && use !== undefined && !isName(use);
  };
  const found = new Map<string, string>();
  for (const { text: sentence } of sentenceRefs(article)) {
    for (const { key, text } of namesIn(sentence, isCommon)) {
      if (key.length > 1 && !found.has(key)) found.set(key, calm(text));
    }
  }
  return found;
}

/** A dateline shouts: "WASHINGTON" is written as elsewhere; acronyms stay. */
function calm(name: string): string {
  return name.replace(/\p{Lu}{6,}/gu, (word) => word.charAt(0) + word.slice(1).toLowerCase());
}

function isAcronym(written: string): boolean {
  return /\p{Lu}/u.test(written.slice(1));
}

/** For comparing an outlet with a name: letters and digits alone, and no "www." or ".com" of an address. */
function spelt(name: string): string {
  const bare = name
    .toLowerCase()
    .replace(/^www\.|\.(?:com|org|net|co\.uk)$/g, '')
    .replace(/^the\s+/, '');
  return bare.replace(/[^\p{L}\p{N}]/gu, '');
}

/** Names that are no part of another: "Steele" says nothing beside "Michael Steele". */
function whole(names: readonly (readonly [key: string, name: string])[]): string[] {
  const parts = names.map(([key]) => new Set(key.split(' ')));
  const isPart = (at: number) =>
    parts.some(
      (other, place) =>
        place !== at &&
        other.size > (parts[at]?.size ?? 0) &&
        [...(parts[at] ?? [])].every((word) => other.has(word)),
    );
  return names.filter((_, at) => !isPart(at)).map(([, name]) => name);
}

/** "Iran" and "Iranian" are one place: the shorter stands for both. Cities stand for themselves. */
function onePerCountry(names: readonly string[]): string[] {
  const found = new Map<string, string>();
  for (const name of names) {
    const place = placeOf(name);
    const key = place?.level === 'country' ? place.country : name;
    const before = found.get(key);
    if (before === undefined || name.length < before.length) found.set(key, name);
  }
  return [...found.values()];
}

function weight(key: string, weigh: TermWeights): number {
  return Math.max(...key.split(' ').map((word) => weigh(stemOf(word))));
}

/** A year both mention is no reason. */
function sharedNumbers(page: Article, other: Article, weigh: TermWeights): string[] {
  const telling = (stem: string) => isNumber(stem) && stem.length > 1 && !/^(?:19|20)\d\d$/.test(stem);
  return sharedWords(page, other, weigh, telling).map(([, { written }]) => written);
}

function sharedWords(
  page: Article,
  other: Article,
  weigh: TermWeights,
  counts: (stem: string, use: Use) => boolean,
): [string, Use][] {
  const there = analysisOf(other).uses;
  return [...analysisOf(page).uses]
    .filter(([stem, use]) => there.has(stem) && counts(stem, use) && weigh(stem) >= TELLING)
    .sort(([a], [b]) => weigh(b) - weigh(a));
}

function sharedDay(page: Article, other: Article): string[] {
  const day = page.published?.slice(0, 10);
  return day !== undefined && day === other.published?.slice(0, 10) ? [day] : [];
}
