/** The steps of a TreeWalker that reading takes. */
export type Walker = Pick<
  TreeWalker,
  'currentNode' | 'firstChild' | 'nextSibling' | 'parentNode' | 'nextNode'
>;

const ELEMENT = 1;
const TEXT = 3;

/** Walks elements and texts below a root by the nodes' own links, for a document outside a browser, whose TreeWalker only goes forward. */
export class SteppingWalker implements Walker {
  readonly #root: Node;
  currentNode: Node;

  constructor(root: Node) {
    this.#root = root;
    this.currentNode = root;
  }

  firstChild(): Node | null {
    return this.#goTo(this.currentNode.firstChild);
  }

  nextSibling(): Node | null {
    return this.currentNode === this.#root ? null : this.#goTo(this.currentNode.nextSibling);
  }

  parentNode(): Node | null {
    if (this.currentNode === this.#root) return null;
    this.currentNode = this.currentNode.parentNode ?? this.#root;
    return this.currentNode;
  }

  nextNode(): Node | null {
    const from = this.currentNode;
    let next = this.firstChild() ?? this.nextSibling();
    while (next === null && this.parentNode() !== null) next = this.nextSibling();
    if (next === null) this.currentNode = from;
    return next;
  }

  /** The first of a node and its later siblings that is an element or a text. */
  #goTo(from: Node | null): Node | null {
    let node = from;
    while (node !== null && node.nodeType !== ELEMENT && node.nodeType !== TEXT) node = node.nextSibling;
    if (node !== null) this.currentNode = node;
    return node;
  }
}
