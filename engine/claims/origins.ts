import type { Attribution, Origin, Overlap } from '../article.ts';
import type { AnalysedArticle } from '../language/analysis.ts';
import { governmentOf } from '../language/places.ts';
import { governmentKey } from '../language/sources.ts';

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
  const institutions = spokenFor(articles, groups);
  const settleOne = (origin: Origin): Origin => {
    const key = groups(origin.key);
    const body = origin.kind === 'person' ? institutions.get(key) : undefined;
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

/** The institution most often named under each key: what a spokesperson is shown as. */
function spokenFor(
  articles: readonly AnalysedArticle[],
  group: (key: string) => string,
): Map<string, Origin> {
  const counts = new Map<string, Map<string, { origin: Origin; count: number }>>();
  const all = articles.flatMap(({ sentences }) =>
    sentences.flatMap(({ attribution }) => attribution.origins),
  );
  for (const origin of all) {
    if (origin.kind !== 'institution') continue;
    const names = counts.get(group(origin.key)) ?? new Map<string, { origin: Origin; count: number }>();
    const known = names.get(origin.name);
    names.set(origin.name, { origin, count: (known?.count ?? 0) + 1 });
    counts.set(group(origin.key), names);
  }
  const most = (names: ReadonlyMap<string, { origin: Origin; count: number }>) =>
    [...names.values()].reduce((best, one) => (one.count > best.count ? one : best)).origin;
  return new Map([...counts].map(([key, names]) => [key, most(names)]));
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
  const named = attributions.flatMap(({ origins }) => origins);
  for (const { origins, unnamed } of attributions) {
    const countries = unnamed.flatMap(countriesIn);
    for (const outlet of origins.filter(({ kind }) => kind === 'outlet')) {
      const cited = named.find(({ key }) => countries.some((country) => key === governmentKey(country)));
      if (cited !== undefined) found.set(outlet.key, { carrier: outlet.name, cited: cited.name });
    }
  }
  return [...found.values()];
}

function countriesIn(phrase: string): string[] {
  const parts = phrase.split(/[^\p{L}.'’]+/u).filter((part) => /^\p{Lu}/u.test(part));
  const names = [...parts, ...parts.slice(1).map((part, at) => `${parts[at]} ${part}`)];
  return names.flatMap((name) => governmentOf(name) ?? []);
}
