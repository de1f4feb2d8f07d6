import type { Article } from '../article.ts';
import { words } from '../language/words.ts';

/** Runs of so many words are shared by copies, hardly ever by two reports of one event. */
export const COPY_RUN = 8;
/** Share of the shorter text's runs that the longer holds: a wire text cut to half its length is still a copy. */
const COPIED = 0.6;
const RUNS_NEEDED = 10;
/** Enough of a text to tell a copy by; bounds the work on very long ones. */
const MOST_WORDS = 2_000;

const known = new WeakMap<Article, readonly number[]>();

/**
 * Hashes of every run of words at the beginning of an article, quotations included.
 * @param length words a run
 */
export function runsOf(article: Article, length: number): ReadonlySet<number> {
  const hashes = known.get(article) ?? wordHashes(article);
  known.set(article, hashes);
  const runs = new Set<number>();
  for (let end = length; end <= hashes.length; end += 1) runs.add(combined(hashes, end - length, end));
  return runs;
}

function wordHashes(article: Article): number[] {
  const hashes: number[] = [];
  for (const paragraph of article.paragraphs) {
    if (hashes.length >= MOST_WORDS) break;
    for (const { text } of words(paragraph.slice(0, MOST_WORDS * 8))) hashes.push(hashOf(text));
  }
  return hashes;
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

/** Whether one text holds most of the other (Broder's containment, not his resemblance: lengths may differ). */
export function sameText(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  if (short.size < RUNS_NEEDED) return false;
  let shared = 0;
  for (const run of short) if (long.has(run)) shared += 1;
  return shared / short.size >= COPIED;
}
