import { attributeOf } from './dom.ts';
import type { Box } from './snapshot.ts';

/** With this share of the told text around it, a box holds the story alone. */
const ALONE = 0.85;
/** With less, it is no longer clear which box holds the story. */
const LARGEST = 0.5;
/** Paragraphs that stand directly beside a box belong to the story with it, once they make up this share. */
const LOOSE = 0.1;

/** Follows the told text from the root down to the box where it parts into paragraphs. */
export function mainBox(root: Box, prose: ReadonlyMap<Box, number>): Box {
  const inner = Map.groupBy(prose.keys(), (box) => box.parent);
  let main = root;
  let inArticle = false;
  for (;;) {
    const next = goesOnIn(main, inner.get(main) ?? [], prose, inArticle);
    if (next === null) return main;
    main = next;
    inArticle ||= main.name === 'article';
  }
}

function goesOnIn(
  outer: Box,
  inner: readonly Box[],
  prose: ReadonlyMap<Box, number>,
  inArticle: boolean,
): Box | null {
  const weight = (box: Box): number => prose.get(box) ?? 0;
  const [best, second] = [...inner].sort((a, b) => weight(b) - weight(a));
  if (best === undefined || isParagraph(best)) return null;
  const share = weight(best) / weight(outer);
  if (share >= ALONE) return best;
  if (share < LARGEST || inArticle) return null;
  const boxed = inner.filter((box) => !isParagraph(box)).reduce((sum, box) => sum + weight(box), 0);
  const loose = 1 - boxed / weight(outer);
  const alike =
    second !== undefined && attributeOf(best.element, 'class') === attributeOf(second.element, 'class');
  return loose >= LOOSE || alike ? null : best;
}

function isParagraph(box: Box): boolean {
  return box.name === 'p' || box.name === 'blockquote' || box.name === 'li';
}
