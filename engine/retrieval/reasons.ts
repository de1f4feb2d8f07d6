import type { Article, Reason } from '../article.ts';
import { sentenceRefs } from '../language/analysis.ts';
import { namesIn } from '../language/names.ts';
import { placeOf } from '../language/places.ts';
import { analysisOf, isName, isNumber, type Use } from './analysis.ts';
import type { TermWeights } from './term-weights.ts';

/** A card has room for a line of words. */
const MOST_VALUES = 5;
/** Words that stand in more than one article in 50 are no reason. */
const TELLING = 4;

/** Why two articles are taken for one story: what both name, most telling first. Kinds with nothing shared are left out. */
export function reasonsFor(page: Article, other: Article, weigh: TermWeights): Reason[] {
  const [here, there] = [namesOf(page), namesOf(other)];
  const shared = [...here]
    .filter(([key]) => there.has(key))
    .sort(([a], [b]) => weight(b, weigh) - weight(a, weigh));
  const names = shared.map(([, name]) => name);
  const reasons: Reason[] = [
    { kind: 'names', values: names.filter((name) => placeOf(name) === null) },
    { kind: 'places', values: names.filter((name) => placeOf(name) !== null) },
    { kind: 'numbers', values: sharedWords(page, other, weigh, (stem) => isNumber(stem) && stem.length > 1) },
    {
      kind: 'words',
      values: sharedWords(page, other, weigh, (stem, use) => !isNumber(stem) && !isName(use)),
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

function findNames(article: Article): ReadonlyMap<string, string> {
  const { uses } = analysisOf(article);
  const isCommon = (folded: string) => (uses.get(folded)?.smalls ?? 0) > 0;
  const found = new Map<string, string>();
  for (const { text } of sentenceRefs(article)) {
    for (const name of namesIn(text, isCommon)) {
      if (!found.has(name.key)) found.set(name.key, name.text);
    }
  }
  return found;
}

function weight(key: string, weigh: TermWeights): number {
  return Math.max(...key.split(' ').map(weigh));
}

function sharedWords(
  page: Article,
  other: Article,
  weigh: TermWeights,
  counts: (stem: string, use: Use) => boolean,
): string[] {
  const there = analysisOf(other).uses;
  return [...analysisOf(page).uses]
    .filter(([stem, use]) => there.has(stem) && counts(stem, use) && weigh(stem) >= TELLING)
    .sort(([a], [b]) => weigh(b) - weigh(a))
    .map(([, use]) => use.written);
}

function sharedDay(page: Article, other: Article): string[] {
  const day = page.published?.slice(0, 10);
  return day !== undefined && day === other.published?.slice(0, 10) ? [day] : [];
}
