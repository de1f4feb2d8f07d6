import { datesConflict } from '../language/dates.ts';
import type { Bag, Comparable } from './comparable.ts';
import { denialIn } from './differences/polarity.ts';

/** What two sentences share, each about 0 to 1; unknown is 0. Symmetric in the two sentences. */
export interface AlignmentFeatures {
  /** Cosine of content stems. */
  readonly words: number;
  /** Cosine with near-synonyms and names of one country merged. */
  readonly senses: number;
  /** Share of the shorter sentence's weight that the longer holds. */
  readonly contained: number;
  readonly names: number;
  /** 1 where both hold names, and none in common. */
  readonly otherNames: number;
  /** Share of the shorter list of people and bodies; 0 where either is empty. */
  readonly people: number;
  /** 1 where two or more are in common. */
  readonly pairOfPeople: number;
  readonly otherPeople: number;
  readonly countries: number;
  /** Cosine, and share, of acts, states and things. */
  readonly acts: number;
  readonly actsContained: number;
  /** Acts in common, by people in common: the same did the same. */
  readonly actsByPeople: number;
  /** 1 where a source is in common, and where both name sources and none is. */
  readonly speakers: number;
  readonly otherSpeakers: number;
  readonly numbers: number;
  readonly otherNumbers: number;
  readonly dates: number;
  readonly otherDates: number;
  /** Share of the shorter quotation that the longer holds. */
  readonly quotes: number;
  /** Share, cosine and heaviest of the frames in common: who did what, to whom. */
  readonly frames: number;
  readonly frameCosine: number;
  readonly heaviestFrame: number;
  /** 1 where one denies something and the other does not. */
  readonly oneDenies: number;
  /** 1 where both look ahead ("is expected to", "will"). */
  readonly bothAhead: number;
  /** 1 where one looks ahead and the other tells of a date long past. */
  readonly aheadAndPast: number;
  /** Cosine of each with what stands around the other. */
  readonly context: number;
  /** Cosine of what stands around both. */
  readonly surroundings: number;
  /** Weight of the rarest stem in common. */
  readonly rarest: number;
  /** Logarithm of the number of senses in common. */
  readonly shared: number;
  /** Logarithm of the longer's length over the shorter's. */
  readonly lengths: number;
  /** 1 where both open their article. */
  readonly leads: number;
  /** How central the less and the more central of the two is to the coverage. */
  readonly centralBoth: number;
  readonly centralOne: number;
  /** Products that a linear model needs: many shared senses, rare ones among them. */
  readonly sharedSquared: number;
  readonly sharedRare: number;
}

export function featuresOf(a: Comparable, b: Comparable): AlignmentFeatures {
  const senses = common(a.senses, b.senses);
  const names = common(a.names, b.names);
  const shared = Math.log1p(senses.count) / 3;
  const counts = [a.senses.weights.size, b.senses.weights.size];
  return {
    words: cosine(a.stems, b.stems),
    senses: cosine(a.senses, b.senses),
    contained: contained(a.senses, b.senses),
    names: contained(a.names, b.names),
    otherNames: a.names.weights.size > 0 && b.names.weights.size > 0 && names.count === 0 ? 1 : 0,
    ...participantFeatures(a, b),
    ...speakerFeatures(a, b),
    ...numberFeatures(a, b),
    ...dateFeatures(a, b),
    quotes: contained(a.quotes, b.quotes),
    frames: contained(a.frames, b.frames),
    frameCosine: cosine(a.frames, b.frames),
    heaviestFrame: common(a.frames, b.frames).heaviest / 12,
    oneDenies: denies(a) === denies(b) ? 0 : 1,
    ...tenseFeatures(a, b),
    context: (cosine(a.stems, b.around) + cosine(a.around, b.stems)) / 2,
    surroundings: cosine(a.around, b.around),
    rarest: senses.heaviest / 8,
    shared,
    lengths: Math.log((Math.max(...counts) + 1) / (Math.min(...counts) + 1)) / 2,
    leads: a.index === 0 && b.index === 0 ? 1 : 0,
    centralBoth: 5 * Math.min(a.central, b.central),
    centralOne: 5 * Math.max(a.central, b.central),
    sharedSquared: shared * shared,
    sharedRare: (shared * senses.heaviest) / 8,
  };
}

