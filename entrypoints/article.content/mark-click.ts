import { native } from '../../reading/dom.ts';

/** What a click on it is for itself. */
const HAS_A_USE =
  'a, button, input, select, textarea, label, summary, [role="button"], [onclick], [contenteditable]';

/**
 * Calls back with the places of plain clicks on the page's text. Clicks are only watched: they stay the page's, and one on
 * a link is not even told of.
 */
export function watchClicks(hear: (x: number, y: number) => void, signal: AbortSignal): void {
  const heard = (event: MouseEvent): void => {
    if (!event.isTrusted || event.defaultPrevented || event.button !== 0) return;
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (event.target instanceof Element && hasAUse(event.target)) return;
    // The end of a drag that selected words.
    if (getSelection()?.isCollapsed === false) return;
    hear(event.clientX, event.clientY);
  };
  addEventListener('click', heard, { passive: true, signal });
}

/** Past a form field that hides the form's own `closest`. */
function hasAUse(element: Element): boolean {
  const closest = native(element, 'closest') as typeof element.closest;
  return Reflect.apply(closest, element, [HAS_A_USE]) !== null;
}

/** Whether a point of the window lies on the words of a range. */
export function isAtPoint(range: Range, caret: Caret, x: number, y: number): boolean {
  if (!range.isPointInRange(caret.node, caret.offset)) return false;
  // Beside a line the caret is in its text all the same.
  return [...range.getClientRects()].some(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
}

export interface Caret {
  readonly node: Node;
  readonly offset: number;
}

/** The place in the page's text that is closest to a point of the window; null where there is none. */
export function caretAt(x: number, y: number): Caret | null {
  const position: unknown = native(document, 'caretPositionFromPoint');
  if (typeof position === 'function') {
    const found = Reflect.apply(position, document, [x, y]) as CaretPosition | null;
    return found === null ? null : { node: found.offsetNode, offset: found.offset };
  }
  const older = native(document, 'caretRangeFromPoint') as typeof document.caretRangeFromPoint;
  const range = Reflect.apply(older, document, [x, y]) as Range | null;
  return range === null ? null : { node: range.startContainer, offset: range.startOffset };
}
