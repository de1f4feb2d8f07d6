import { isElement, isText, nameOf, rootOf, walkerOver } from './dom.ts';
import { roleOf } from './elements.ts';
import { withoutWeightless } from './plain-text.ts';
import type { Walker } from './stepping-walker.ts';

/** Characters of a page that are searched at most; a page is read up to 400,000. */
const CAP = 500_000;

/** A place in a text node of the live page. */
export interface Place {
  readonly node: Text;
  readonly offset: number;
}

/** The text of a page as it stands now, without white space, each character with its place. Elements that are not read are passed over. */
export class LiveText {
  /** Compact: see `compact`. */
  readonly text: string;
  readonly #nodes: readonly Text[];
  /** Where each node's characters begin in the text. */
  readonly #begins: readonly number[];

  constructor(document: Document) {
    const nodes: Text[] = [];
    const begins: number[] = [];
    const root = rootOf(document);
    let text = '';
    for (const node of root === null ? [] : textNodes(document, root, root)) {
      nodes.push(node);
      begins.push(text.length);
      text += compact(node.data);
      if (text.length > CAP) break;
    }
    this.text = text;
    this.#nodes = nodes;
    this.#begins = begins;
  }

  /** Where a character of the text stands; null past the end. */
  place(position: number): Place | null {
    const index = this.#nodeAt(position);
    const node = this.#nodes[index];
    let left = position - (this.#begins[index] ?? 0);
    for (let offset = 0; node !== undefined && offset < node.data.length; offset += 1) {
      if (compact(node.data.charAt(offset)) === '') continue;
      if (left === 0) return { node, offset };
      left -= 1;
    }
    return null;
  }

  /** Index of the last node that begins at or before a position. */
  #nodeAt(position: number): number {
    let low = 0;
    let high = this.#begins.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#begins[middle] ?? 0) <= position) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}

/** What a range holds, compact, without the text of elements that are not read. */
export function compactTextOf(document: Document, range: Range): string {
  const { startContainer, endContainer, startOffset, endOffset } = range;
  if (!isText(startContainer) || !isText(endContainer)) return '';
  if (startContainer === endContainer) return compact(startContainer.data.slice(startOffset, endOffset));
  let text = '';
  for (const node of textNodes(document, range.commonAncestorContainer, startContainer)) {
    if (node === startContainer) text += compact(node.data.slice(startOffset));
    else if (node === endContainer) return text + compact(node.data.slice(0, endOffset));
    else text += compact(node.data);
  }
  return text;
}

/** A text without white space and without marks that carry no text: what is left is the same however a page sets it. */
export function compact(text: string): string {
  return withoutWeightless(text).replace(/\s+/g, '');
}

/** The text nodes in and below `root`, from `first` on, without those in elements that are not read. */
function* textNodes(document: Document, root: Node, first: Node): Generator<Text> {
  const walker = walkerOver(document, root);
  walker.currentNode = first;
  for (let node: Node | null = first; node !== null; ) {
    if (isText(node)) yield node;
    const skipped: boolean = !isText(node) && isElement(node) && roleOf(nameOf(node)) === 'skipped';
    node = skipped ? past(walker) : walker.nextNode();
  }
}

/** The next node that is no descendant of the walker's current one. */
function past(walker: Walker): Node | null {
  do {
    const next = walker.nextSibling();
    if (next !== null) return next;
  } while (walker.parentNode() !== null);
  return null;
}
