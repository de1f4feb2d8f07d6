import type { Block, Box } from './snapshot.ts';

/** For every box, a sum over the blocks in it and below it. */
export function sumByBox(
  blocks: readonly Block[],
  worth: (block: Block) => number,
): ReadonlyMap<Box, number> {
  const sums = new Map<Box, number>();
  for (const block of blocks) {
    const value = worth(block);
    if (value === 0) continue;
    for (let box: Box | null = block.box; box !== null; box = box.parent)
      sums.set(box, (sums.get(box) ?? 0) + value);
  }
  return sums;
}

/** A box and those around it, innermost first, up to but without `end`. */
export function boxesUpTo(box: Box, end: Box | null): readonly Box[] {
  const chain: Box[] = [];
  for (let at: Box | null = box; at !== null && at !== end; at = at.parent) chain.push(at);
  return chain;
}

export function isWithin(box: Box, outer: Box): boolean {
  let at: Box | null = box;
  while (at !== null && at.depth > outer.depth) at = at.parent;
  return at === outer;
}
