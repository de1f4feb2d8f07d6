import { besideTest } from './beside.ts';
import { tellsStory } from './boilerplate.ts';
import { boxesUpTo, isWithin, sumByBox } from './boxes.ts';
import { mainBox } from './main-box.ts';
import type { Patience } from './patience.ts';
import { proseOf } from './prose.ts';
import type { Block, Box } from './snapshot.ts';
import { type Sight, sightOf } from './visibility.ts';

/** The story of a page, out of everything that stands on it. */
export interface Story {
  /** Its paragraphs, in order. */
  readonly blocks: readonly Block[];
  /** Everything on the page that can be seen. */
  readonly visible: readonly Block[];
  /** Whether much of the story is there but kept from sight, as behind a paywall. */
  readonly hidden: boolean;
}

/** With this share of the story's box out of sight, the story counts as cut. */
const MUCH_HIDDEN = 0.3;

/**
 * Finds the story. Where all of it is hidden, what else can be seen is not taken for it.
 * @param unveil read a story that is hidden as a whole: a page may not have unveiled it yet. Only for a reader who asked
 *   for the page to be read anyway.
 */
export async function storyOf(
  document: Document,
  copied: readonly Block[],
  unveil: boolean,
  patience: Patience,
): Promise<Story> {
  const sight = sightOver(document, copied);
  const visible = await visibleOf(copied, sight, patience);
  const seen = select(visible);
  await patience.pause();
  const whole = visible.length < copied.length ? select(copied) : seen;
  const shown = new Set(visible);
  const kept = whole.filter((block) => !shown.has(block));
  const hidden = letters(kept) > MUCH_HIDDEN * letters(whole);
  if (hidden && kept.length === whole.length) {
    return { blocks: unveil ? whole : [], visible, hidden };
  }
  return { blocks: seen.flatMap((block) => sight.withoutHidden(block) ?? []), visible, hidden };
}

function letters(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + proseOf(block), 0);
}

function sightOver(document: Document, copied: readonly Block[]): Sight {
  const told = sumByBox(copied, proseOf);
  const most = Math.max(0, ...told.values());
  return sightOf(document, (box) => (told.get(box) ?? 0) > most / 2);
}

async function visibleOf(
  copied: readonly Block[],
  sight: Sight,
  patience: Patience,
): Promise<readonly Block[]> {
  const blocks: Block[] = [];
  for (const block of copied) {
    if (sight.shows(block)) blocks.push(block);
    await patience.pause();
  }
  return blocks;
}

function select(blocks: readonly Block[]): readonly Block[] {
  const told = sumByBox(blocks, proseOf);
  const root = rootBox(told);
  if (root === null) return [];
  const beside = besideTest(told, root);
  const candidates = blocks.filter((block) => !boxesUpTo(block.box, null).some(beside));
  const main = mainBox(root, sumByBox(candidates, proseOf));
  return candidates.filter((block) => isWithin(block.box, main) && tellsStory(block));
}

function rootBox(told: ReadonlyMap<Box, number>): Box | null {
  for (const box of told.keys()) if (box.parent === null) return box;
  return null;
}
