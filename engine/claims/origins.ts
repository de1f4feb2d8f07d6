import type { Attribution, Origin, Overlap } from '../article.ts';
import type { AnalysedArticle } from '../language/analysis.ts';
import { governmentKey } from '../language/origin-names.ts';
import { governmentOf } from '../language/places.ts';

/** One key and one name for every name of an origin, over the page and its coverage. */
export interface OriginBook {
  /** An attribution with the keys and names of the book; an origin named twice stands once. */
  settle(attribution: Attribution): Attribution;
  /** Distinct named origins of several attributions, in order of appearance. */
  distinct(attributions: readonly Attribution[]): Origin[];
}

/**
 * Joins what the articles join: a spokeswoman and her council, the council and the house it belongs to. Where any article
 * puts two in one noun phrase, they are one origin in all of them.
 */
export function originBook(articles: readonly AnalysedArticle[]): OriginBook {
  const groups = disjointSets(articles.flatMap(({ joins }) => joins));
  const institutions = institutionsNamed(articles);
  const joined = joinedWith(articles);
  const settleOne = (origin: Origin): Origin => {
    const key = groups(origin.key);
    const own = institutions.filter((body) => joined.get(origin.key)?.has(body.key));
    const spokenFor = own.length > 0 ? own : institutions.filter((body) => groups(body.key) === key);
    const body = origin.kind === 'person' ? spokenFor[0] : undefined;
    return body === undefined ? { ...origin, key } : { ...body, key };
  };
  const distinct = (attributions: readonly Attribution[]) =>
    byKey(attributions.flatMap(({ origins }) => origins.map(settleOne)));
  return {
    distinct,
    settle: (attribution) => ({ ...attribution, origins: distinct([attribution]) }),
  };
}

function byKey(origins: readonly Origin[]): Origin[] {
  const found = new Map<string, Origin>();
  for (const origin of origins) if (!found.has(origin.key)) found.set(origin.key, origin);
  return [...found.values()];
}

/** Institutions that the articles attribute anything to, most often named first: what a spokesperson is shown as. */
function institutionsNamed(articles: readonly AnalysedArticle[]): Origin[] {
  const counts = new Map<string, { origin: Origin; count: number }>();
  const all = articles.flatMap(({ sentences }) =>
    sentences.flatMap(({ attribution }) => attribution.origins),
  );
  for (const origin of all.filter(({ kind }) => kind === 'institution')) {
    const known = counts.get(origin.name) ?? { origin, count: 0 };
    counts.set(origin.name, { origin, count: known.count + 1 });
  }
  return [...counts.values()].sort((a, b) => b.count - a.count).map(({ origin }) => origin);
}

/** The keys that stand in one noun phrase with a key: the council a spokeswoman speaks for, not the house it belongs to. */
function joinedWith(articles: readonly AnalysedArticle[]): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  for (const [a, b] of articles.flatMap(({ joins }) => joins)) {
    found.set(a, (found.get(a) ?? new Set()).add(b));
    found.set(b, (found.get(b) ?? new Set()).add(a));
  }
  return found;
}

/** The representative of each key; a government's key represents its group, so that it is the same on every page. */
function disjointSets(pairs: readonly (readonly [string, string])[]): (key: string) => string {
  const parents = new Map<string, string>();
  const root = (key: string): string => {
    let at = key;
    for (let up = parents.get(at); up !== undefined; up = parents.get(at)) at = up;
    return at;
  };
  for (const [a, b] of pairs) {
    const [one, other] = [root(a), root(b)];
    if (one === other) continue;
    if (rank(one) <= rank(other)) parents.set(other, one);
    else parents.set(one, other);
  }
  return root;
}

function rank(key: string): string {
  return key.startsWith('government:') ? `0${key}` : `1${key}`;
}

/**
 * Pairs that may be one: an outlet that cites officials of a country, beside an origin that speaks for that country
 * ("The New York Times, citing US sources", and the White House).
 * @param attributions of the page's sentence and its evidence, settled
 */
export function mayOverlap(attributions: readonly Attribution[]): Overlap[] {
  const found = new Map<string, Overlap>();
  const keys = new Set(attributions.flatMap(({ origins }) => origins.map(({ key }) => key)));
  for (const { origins, unnamed } of attributions) {
    const cited = unnamed.find((phrase) =>
      countriesIn(phrase).some((country) => keys.has(governmentKey(country))),
    );
    if (cited === undefined) continue;
    for (const { key, name, kind } of origins)
      if (kind === 'outlet') found.set(key, { carrier: name, cited });
  }
  return [...found.values()];
}

function countriesIn(phrase: string): string[] {
  const parts = phrase.split(/[^\p{L}.'’]+/u).filter((part) => /^\p{Lu}/u.test(part));
  const names = [...parts, ...parts.slice(1).map((part, at) => `${parts[at]} ${part}`)];
  return names.flatMap((name) => governmentOf(name) ?? []);
}
