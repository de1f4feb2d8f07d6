import type { Article } from '../article.ts';
import { words } from '../language/words.ts';

/** Runs of so many words are shared by copies, hardly ever by two reports of one event. */
const RUN = 8;
/** Share of the shorter text's runs that the longer holds: a wire text cut to half its length is still a copy. */
const COPIED = 0.6;
const RUNS_NEEDED = 10;

/** Every run of eight words of an article, quotations included. */
export function runsOf({ paragraphs }: Article): ReadonlySet<string> {
  const texts = paragraphs.flatMap((paragraph) => words(paragraph).map((word) => word.text));
  return new Set(texts.slice(RUN - 1).map((_, start) => texts.slice(start, start + RUN).join(' ')));
}

/** Whether one text holds most of the other (Broder's containment, not his resemblance: lengths may differ). */
export function sameText(a: ReadonlySet<string>, b: ReadonlySet<string>): boolean {
  const [short, long] = a.size < b.size ? [a, b] : [b, a];
  if (short.size < RUNS_NEEDED) return false;
  const shared = [...short].filter((run) => long.has(run)).length;
  return shared / short.size >= COPIED;
}
