import type { Difference, Span } from '../../article.ts';
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
export function agesIn({ sentence: { ref, names, numbers } }: Comparable): Age[] {
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
  const [mine, theirs] = [agesIn(here), agesIn(there)];
  const pairs = mine.flatMap((a) =>
    theirs.flatMap((b) => (isSamePerson(a, b, probability) ? [{ a, b }] : [])),
  );
  if (pairs.some(({ a, b }) => a.value === b.value)) return null;
  const [pair] = pairs.filter(
    ({ a, b }) => !givenIn(there, a) && !givenIn(here, b) && !mayHaveAged(a, b, pairing),
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

/** Its article gives the same age elsewhere. */
function givenIn({ article }: Comparable, age: Age): boolean {
  const written = new RegExp(`\\b${age.value}(?:[- ]years?[- ]old|,)`, 'i');
  return article.sentences.some(({ ref }) => written.test(ref.text));
}

function detail({ start, end, text, value }: Age) {
  return { start, end, text, value: String(value), relative: false };
}
