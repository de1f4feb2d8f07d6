import type { Block } from './snapshot.ts';
/** placeholder shape, filled next */
export class Anchors {
  readonly blocks: readonly Block[];
  constructor(blocks: readonly Block[]) {
    this.blocks = blocks;
  }
}
