/** A text shorter than this, in characters, is a summary: agencies' shortest reports are longer, teasers are not. */
const SHORTEST_ARTICLE = 700;

interface Text {
  readonly paragraphs: readonly string[];
}

/** Whether a feed brings summaries: most of its items are too short for an article. */
export function bringsSummaries(items: readonly Text[]): boolean {
  const short = items.filter(({ paragraphs }) => lengthOf(paragraphs) < SHORTEST_ARTICLE);
  return short.length * 2 > items.length;
}

function lengthOf(paragraphs: readonly string[]): number {
  return paragraphs.reduce((sum, text) => sum + text.length, 0);
}
