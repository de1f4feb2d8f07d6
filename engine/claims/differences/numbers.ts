import type { Detail, Difference } from '../../article.ts';
import { senseOf } from '../../language/near-synonyms.ts';
import type { Quantity } from '../../language/numbers.ts';
import type { Pairing } from '../differences.ts';

const FLOOR = 0.2;
/** "About" forgives this much. */
const ABOUT = 0.1;
/** Figures that name spans of time or age vary with what they describe; only a like context makes them one slot. */
const TIMES: ReadonlySet<string> = new Set(['day', 'week', 'month', 'year', 'hour', 'minute', 'second']);

/** Numbers that count the same thing, and cannot both be right. */
export function numberDifferences(pairing: Pairing): Difference[] {
  const { here, there, probability } = pairing;
  if (probability < FLOOR) return [];
  const [mine, theirs] = [here.sentence.numbers, there.sentence.numbers];
  return mine.flatMap((a) => {
    const slot = theirs.filter((b) => sameSlot(a, b));
    const other = slot[0];
    if (other === undefined || slot.some((b) => compatible(a, b))) return [];
    if (mine.some((another) => another !== a && sameSlot(another, other) && compatible(another, other)))
      return [];
    return [
      { what: 'number' as const, here: detail(a), there: detail(other), update: isUpdate(a, other, pairing) },
    ];
  });
}

function detail({ start, end, text, value }: Quantity): Detail {
  return { start, end, text, value: String(value), relative: false };
}

/** Same unit, and the same thing counted or done. */
function sameSlot(a: Quantity, b: Quantity): boolean {
  if (a.unit !== b.unit) return false;
  const [mine, theirs] = [a.counted.map(senseOf), b.counted.map(senseOf)];
  const shared = mine.filter((sense) => theirs.includes(sense)).length;
  if (a.unit === 'magnitude') return true;
  if (a.unit !== null && !TIMES.has(a.unit)) return shared >= 1;
  const nearest = mine[0] !== undefined && mine[0] === theirs[0];
  return nearest || shared >= 2;
}

/** Whether both can be right: hedges respected. */
function compatible(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const near = Math.abs(a.value - b.value) <= ABOUT * Math.max(a.value, b.value);
  if (near && (a.hedge === 'about' || b.hedge === 'about')) return true;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  return low.hedge === 'least' || high.hedge === 'most';
}

/** A count that grew from the earlier article to the later is news, not contradiction. */
function isUpdate(a: Quantity, b: Quantity, { publishedHere, publishedThere }: Pairing): boolean {
  if (publishedHere === null || publishedThere === null || publishedHere === publishedThere) return false;
  return publishedThere > publishedHere ? b.value > a.value : a.value > b.value;
}
