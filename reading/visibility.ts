import { attributeOf, boundsOf, isElement, native, rootOf } from './dom.ts';
import { type Piece, plainText } from './plain-text.ts';
import type { Block, Box } from './snapshot.ts';

/** Tells whether text of the live page can be seen. Remembers what it measured: make one for each reading. */
export interface Sight {
  /** Whether a block's box and all around it let their text be seen. */
  shows(block: Block): boolean;
  /** The block without text that inline elements in it hide; null where nothing is left. */
  withoutHidden(block: Block): Block | null;
}

type Style = (element: Element) => CSSStyleDeclaration;

const HIDING_STYLE =
  /(?:^|[;\s])(?:display\s*:\s*none|visibility\s*:\s*(?:hidden|collapse)|opacity\s*:\s*0*(?:\.0+)?\s*(?:;|!|$)|font-size\s*:\s*0(?![.\d]*[1-9])|(?:left|right|top|text-indent)\s*:\s*-\d{4,}|clip\s*:\s*rect\(\s*[01](?:px)?[\s,]|clip-path\s*:\s*(?:inset\(\s*(?:50|100)%|circle\(\s*0))/i;

/** Less opaque than this is taken for invisible; pages fade in from 0. */
const FAINTEST = 0.05;
/** Text moved further than this from its box, in CSS pixels, is out of sight. */
const FAR_AWAY = 999;

/**
 * Sight through the browser's layout, or, where the document has none, through attributes and inline style alone.
 * @param trusted boxes that hold most of the text: a dialog over the page marks them `aria-hidden`, yet they can be seen
 */
export function sightOf(document: Document, trusted: (box: Box) => boolean): Sight {
  const style = computedStyle(document);
  const known = new Map<Box, boolean>();
  const boxShows = (box: Box): boolean => {
    const before = known.get(box);
    if (before !== undefined) return before;
    const answer =
      (box.parent === null || boxShows(box.parent)) &&
      !declaredHidden(box.element, trusted(box)) &&
      (style === null || rendered(box.element, style));
    known.set(box, answer);
    return answer;
  };
  const inlineShows = (element: Element): boolean =>
    !declaredHidden(element, false) && (style === null || rendered(element, style));
  const pieceShows = (piece: Piece, box: Box): boolean => inlineParents(piece, box).every(inlineShows);
  return {
    shows: (block) => boxShows(block.box),
    withoutHidden: (block) => seenOf(block, (piece) => pieceShows(piece, block.box)),
  };
}

/** The block as far as it can be seen, or null where nothing of it can. */
function seenOf(block: Block, shows: (piece: Piece) => boolean): Block | null {
  const pieces = block.pieces.filter((piece) => piece.node === null || shows(piece));
  if (pieces.length === block.pieces.length) return block;
  const text = plainText(pieces);
  return text === '' ? null : { ...block, text, pieces, linked: Math.min(block.linked, text.length) };
}

/** Elements between a piece's text and the box around it. */
function inlineParents(piece: Piece, box: Box): readonly Element[] {
  const parents: Element[] = [];
  let at: Node | null = piece.node?.parentNode ?? null;
  while (at !== null && isElement(at) && at !== box.element && parents.length < DEEPEST) {
    parents.push(at);
    at = at.parentNode;
  }
  return parents;
}

/** Inline elements are not looked at further out than this. */
const DEEPEST = 20;

function declaredHidden(element: Element, trusted: boolean): boolean {
  if (attributeOf(element, 'hidden') !== null) return true;
  if (!trusted && attributeOf(element, 'aria-hidden') === 'true') return true;
  const style = attributeOf(element, 'style');
  return style !== null && HIDING_STYLE.test(style);
}

/** The browser's computed style, or null where nothing is laid out. */
function computedStyle(document: Document): Style | null {
  const view = native(document, 'defaultView') as (Window & typeof globalThis) | null;
  const root = rootOf(document);
  if (view === null || root === null || boundsOf(root).width === 0) return null;
  return (element) => view.getComputedStyle(element);
}

function rendered(element: Element, styleOf: Style): boolean {
  const style = styleOf(element);
  if (style.display === 'none' || style.visibility !== 'visible') return false;
  if (style.contentVisibility === 'hidden' || style.fontSize === '0px' || isFaint(style)) return false;
  if (Number.parseFloat(style.textIndent) < -FAR_AWAY || clippedAway(style)) return false;
  const moved = style.position === 'absolute' || style.position === 'fixed' || style.transform !== 'none';
  if (moved && outside(element)) return false;
  const shrinks = style.overflowX !== 'visible' || style.transform !== 'none';
  return !shrinks || !collapsed(element);
}

function isFaint(style: CSSStyleDeclaration): boolean {
  if (Number(style.opacity) < FAINTEST || /^rgba\(.*, 0\)$|^transparent$/.test(style.color)) return true;
  return style.filter !== 'none' && /opacity\(0(?:\.0\d*)?\)/.test(style.filter);
}

function clippedAway(style: CSSStyleDeclaration): boolean {
  return CLIPPED.test(style.clip) || CLIPPED_PATH.test(style.clipPath);
}

const CLIPPED = /^rect\((?:0px|1px)[, ]+(?:0px|1px)/;
const CLIPPED_PATH = /^(?:inset\((?:50|100)%|circle\(0)/;

function outside(element: Element): boolean {
  const bounds = boundsOf(element);
  const view = element.ownerDocument.defaultView;
  return bounds.right + (view?.scrollX ?? 0) <= 0 || bounds.bottom + (view?.scrollY ?? 0) <= 0;
}

function collapsed(element: Element): boolean {
  const bounds = boundsOf(element);
  return bounds.width <= 1 || bounds.height <= 1;
}
