import type { ReaderView } from '../platform/messages.ts';

export type Match = ReaderView['matches'][number];

/** A sentence of the shown article that stands out: it matches the page, or the reader came for it, or both. */
export interface Outstanding {
  readonly start: number;
  readonly end: number;
  /** The page's statements it stands beside; none where the reader only came for it. */
  readonly matches: readonly Match[];
  readonly target: boolean;
}

/** A place in an article: a sentence without its words. */
export interface Place {
  readonly paragraph: number;
  readonly start: number;
  readonly end: number;
}

/** The place that an address names as "paragraph:start-end", or null where it names none. */
export function placeIn(address: string | null): Place | null {
  const match = /^(\d{1,6}):(\d{1,9})-(\d{1,9})$/.exec(address ?? '');
  if (match === null) return null;
  const [paragraph = 0, start = 0, end = 0] = match.slice(1).map(Number);
  return start < end ? { paragraph, start, end } : null;
}

/** How a sentence's place is written in an address. */
export function placeAddress({ paragraph, start, end }: Place): string {
  return `${paragraph}:${start}-${end}`;
}

/** The sentences that stand out in a paragraph, in reading order; those that overlap are one. */
export function outstandingIn(view: ReaderView, target: Place | null, paragraph: number): Outstanding[] {
  const matched = view.matches
    .filter(({ evidence }) => evidence.sentence.paragraph === paragraph)
    .map((match) => ({
      start: match.evidence.sentence.start,
      end: match.evidence.sentence.end,
      matches: [match],
      target: false,
    }));
  const sought = target?.paragraph === paragraph ? [{ ...target, matches: [], target: true }] : [];
  const inOrder = [...matched, ...sought].sort((a, b) => a.start - b.start);
  return inOrder.reduce<Outstanding[]>(joinOverlapping, []);
}

function joinOverlapping(joined: Outstanding[], next: Outstanding): Outstanding[] {
  const last = joined.at(-1);
  if (last === undefined || next.start >= last.end) return [...joined, next];
  const both = {
    start: last.start,
    end: Math.max(last.end, next.end),
    matches: [...last.matches, ...next.matches],
    target: last.target || next.target,
  };
  return [...joined.slice(0, -1), both];
}

/** Whether one of a sentence's matches gives another detail. */
export function isDiffering({ matches }: Outstanding): boolean {
  return matches.some(({ evidence }) => evidence.relation === 'differs');
}

/** Whether the article can stand beside the page: background is no evidence, and is compared with nothing. */
export function isComparable({ beside, article }: ReaderView): boolean {
  return beside?.coverage.related.some((found) => found.article.id === article.id) ?? false;
}
