import { boxesUpTo, isWithin, sumByBox } from './boxes.ts';
import { namingOf } from './names.ts';
import type { Patience } from './patience.ts';
import { lengthOf, linkShare, proseOf } from './prose.ts';
import type { Block, Box } from './snapshot.ts';
import { mainBox } from './main-box.ts';
import { sightOf } from './visibility.ts';

/** A box with this share of the page's told text is never dropped for its name: sites name wrappers freely. */
const TOO_MUCH_TO_DROP = 0.4;

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
  const total = all.get(root) ?? 0;
  const beside = besideTest((box) => (all.get(box) ?? 0) > TOO_MUCH_TO_DROP * total);
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

/** Whether a box stands beside the story, by its element or by what it is called. Answers are kept. */
function besideTest(tooMuch: (box: Box) => boolean): (box: Box) => boolean {
  const known = new Map<Box, boolean>();
  return (box) => {
    const before = known.get(box);
    if (before !== undefined) return before;
    const answer = box.parent !== null && !tooMuch(box) && (ASIDE_ELEMENTS.has(box.name) || namingOf(box) === 'beside');
    known.set(box, answer);
    return answer;
  };
}

function tells(block: Block): boolean {
  return lengthOf(block.text) >= 15 && linkShare(block) <= 0.5;
}
