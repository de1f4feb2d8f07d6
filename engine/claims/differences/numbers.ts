import type { Detail, Difference } from '../../article.ts';
import type { AnalysedArticle } from '../../language/analysis.ts';
import { type DateMention, datesConflict } from '../../language/dates.ts';
import type { Quantity } from '../../language/numbers.ts';
import type { Comparable } from '../comparable.ts';
import type { Pairing } from '../differences.ts';
import { agesIn } from './ages.ts';
import { type Slot, sharedSenses, sharedSlot } from './number-slots.ts';
import { isUpdate } from './number-updates.ts';
import { compatible } from './number-values.ts';
import { commonAround, eachNamesAnother, namesAreKnown, ofOthers, sharedAround } from './surroundings.ts';

/** Below this, two sentences do not speak of one event unless they give its toll. */
const FLOOR = 0.3;
const FLOOR_OF_TOLLS = 0.1;
/** Above this the sentences are alike but for their details. */
const LIKE = 0.6;
/** A faint likeness is enough where the same words stand around both numbers. */
const FAINT = 0.04;
/**
 * Share of what stands around the numbers: beside a like and beside a faintly like sentence. These and the floors were set
 * on the dev halves of ecb-numbers and natural-judged, and on what was shown between dev articles (`npm run differences`).
 */
const AROUND = 0.25;
const AROUND_IF_FAINT = 0.6;
/** One over the other: what desks give differently is of one order; a part and its whole, or two events, seldom are. */
const APART = 5;
const APART_IF_FAINT = 2;
/** A toll of one day runs from the first count to the last, above this likeness. */
const FLOOR_OF_FIRST_COUNTS = 0.1;
const APART_OF_TOLLS = 4;
/** Magnitudes: what seismologists make of one quake lies nearer together. */
const ONE_QUAKE = 0.7;
/** "People", dollars and hours are many things in one story. */
const AROUND_IF_UNNAMED = 0.35;
const AROUND_OF_SPAN = 0.5;

/** Numbers that belong to the same slot, and cannot both be right. */
export function numberDifferences(pairing: Pairing): Difference[] {
  const { here, there } = pairing;
  if (ofOtherTimes(pairing) || ofOtherAges(pairing)) return [];
  const [mine, theirs] = [here.sentence.numbers, there.sentence.numbers];
  if (isOtherOccasion(pairing)) return [];
  return mine.flatMap((a) => {
    const other = theirs.find((b) => mayDiffer(a, b, pairing));
    if (other === undefined) return [];
    if (theirs.some((b) => isSaid(a, b, other)) || mine.some((one) => isSaid(other, one, a))) return [];
    if (givenIn(there.article, a) || givenIn(here.article, other)) return [];
    return [
      { what: 'number' as const, here: detail(a), there: detail(other), update: isUpdate(a, other, pairing) },
    ];
  });
}

const COUNTS: ReadonlySet<Slot | null> = new Set(['count', 'befallen']);

/** More counts of the same things differ than agree: one occasion and another, or a part and the whole. */
function isOtherOccasion({ here, there }: Pairing): boolean {
  const [mine, theirs] = [here.sentence.numbers, there.sentence.numbers];
  const counts = mine.filter((a) => theirs.some((b) => COUNTS.has(sharedSlot(a, b))));
  const agreed = counts.filter((a) => theirs.some((b) => agrees(a, b))).length;
  return counts.length - agreed > Math.max(1, agreed);
}

function mayDiffer(a: Quantity, b: Quantity, pairing: Pairing): boolean {
  if (a.part || b.part || compatible(a, b)) return false;
  const slot = sharedSlot(a, b);
  if (slot === null || isWhere(pairing.here, a) !== isWhere(pairing.there, b)) return false;
  return pairing.here.sentence.english ? isOneSlot(slot, a, b, pairing) : isOneForeignSlot(a, b, pairing);
}

/** "15 miles north of Brule" says where a place lies, "for 30 miles" how far somebody went. */
function isWhere({ sentence }: Comparable, { start, unit }: Quantity): boolean {
  return unit !== null && LENGTHS.has(unit) && WHERE.test(sentence.ref.text.slice(start));
}

const LENGTHS: ReadonlySet<string> = new Set(['kilometre', 'mile', 'metre']);
const WHERE =
  /^\S{1,20}[\s-]\p{L}+\s(?:away|off|outside|from|(?:(?:north|south)-?(?:east|west)?|east|west)(?:ern)?)\b/iu;

function agrees(a: Quantity, b: Quantity): boolean {
  return compatible(a, b) && sharedSlot(a, b) !== null;
}

/** The same figure, even where the words around it do not show that it is for the same; tolls of dead and hurt may be equal. */
function isSaid(a: Quantity, b: Quantity, rival: Quantity): boolean {
  return agrees(a, b) || (a.value === b.value && a.unit === b.unit && sharedSlot(a, rival) !== 'toll');
}

/** An event has one toll of dead and hurt; any other number belongs to what stands around it. */
function isOneSlot(slot: Slot, a: Quantity, b: Quantity, pairing: Pairing): boolean {
  const { here, there, probability } = pairing;
  const apart = ratio(a, b);
  if (a.unit === 'magnitude' && Math.abs(a.value - b.value) > ONE_QUAKE) return false;
  if (amidSameWords(slot, a, b, pairing)) return true;
  if (probability < LIKE && apart > mostApart(slot, probability)) return false;
  if (slot === 'toll' && probability >= FLOOR_OF_TOLLS) return true;
  if (ofOthers(here, a, there, b)) return false;
  if (slot === 'toll' || slot === 'befallen') return true;
  if (probability < LIKE && eachNamesAnother(here, a, there, b)) return false;
  const around = sharedAround(here, a, there, b);
  if (probability < FLOOR) return slot === 'count' && probability >= FAINT && around >= AROUND_IF_FAINT;
  return around >= (slot === 'count' ? AROUND : slot === 'span' ? AROUND_OF_SPAN : AROUND_IF_UNNAMED);
}

