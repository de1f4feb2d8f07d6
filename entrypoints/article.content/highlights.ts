import type { MarkKind } from '../../platform/messages.ts';

/** Names of our highlights; `marks.css` says how each looks. The page can see them. */
const NAMES = {
  differs: 'also-reported-differs',
  several: 'also-reported-several',
  one: 'also-reported-one',
  absent: 'also-reported-absent',
  shown: 'also-reported-shown',
} as const satisfies Record<MarkKind | 'shown', string>;
export type Look = keyof typeof NAMES;

export const LOOKS = Object.keys(NAMES) as readonly Look[];

/** Paints ranges in one look, in place of those before. The document's elements and style sheets stay as they are. */
export function paint(look: Look, ranges: readonly Range[]): void {
  const highlights = registry();
  if (highlights === null) return;
  if (ranges.length === 0) {
    highlights.delete(NAMES[look]);
    return;
  }
  const highlight = new Highlight(...ranges);
  highlight.priority = look === 'shown' ? 1 : 0;
  highlights.set(NAMES[look], highlight);
}

/** The document's highlights; null in a browser that has none. */
function registry(): HighlightRegistry | null {
  return typeof CSS !== 'undefined' && 'highlights' in CSS ? CSS.highlights : null;
}
