import type { Difference, Span } from '../../article.ts';
import type { AnalysedArticle, Sentence } from '../../language/analysis.ts';
import { mayBeOneName } from '../../language/same-name.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';

/** An age and whose it is. */
export interface Age extends Span {
  readonly value: number;
  /** Full name of the person; null where only "a 36-year-old man" is said. */
  readonly owner: string | null;
}

const APPOSITION = /^,\s(?:aged\s)?(\d{1,3})(?=,|\.|\sof\b|\sfrom\b|\swas\b|$)/;
const AHEAD_OF_NAME = /^[- ]years?[- ]old (?:(?!and\b|or\b)[\p{Ll}-]+ ){0,3}$/u;
const BEHIND_NAME = /^(?: [\p{Ll}]+){0,3} (?:is|was|turned)(?: just| only| now)? $/u;
const OLDEST = 115;
/** The ages of a sentence. */
export function agesIn({ ref, names, numbers }: Sentence): Age[] {
  const apposed = names.flatMap((name): Age[] => {
    const match = APPOSITION.exec(ref.text.slice(name.end));
    const [written, digits = ''] = match ?? [];
    if (written === undefined || Number(digits) > OLDEST) return [];
    const end = name.end + written.length;
    return [{ start: end - digits.length, end, text: digits, value: Number(digits), owner: name.key }];
  });
  const attributive = numbers
    .filter(({ unit }) => unit === 'year-old')
    .map(({ start, end, text, value }): Age => {
      const named = names.find((name) =>
        name.start > end
          ? AHEAD_OF_NAME.test(ref.text.slice(end, name.start))
          : BEHIND_NAME.test(ref.text.slice(name.end, start)),
      );
      return { start, end, text, value, owner: named?.key ?? null };
    });
  return [...apposed, ...attributive];
}

/** One person's age, given differently. */
export function ageDifference(pairing: Pairing): Difference | null {
  const { here, there, probability } = pairing;
  const [mine, theirs] = [agesIn(here.sentence), agesIn(there.sentence)];
  const pairs = mine.flatMap((a) =>
    theirs.flatMap((b) => (isSamePerson(a, b, probability) || isOnlyOne(a, b, pairing) ? [{ a, b }] : [])),
  );
  if (pairs.some(({ a, b }) => a.value === b.value)) return null;
  const [pair] = pairs.filter(
    ({ a, b }) =>
      !givenIn(there, a) && !givenIn(here, b) && (isOnlyOne(a, b, pairing) || !mayHaveAged(a, b, pairing)),
  );
  return pair === undefined
    ? null
    : { what: 'number', here: detail(pair.a), there: detail(pair.b), update: false };
}

/** Above this two sentences tell of one day. */
const SURE = 0.9;

/** Articles whose days are not known may lie years apart, as an arrest and a verdict do. */
function mayHaveAged(a: Age, b: Age, { publishedHere, publishedThere, probability }: Pairing): boolean {
  const dated = publishedHere !== null && publishedThere !== null;
  return !dated && probability < SURE && Math.abs(a.value - b.value) > 1;
}

/** A surname may be another's of the family, where the sentences are not alike. */
const LIKE = 0.6;

/** Nameless people of two ages are two people. */
function isSamePerson({ owner: a }: Age, { owner: b }: Age, probability: number): boolean {
  if (a === null || b === null || !mayBeOneName(a, b)) return false;
  return (a.includes(' ') && b.includes(' ')) || probability >= LIKE;
}

/** Less alike, two sentences may be about two people, each the only one with an age in an article. Set on bump dev. */
const FLOOR_OF_NAMELESS = 0.1;

/** "The 36-year-old", in articles that each give one age only: whom both are about, named or not. */
function isOnlyOne(a: Age, b: Age, { here, there, probability }: Pairing): boolean {
  if (probability < FLOOR_OF_NAMELESS || (a.owner !== null && b.owner !== null)) return false;
  if (![[a, here] as const, [b, there] as const].every(([age, { sentence }]) => isDefinite(age, sentence)))
    return false;
  return agesOf(here.article).size === 1 && agesOf(there.article).size === 1;
}

/** Somebody named, or already told of. */
function isDefinite({ owner, start }: Age, { ref }: Sentence): boolean {
  return owner !== null || /\b(?:the|this|that)\s$/i.test(ref.text.slice(0, start));
}

const known = new WeakMap<AnalysedArticle, ReadonlySet<number>>();

function agesOf(article: AnalysedArticle): ReadonlySet<number> {
  const before = known.get(article);
  if (before !== undefined) return before;
  const ages = new Set(article.sentences.flatMap((sentence) => agesIn(sentence).map(({ value }) => value)));
  known.set(article, ages);
  return ages;
}

/** Its article gives the same age elsewhere. */
function givenIn({ article }: Comparable, age: Age): boolean {
  const written = new RegExp(`\\b${age.value}(?:[- ]years?[- ]old|,(?!\\d))`, 'i');
  return article.sentences.some(({ ref }) => written.test(ref.text));
}

function detail({ start, end, text, value }: Age) {
  return { start, end, text, value: String(value), relative: false };
}