/**
 * The same words around both, and neither figure anywhere in the other article: one thing, however the sentences go on.
 * Set on bump dev, and checked by what it adds between dev articles of one story.
 */
const AMID = { words: 2, around: 0.45, apart: 5 };
/** The same where the sentences are faintly alike. */
const AMID_IF_FAINT = { words: 4, around: 0.6, apart: 3 };
/** Where this much is common it is one thing, whoever else is named there. */
const AROUND_OF_ONE = 0.5;

function amidSameWords(slot: Slot, a: Quantity, b: Quantity, { here, there, probability }: Pairing): boolean {
  if (slot === 'toll' || isFigureOf(there.article, a) || isFigureOf(here.article, b)) return false;
  const around = sharedAround(here, a, there, b);
  const one = around >= AROUND_OF_ONE;
  const known = namesAreKnown(here, a, there) || namesAreKnown(there, b, here);
  if (ofOthers(here, a, there, b) && !(one && known && a.unit === null)) return false;
  if (eachNamesAnother(here, a, there, b) && (!one || a.unit !== null)) return false;
  const least = probability < FLOOR ? AMID_IF_FAINT : AMID;
  // A sum is misquoted by any factor; people and things counted in one story are many.
  if (ratio(a, b) > least.apart && (probability < FLOOR || a.unit === null)) return false;
  const words = commonAround(here, a, there, b);
  if (isExact(a) && isExact(b) && ratio(a, b) <= ONE_COUNT) return words >= AMID.words;
  return words >= least.words && around >= least.around;
}

/** One over the other. */
function ratio(a: Quantity, b: Quantity): number {
  return Math.max(a.value, b.value) / Math.max(1, Math.min(a.value, b.value));
}

/** Four digits and more that are not rounded; two so near each other are figures of one count. */
function isExact({ value, hedge }: Quantity): boolean {
  return hedge === 'exact' && EXACT.test(String(value));
}

const EXACT = /^[1-9]\d{2,}[1-9]0*$/;
const ONE_COUNT = 1.2;

function isFigureOf({ sentences }: AnalysedArticle, { value, unit }: Quantity): boolean {
  return sentences.some(({ numbers }) => numbers.some((one) => one.value === value && one.unit === unit));
}

function mostApart(slot: Slot, probability: number): number {
  if (probability >= FLOOR) return APART;
  return slot === 'toll' && probability >= FLOOR_OF_FIRST_COUNTS ? APART_OF_TOLLS : APART_IF_FAINT;
}

/** In other languages no acts and participants are known: the words right beside the numbers must tell. */
const FOREIGN_SENSES = 2;
const FOREIGN_FLOOR = 0.03;

function isOneForeignSlot(a: Quantity, b: Quantity, { probability }: Pairing): boolean {
  return probability >= FOREIGN_FLOOR && ratio(a, b) <= APART && sharedSenses(a, b) >= FOREIGN_SENSES;
}

/** The other article gives the same number for the same slot in another sentence: it agrees, or gives both. */
function givenIn({ sentences }: AnalysedArticle, number: Quantity): boolean {
  return sentences.some(({ numbers }) =>
    numbers.some((one) => one.value === number.value && agrees(one, number) && isLikePhrase(one, number)),
  );
}

/** The unit, where it is a word, and another. */
const PHRASE = 2;

/** Sums and lengths are of many things: only beside a word in common is the same figure for the same. */
function isLikePhrase(a: Quantity, b: Quantity): boolean {
  if (a.unit === null || a.unit === 'magnitude') return true;
  return sharedSenses(a, b) >= PHRASE;
}

/** Both give dates, and none in common: 68 in one year and 36 in the next are two counts. */
function ofOtherTimes({ here, there, probability }: Pairing): boolean {
  const [mine, theirs] = [here.sentence.dates, there.sentence.dates];
  const exact = here.sentence.numbers.some(isExact) && there.sentence.numbers.some(isExact);
  if (probability < FLOOR && !exact && mine.some(isPeriod) !== theirs.some(isPeriod)) return true;
  if (mine.length === 0 || theirs.length === 0) return false;
  return mine.every((a) => theirs.every((b) => isPeriod(a) && isPeriod(b) && datesConflict(a, b)));
}

function isPeriod({ grain }: DateMention): boolean {
  return grain !== 'day';
}

/** People of other ages, none of them named in both: whatever is counted, it befell somebody else. */
function ofOtherAges({ here, there }: Pairing): boolean {
  const [mine, theirs] = [agesIn(here.sentence), agesIn(there.sentence)];
  if (mine.length === 0 || theirs.length === 0) return false;
  if (mine.some(({ value }) => theirs.some((other) => other.value === value))) return false;
  return !fullNames(here).some((key) => there.people.weights.has(key));
}

function fullNames({ people }: Comparable): string[] {
  return [...people.weights.keys()].filter((key) => key.includes(' '));
}

function detail({ start, end, text, value }: Quantity): Detail {
  return { start, end, text, value: String(value), relative: false };
}
