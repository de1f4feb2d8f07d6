import { isElement, isText, nameOf, walkerOver } from './dom.ts';
import { roleOf } from './elements.ts';
import type { Patience } from './patience.ts';
import { type Piece, plainText } from './plain-text.ts';
import type { Walker } from './stepping-walker.ts';

/** A block element that holds text, directly or further down. */
export interface Box {
  readonly element: Element;
  readonly name: string;
  readonly parent: Box | null;
  readonly depth: number;
}

/** A run of text between two block boundaries, as it stood in the page. */
export interface Block {
  readonly text: string;
  /** How many characters of it are links. */
  readonly linked: number;
  readonly pieces: readonly Piece[];
  readonly box: Box;
}

/** The text of a page, copied out of it once. */
export interface Snapshot {
  readonly blocks: readonly Block[];
  /** Whether a cap ended the copying early. */
  readonly capped: boolean;
}

/** How much of a page is copied at most. */
export interface Caps {
  readonly nodes: number;
  readonly characters: number;
}

/** Nodes between two looks at the clock. */
const STRIDE = 256;

/**
 * Copies a page's text block by block. The page is only read. Forms count as plain boxes.
 * @param patience gives the main thread back from time to time; a page that changes meanwhile may be copied in part
 */
export async function snapshotOf(
  document: Document,
  root: Element,
  caps: Caps,
  patience: Patience,
): Promise<Snapshot> {
  const copy = new Copy(root, caps);
  const walker = walkerOver(document, root);
  let node: Node | null = walker.currentNode;
  for (let visited = 1; node !== null && copy.room() && visited <= caps.nodes; visited += 1) {
    node = copy.enter(node) ? (walker.firstChild() ?? ascend(walker, copy)) : ascend(walker, copy);
    if (visited % STRIDE !== 0) continue;
    await patience.pause();
    if (patience.exhausted()) break;
  }
  copy.flush();
  return { blocks: copy.blocks, capped: node !== null };
}

/** The next node that is no descendant of the current one, closing the elements left behind. */
function ascend(walker: Walker, copy: Copy): Node | null {
  for (;;) {
    copy.leave(walker.currentNode);
    const next = walker.nextSibling();
    if (next !== null) return next;
    if (walker.parentNode() === null) return null;
  }
}

class Copy {
  readonly blocks: Block[] = [];
  readonly #caps: Caps;
  #box: Box;
  #pieces: Piece[] = [];
  #linked = 0;
  #breaks = 0;
  #links = 0;
  #characters = 0;

  constructor(root: Element, caps: Caps) {
    this.#caps = caps;
    this.#box = { element: root, name: nameOf(root), parent: null, depth: 0 };
  }

  room(): boolean {
    return this.#characters < this.#caps.characters;
  }

  /** Takes a node in; false where nothing below it is to be visited. */
  enter(node: Node): boolean {
    if (isText(node)) {
      this.#take(node);
      return false;
    }
    if (!isElement(node)) return false;
    const name = nameOf(node);
    const role = roleOf(name);
    if (role === 'skipped') return false;
    if (role === 'break') this.#break();
    if (role === 'block') this.#open(node, name);
    if (name === 'a') this.#links += 1;
    return true;
  }

  /** Closes what `enter` opened. */
  leave(node: Node): void {
    if (isText(node) || !isElement(node)) return;
    const name = nameOf(node);
    if (name === 'a') this.#links -= 1;
    if (this.#box.element !== node || this.#box.parent === null) return;
    this.flush();
    this.#box = this.#box.parent;
  }

  /** Ends the block under way. */
  flush(): void {
    const text = plainText(this.#pieces);
    if (text !== '') this.blocks.push({ text, linked: this.#linked, pieces: this.#pieces, box: this.#box });
    this.#pieces = [];
    this.#linked = 0;
    this.#breaks = 0;
  }

  #open(element: Element, name: string): void {
    this.flush();
    if (element === this.#box.element) return;
    this.#box = { element, name, parent: this.#box, depth: this.#box.depth + 1 };
  }

  #take(node: Text): void {
    const data = node.data.slice(0, this.#caps.characters - this.#characters);
    if (this.#pieces.length === 0 && data.trim() === '') return;
    this.#pieces.push({ node, data });
    const length = data.trim().length;
    if (length > 0) this.#breaks = 0;
    if (this.#links > 0) this.#linked += length;
    this.#characters += length;
  }

  /** One break is white space within a paragraph; two in a row part paragraphs. */
  #break(): void {
    this.#breaks += 1;
    if (this.#breaks > 1) this.flush();
    else if (this.#pieces.length > 0) this.#pieces.push({ node: null, data: '\n' });
  }
}
