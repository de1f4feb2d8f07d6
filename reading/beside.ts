import { attributeOf } from './dom.ts';
import { namingOf } from './names.ts';
import type { Box } from './snapshot.ts';

/** Boxes of one name with such shares of the page's told text are kept whatever that name: sites name wrappers freely. */
const MOST_BESIDE = 0.4;
const MOST_APART = 0.8;

const NEVER_BESIDE = new Set(['html', 'body', 'main']);
const ASIDE_ELEMENTS = new Set(
  'aside footer figure figcaption table form details address h1 h2 h3 h4 h5 h6 pre dl'.split(' '),
);

/**
 * Tells whether a box stands beside the story, by its element or by what it is called. Answers are kept.
 * @param told how much told text stands in each box
 */
export function besideTest(told: ReadonlyMap<Box, number>, root: Box): (box: Box) => boolean {
  const shareOf = shareByName(told, root);
  const known = new Map<Box, boolean>();
  const judge = (box: Box): boolean => {
    if (NEVER_BESIDE.has(box.name)) return false;
    const naming = namingOf(box);
    if (naming === 'talk') return true;
    if (naming === 'apart' || box.name === 'aside') return shareOf(box) < MOST_APART;
    return (naming === 'beside' || ASIDE_ELEMENTS.has(box.name)) && shareOf(box) < MOST_BESIDE;
  };
  return (box) => {
    const answer = known.get(box) ?? judge(box);
    known.set(box, answer);
    return answer;
  };
}

/** The share of the told text in all boxes of one class together. */
function shareByName(told: ReadonlyMap<Box, number>, root: Box): (box: Box) => number {
  const total = told.get(root) ?? 1;
  const sums = new Map<string, number>();
  const nameOf = (box: Box): string => `${box.name} ${attributeOf(box.element, 'class') ?? ''}`;
  for (const [box, sum] of told) sums.set(nameOf(box), (sums.get(nameOf(box)) ?? 0) + sum);
  return (box) => (sums.get(nameOf(box)) ?? 0) / total;
}
