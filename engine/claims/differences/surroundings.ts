import type { Span } from '../../article.ts';
import { backgroundShare } from '../../language/document-frequencies.ts';
import { mayBeOneName } from '../../language/same-name.ts';
import { stemOf } from '../../language/words.ts';
import type { Comparable, Term } from '../comparable.ts';
import { isNamedIn } from './named-elsewhere.ts';

/** Terms on each side of a detail that tell what it belongs to. */
const REACH = 5;
/** Weight of a term whose rarity the sentence does not hold. */
const PLAIN_WEIGHT = 2;

type Place = Pick<Span, 'start' | 'end'>;

/** Participants and acts within reach of a detail, the detail itself and other numbers left out. */
export function termsNear({ terms }: Comparable, detail: Place, reach = REACH): Term[] {
  const others = terms.filter(({ key }) => !/^~?\d/.test(key));
  const before = others.filter(({ end }) => end <= detail.start).slice(-reach);
  return [...before, ...others.filter(({ start }) => start >= detail.end).slice(0, reach)];
}

/** 0 to 1: how much of what stands around the one detail stands around the other too, by weight; of the lighter of the two. */
export function sharedAround(here: Comparable, a: Place, there: Comparable, b: Place): number {
  const [mine, theirs] = [keysNear(here, a), keysNear(there, b)];
  const [own, other] = [weightOf(mine, here), weightOf(theirs, there)];
  const shared = weightOf(
    mine.filter((key) => theirs.includes(key)),
    here,
  );
  return shared / Math.max(1, Math.min(own, other));
}

/** How many different terms stand around both details. */
export function commonAround(here: Comparable, a: Place, there: Comparable, b: Place): number {
  const theirs = keysNear(there, b);
  return keysNear(here, a).filter((key) => theirs.includes(key)).length;
}

/** The act right before both details is the same, or that right behind both. */
export function besideOneAct(
  here: Comparable,
  a: Place,
  there: Comparable,
  b: Place,
  side: 'before' | 'behind',
) {
  const [mine, theirs] = [nextTo(here, a, side), nextTo(there, b, side)];
  return mine !== undefined && mine === theirs && !mine.startsWith(NAME) && !mine.startsWith(COUNTRY);
}

function nextTo(sentence: Comparable, { start, end }: Place, side: 'before' | 'behind'): string | undefined {
  const near = termsNear(sentence, { start, end }, 1);
  return near.find((term) => (side === 'before' ? term.end <= start : term.start >= end))?.key;
}

function keysNear(sentence: Comparable, detail: Place): string[] {
  return [...new Set(termsNear(sentence, detail).map(({ key }) => key))];
}

function weightOf(keys: readonly string[], { acts, people, countries }: Comparable): number {
  const weight = (key: string) =>
    acts.weights.get(key) ?? people.weights.get(key) ?? countries.weights.get(key) ?? PLAIN_WEIGHT;
  return keys.reduce((sum, key) => sum + weight(key), 0);
}

/** Whoever or whatever is named last before each detail cannot be one: the detail belongs to another. */
export function ofOthers(here: Comparable, a: Place, there: Comparable, b: Place): boolean {
  return [NAME, COUNTRY].some((mark) => {
    const [mine, theirs] = [lastNamed(here, a, mark), lastNamed(there, b, mark)];
    return mine !== undefined && theirs !== undefined && disjoint([mine], [theirs]);
  });
}

/** Beside each detail somebody or something is named who is not beside the other. */
export function eachNamesAnother(here: Comparable, a: Place, there: Comparable, b: Place): boolean {
  const [mine, theirs] = [names(termsNear(here, a)), names(termsNear(there, b))];
  return strangers(mine, theirs).length > 0 && strangers(theirs, mine).length > 0;
}

/** Whoever is named beside the one detail is named in the other's article too, though not beside the other detail. */
export function namesAreKnown(here: Comparable, a: Place, { article }: Comparable): boolean {
  return names(termsNear(here, a)).every((key) => !key.startsWith(NAME) || isNamedIn(article, key.slice(1)));
}

function strangers(own: readonly string[], others: readonly string[]): string[] {
  return own.filter((key) => disjoint([key], others));
}

const NAME = '=';
const COUNTRY = '@';

function lastNamed({ terms }: Comparable, detail: Place, mark: string): string | undefined {
  const before = terms.filter(({ end }) => end <= detail.start).slice(-REACH);
  return names(before).findLast((key) => key.startsWith(mark));
}

function names(terms: readonly Term[]): string[] {
  return terms.flatMap(({ key }) => (key.startsWith(COUNTRY) || isName(key) ? key : []));
}

/** In headlines any word may have a capital; one that news uses often names nobody. */
const COMMON_SHARE = 0.03;

function isName(key: string): boolean {
  return key.startsWith(NAME) && (key.includes(' ') || backgroundShare(stemOf(key.slice(1))) < COMMON_SHARE);
}

function disjoint(mine: readonly string[], theirs: readonly string[]): boolean {
  if (mine.length === 0 || theirs.length === 0) return false;
  return !mine.some((a) => theirs.some((b) => a === b || mayBeOneName(a.slice(1), b.slice(1))));
}
