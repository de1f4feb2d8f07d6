import type { Quantity } from '../../language/numbers.ts';

/** "About" forgives this much, and "at least" a figure higher by a third: 36 for "at least 30", not 10 for "at least 3". */
const ABOUT = 0.1;
/** Just above a third, so that 40 is "more than 30". F1 on ecb-numbers dev is the same at 1.3, and was lower at 1.5. */
const AT_LEAST = 1.34;
/** Three are "at least two", though half as many again. */
const ONE_MORE = 1;
/** A round figure of three digits and more stands for what lies this near: 17,000 for 16,900. */
const ROUNDED = 0.05;
const ROUND_FROM = 100;
const ROUND_DIGITS = 2;

/** Whether both can be right: hedges and rounding respected. */
export function compatible(a: Quantity, b: Quantity): boolean {
  if (a.value === b.value) return true;
  const apart = Math.abs(a.value - b.value) / Math.max(a.value, b.value);
  if (apart <= ABOUT && (a.hedge === 'about' || b.hedge === 'about')) return true;
  const [low, high] = a.value < b.value ? [a, b] : [b, a];
  // Rounded or not, 184 breaks "up to 180", and 198 "more than 200".
  if (breaks(low, high, 'most') || breaks(high, low, 'least')) return false;
  if (apart <= ROUNDED && a.unit !== 'percent' && mayBeRounded(a.value, b.value)) return true;
  if (a.unit === 'magnitude') return false;
  const near = high.value <= low.value * AT_LEAST || high.value - low.value === ONE_MORE;
  return (low.hedge === 'least' || high.hedge === 'most') && near;
}

/** One sets a bound that the other lies beyond; two bounds may both hold. */
function breaks(bound: Quantity, other: Quantity, hedge: 'least' | 'most'): boolean {
  return bound.hedge === hedge && other.hedge !== hedge && other.hedge !== 'about';
}

/** One is rounder than the other; 84,000 and 85,000 are round alike, and two figures. */
function mayBeRounded(a: number, b: number): boolean {
  const [one, other] = [closingZeros(a), closingZeros(b)];
  return one !== other && isRound(one > other ? a : b);
}

/** At most two digits other than closing zeros. */
function isRound(value: number): boolean {
  return value >= ROUND_FROM && String(value).length - closingZeros(value) <= ROUND_DIGITS;
}

function closingZeros(value: number): number {
  return /0*$/.exec(String(value))?.[0].length ?? 0;
}
