import { SteppingWalker, type Walker } from './stepping-walker.ts';

/**
 * The page's own properties, past anything the page put in their way: a form field named `attributes` or an image named
 * `querySelector` hides the DOM's own member of that name. The member on the prototype cannot be hidden.
 */
export function native(owner: object, member: string): unknown {
  return Reflect.get(Object.getPrototypeOf(owner), member, owner);
}

/** Lower-case name of an element; the few elements whose `localName` can be hidden are forms. */
export function nameOf(element: Element): string {
  const name: unknown = element.localName;
  return typeof name === 'string' ? name : 'form';
}

/** An attribute's value, or null. */
export function attributeOf(element: Element, attribute: string): string | null {
  const read: unknown = native(element, 'getAttribute');
  const value: unknown = typeof read === 'function' ? Reflect.apply(read, element, [attribute]) : null;
  return typeof value === 'string' ? value : null;
}

/** Text of an element and all below it. */
export function textOf(element: Element): string {
  const text = native(element, 'textContent');
  return typeof text === 'string' ? text : '';
}

/** Elements that match, in document order. */
export function elementsOf(document: Document, selector: string): readonly Element[] {
  const query: unknown = native(document, 'querySelectorAll');
  return typeof query === 'function'
    ? Array.from(Reflect.apply(query, document, [selector]) as NodeListOf<Element>)
    : [];
}

/** The root element, or null in an empty document. */
export function rootOf(document: Document): Element | null {
  const root = native(document, 'documentElement');
  return isNode(root) && isElement(root) ? root : null;
}

/** Whether a node is an element, also where a form field hides its `nodeType`. */
export function isElement(node: Node): node is Element {
  const type: unknown = node.nodeType;
  return type === ELEMENT || typeof type !== 'number';
}

export function isText(node: Node): node is Text {
  return node.nodeType === TEXT;
}

/** Walks `root` and all below it; its steps do not go through members that a page can hide. */
export function walkerOver(document: Document, root: Node): Walker {
  const create = native(document, 'createTreeWalker');
  if (typeof create !== 'function') throw new Error('the document cannot make a TreeWalker');
  const walker = Reflect.apply(create, document, [root, SHOW_ELEMENTS_AND_TEXT]) as TreeWalker;
  return typeof native(walker, 'firstChild') === 'function' ? walker : new SteppingWalker(root);
}

/** A range of the document, or null where its ends are no longer in order or in the document. */
export function newRange(document: Document, from: Node, start: number, to: Node, end: number): Range | null {
  const create = native(document, 'createRange');
  if (typeof create !== 'function') return null;
  const range = Reflect.apply(create, document, []) as Range;
  try {
    range.setStart(from, start);
    range.setEnd(to, end);
  } catch {
    return null;
  }
  return range;
}

/** An element's box on the screen; all zero where nothing is laid out. */
export function boundsOf(element: Element): DOMRect {
  return Reflect.apply(native(element, 'getBoundingClientRect') as () => DOMRect, element, []);
}

/** Whether an element takes up room on the screen; where nothing is laid out, whether it is not marked as hidden. */
export function hasExtent(element: Element): boolean {
  const root = rootOf(element.ownerDocument);
  if (root === null || boundsOf(root).width === 0) return attributeOf(element, 'hidden') === null;
  return boundsOf(element).height > 0;
}

/** Whether a node stands in an element. */
export function containsNode(element: Element, node: Node): boolean {
  return Reflect.apply(native(element, 'contains') as (node: Node) => boolean, element, [node]);
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'nodeType' in value;
}

const ELEMENT = 1;
const TEXT = 3;
const SHOW_ELEMENTS_AND_TEXT = 0x1 | 0x4;
