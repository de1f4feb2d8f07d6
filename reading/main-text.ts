import { attributeOf } from './dom.ts';
import { boxesUpTo, isWithin, sumByBox } from './boxes.ts';
import { namingOf } from './names.ts';
import type { Patience } from './patience.ts';
import { endsLikeSentence, lengthOf, linkShare, proseOf } from './prose.ts';
import type { Block, Box } from './snapshot.ts';
import { mainBox } from './main-box.ts';
import { sightOf } from './visibility.ts';

/** Boxes of one name with such shares of the page's told text are kept whatever that name: sites name wrappers freely. */
const MOST_BESIDE = 0.4;
const MOST_APART = 0.8;

const ASIDE_ELEMENTS = new Set(
  'aside footer figure figcaption table form details address h1 h2 h3 h4 h5 h6 pre dl'.split(' '),
);

/** The blocks that tell the page's story and can be seen, in order, out of everything that stands on it. */
export async function mainText(
  document: Document,
  copied: readonly Block[],
  patience: Patience,
): Promise<readonly Block[]> {
  const blocks = await visible(document, copied, patience);
  const all = sumByBox(blocks, proseOf);
  const root = [...all.keys()].find((box) => box.parent === null);
  if (root === undefined) return [];
  const beside = besideTest(shareByName(all, root));
  const candidates = blocks.filter((block) => !boxesUpTo(block.box, null).some(beside));
  const main = mainBox(root, sumByBox(candidates, proseOf));
  return candidates.filter((block) => isWithin(block.box, main) && tells(block));
}

async function visible(
  document: Document,
  copied: readonly Block[],
  patience: Patience,
): Promise<readonly Block[]> {
  const told = sumByBox(copied, proseOf);
  const most = Math.max(0, ...told.values());
  const sight = sightOf(document, (box) => (told.get(box) ?? 0) > most / 2);
  const seen: Block[] = [];
  for (const block of copied) {
    if (sight.shows(block)) seen.push(block);
    await patience.pause();
  }
  return seen;
}

/** The share of the told text in all boxes of one class together. */
function shareByName(told: ReadonlyMap<Box, number>, root: Box): (box: Box) => number {
  const total = told.get(root) ?? 1;
  const sums = new Map<string, number>();
  const nameOf = (box: Box): string => `${box.name} ${attributeOf(box.element, 'class') ?? ''}`;
  for (const [box, sum] of told) sums.set(nameOf(box), (sums.get(nameOf(box)) ?? 0) + sum);
  return (box) => (sums.get(nameOf(box)) ?? 0) / total;
}

const NEVER_BESIDE = new Set(['html', 'body', 'main']);

/** Whether a box stands beside the story, by its element or by what it is called. Answers are kept. */
function besideTest(shareOf: (box: Box) => number): (box: Box) => boolean {
  const known = new Map<Box, boolean>();
  const judge = (box: Box): boolean => {
    if (NEVER_BESIDE.has(box.name)) return false;
    const naming = namingOf(box);
    if (naming === 'talk') return true;
    if (naming === 'apart') return shareOf(box) < MOST_APART;
    return (naming === 'beside' || ASIDE_ELEMENTS.has(box.name)) && shareOf(box) < MOST_BESIDE;
  };
  return (box) => {
    const answer = known.get(box) ?? judge(box);
    known.set(box, answer);
    return answer;
  };
}

const SHORTEST = 15;
const MOST_LINKED = 0.5;
/** A whole sentence may be one long link. */
const LINKED_SENTENCE = 90;

function tells(block: Block): boolean {
  const length = lengthOf(block.text);
  if (length < SHORTEST) return false;
  if (linkShare(block) <= MOST_LINKED) return true;
  return block.box.name === 'p' && length >= LINKED_SENTENCE && endsLikeSentence(block.text);
}