function participantFeatures(a: Comparable, b: Comparable) {
  const people = common(a.people, b.people);
  const actsContained = contained(a.acts, b.acts);
  const known = a.people.weights.size > 0 && b.people.weights.size > 0;
  const share = contained(a.people, b.people);
  return {
    people: share,
    pairOfPeople: people.count >= 2 ? 1 : 0,
    otherPeople: known && people.count === 0 ? 1 : 0,
    countries: contained(a.countries, b.countries),
    acts: cosine(a.acts, b.acts),
    actsContained,
    actsByPeople: actsContained * share,
  };
}

function denies({ sentence }: Comparable): boolean {
  return denialIn(sentence.ref.text) !== null;
}

const AHEAD =
  /\b(?:will|would|could|may|expects?|expected|anticipate[sd]?|likely|plans?|planned|set to|due to|scheduled|hop(?:es|ing) to|to (?:meet|hold|visit|travel))\b/i;
/** Days before publication from which a date is another time. */
const LONG_PAST = 45;

function tenseFeatures(a: Comparable, b: Comparable): { bothAhead: number; aheadAndPast: number } {
  const [mine, theirs] = [AHEAD.test(a.sentence.ref.text), AHEAD.test(b.sentence.ref.text)];
  const past = (isLongPast(a) && theirs) || (isLongPast(b) && mine);
  return { bothAhead: mine && theirs ? 1 : 0, aheadAndPast: past ? 1 : 0 };
}

function isLongPast({ sentence, published }: Comparable): boolean {
  const [date] = sentence.dates;
  if (date === undefined || date.days === null || published === null) return false;
  return date.days.to < published - LONG_PAST;
}

function speakerFeatures(a: Comparable, b: Comparable): { speakers: number; otherSpeakers: number } {
  const [mine, theirs] = [a.sentence.attribution.origins, b.sentence.attribution.origins];
  if (mine.length === 0 || theirs.length === 0) return { speakers: 0, otherSpeakers: 0 };
  const shared = mine.some(({ key }) => theirs.some((other) => other.key === key));
  return { speakers: shared ? 1 : 0, otherSpeakers: shared ? 0 : 1 };
}

function common(a: Bag, b: Bag): { count: number; heaviest: number } {
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let [count, heaviest] = [0, 0];
  for (const [term, weight] of small.weights) {
    if (!large.weights.has(term)) continue;
    count += 1;
    heaviest = Math.max(heaviest, weight);
  }
  return { count, heaviest };
}

/** 0 to 1; 0 where either is empty. */
export function cosine(a: Bag, b: Bag): number {
  if (a.length === 0 || b.length === 0) return 0;
  const [small, large] = a.weights.size <= b.weights.size ? [a, b] : [b, a];
  let product = 0;
  for (const [term, weight] of small.weights) if (large.weights.has(term)) product += weight * weight;
  return product / (a.length * b.length);
}

/** Share of the lighter bag's weight that both hold; 0 where either is empty. */
export function contained(a: Bag, b: Bag): number {
  const total = Math.min(sum(a), sum(b));
  if (total === 0) return 0;
  let both = 0;
  for (const [term, weight] of a.weights) if (b.weights.has(term)) both += weight;
  return Math.min(1, both / total);
}

function sum(bag: Bag): number {
  let total = 0;
  for (const weight of bag.weights.values()) total += weight;
  return total;
}

function numberFeatures(a: Comparable, b: Comparable): { numbers: number; otherNumbers: number } {
  const [mine, theirs] = [a.sentence.numbers, b.sentence.numbers];
  if (mine.length === 0 || theirs.length === 0) return { numbers: 0, otherNumbers: 0 };
  const shared = mine.some(({ value }) => theirs.some((other) => other.value === value));
  return { numbers: shared ? 1 : 0, otherNumbers: shared ? 0 : 1 };
}

function dateFeatures(a: Comparable, b: Comparable): { dates: number; otherDates: number } {
  const [mine, theirs] = [a.sentence.dates, b.sentence.dates];
  if (mine.length === 0 || theirs.length === 0) return { dates: 0, otherDates: 0 };
  const agree = mine.some((date) => theirs.some((other) => !datesConflict(date, other)));
  return { dates: agree ? 1 : 0, otherDates: agree ? 0 : 1 };
}
