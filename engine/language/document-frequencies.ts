import background from './document-frequencies.json' with { type: 'json' };

/**
 * How common a stem is in English news at large, so that a corpus of five articles on one event still knows which words
 * tell something. The data lie beside this file (document-frequencies.json; provenance in document-frequencies.md) as one
 * sorted string of `stem` + capital letter; it is searched in place, since parsing 40,000 entries into a Map would
 * cost a cold worker more than its whole start.
 */
const { entries, highest, ratio, rarest } = background;

/** Numbers are absent from word lists: years are common in news, one- and two-digit numbers more so. */
const YEAR_SHARE = 0.03;
const SHORT_NUMBER_SHARE = 0.05;
const NUMBER_SHARE = 0.002;

/**
 * The share of English news articles in which a stem (as in `Word.stem`) occurs, above 0 and at most 1.
 * A stem that the data lack is given the share of the rarest.
 */
export function backgroundShare(stem: string): number {
  const level = levelOf(stem);
  if (level !== null) return highest * ratio ** level;
  if (!/^\p{Nd}/u.test(stem)) return rarest;
  if (/^(?:19|20)\d\d$/.test(stem)) return YEAR_SHARE;
  return stem.length <= 2 ? SHORT_NUMBER_SHARE : NUMBER_SHARE;
}

/** Binary search in `entries`; the level is 0 for A, the most common, to 25 for Z. */
function levelOf(stem: string): number | null {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const start = entryStart(Math.floor((low + high) / 2), low);
    const end = entryEnd(start);
    const entry = entries.slice(start, end);
    if (entry === stem) return entries.charCodeAt(end) - 65;
    if (entry < stem) low = end + 1;
    else high = start;
  }
  return null;
}

function isLevel(at: number): boolean {
  return entries.charCodeAt(at) < 91 && entries.charCodeAt(at) > 64;
}

function entryStart(at: number, low: number): number {
  let start = at;
  while (start > low && !isLevel(start - 1)) start -= 1;
  return start;
}

function entryEnd(at: number): number {
  let end = at;
  while (!isLevel(end)) end += 1;
  return end;
}
