import { attributeOf, isElement, native, rootOf } from './dom.ts';
import type { Block, Box } from './snapshot.ts';

/** Tells whether text of the live page can be seen. Remembers what it measured: make one for each reading. */
export interface Sight {
  shows(block: Block): boolean;
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
  return { shows: (block) => boxShows(block.box) && inlineParents(block).every(inlineShows) };
}

/** Elements between a block's longest text and its box. */
function inlineParents(block: Block): readonly Element[] {
  const longest = block.pieces.reduce((a, b) => (b.data.length > a.data.length ? b : a), {
    node: null,
    data: '',
  } as Block['pieces'][number]);
  const parents: Element[] = [];
  let at: Node | null = longest.node?.parentNode ?? null;
  while (at !== null && isElement(at) && at !== block.box.element && parents.length < 20) {
    parents.push(at);
    at = at.parentNode;
  }
  return parents;
}

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
  if (Number(style.opacity) < FAINTEST || style.fontSize === '0px') return false;
  if (Number.parseFloat(style.textIndent) < -FAR_AWAY) return false;
  const free = style.position === 'absolute' || style.position === 'fixed' || style.transform !== 'none';
  if (free && (clippedAway(style) || outside(element))) return false;
  return style.overflowX === 'visible' || !collapsed(element);
}

function clippedAway(style: CSSStyleDeclaration): boolean {
  return (
    /^rect\((?:0px|1px)[, ]+(?:0px|1px)/.test(style.clip) ||
    /^(?:inset\((?:50|100)%|circle\(0)/.test(style.clipPath)
  );
}

function outside(element: Element): boolean {
  const bounds = boundsOf(element);
  const view = element.ownerDocument.defaultView;
  return bounds.right + (view?.scrollX ?? 0) <= 0 || bounds.bottom + (view?.scrollY ?? 0) <= 0;
}

function collapsed(element: Element): boolean {
  const bounds = boundsOf(element);
  return bounds.width <= 1 || bounds.height <= 1;
}

function boundsOf(element: Element): DOMRect {
  const measure = native(element, 'getBoundingClientRect') as () => DOMRect;
  return Reflect.apply(measure, element, []);
}
