import type { Article } from '../article.ts';
import { words } from '../language/words.ts';

/** Shorter runs of words are shared by any two articles on one subject; longer ones break at every edited word. */
const RUN = 5;
/**
 * Share of the shorter text's runs that the longer holds. With REST below, of 109 pairs folded on the development stories
 * and their siblings 99 % are copies by the data's own count, and 96 % of those are folded
 * (`node bench/calibrate.ts folding`); runs of eight at .6 found 63 %.
 */
const COPIED = 0.5;
/** The longest shared passage may be a quotation. Of what else the shorter text says the longer must hold as much as this ... */
const REST = 0.2;
/** ... unless nearly all of it is shared: a text cut short is one passage. */
const WHOLE = 0.8;
const RUNS_NEEDED = 10;
/** Enough of a text to tell a copy by; bounds the work on very long ones. */
const MOST_WORDS = 2_000;

const known = new WeakMap<Article, ReadonlySet<number>>();

/** Hashes of every run of five words at the beginning of an article, quotations included, in the order of the text. */
export function runsOf(article: Article): ReadonlySet<number> {
  const found = known.get(article);
  if (found !== undefined) return found;
  const hashes: number[] = [];
  for (const paragraph of article.paragraphs) {
    if (hashes.length >= MOST_WORDS) break;
    for (const { text } of words(paragraph.slice(0, MOST_WORDS * 8))) hashes.push(hashOf(text));
  }
  const runs = new Set<number>();
  for (let end = RUN; end <= hashes.length; end += 1) runs.add(combined(hashes, end - RUN, end));
  known.set(article, runs);
  return runs;
}

/** FNV-1a, 32 bits. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return hash;
}

function combined(hashes: readonly number[], start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at += 1) sum = (Math.imul(sum, 31) + (hashes[at] ?? 0)) | 0;
  return sum;
}

/**
 * Whether one text holds most of the other (Broder's containment, not his resemblance: lengths may differ), and not by
 * one quotation alone.
 */
export function sameText(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  if (short.size < RUNS_NEEDED) return false;
  const { shared, longest } = passages(short, long);
  if (shared / short.size >= WHOLE) return true;
  const rest = (shared - longest) / (short.size - longest);
  return shared / short.size >= COPIED && rest >= REST;
}

/** Runs of the shorter text that the longer holds: all, and those of the longest passage without a break. */
function passages(
  short: ReadonlySet<number>,
  long: ReadonlySet<number>,
): { shared: number; longest: number } {
  let [shared, passage, longest] = [0, 0, 0];
  for (const run of short) {
    passage = long.has(run) ? passage + 1 : 0;
    if (passage > 0) shared += 1;
    longest = Math.max(longest, passage);
  }
  return { shared, longest };
}
