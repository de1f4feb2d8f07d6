import { native } from '../../reading/dom.ts';

/** Brings a range to the middle of the window, at once where the reader wants no motion. The keyboard's focus stays. */
export function scrollToRange(range: Range): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = parentOf(range.startContainer);
  if (element === null) return;
  // Within a box that scrolls by itself only the browser knows what must move; its aim is the element, not the words.
  if (isInScrollBox(element)) {
    const bring = native(element, 'scrollIntoView') as typeof element.scrollIntoView;
    Reflect.apply(bring, element, [{ block: 'center', behavior }]);
  } else {
    const { top, height } = range.getBoundingClientRect();
    scrollBy({ top: top + height / 2 - innerHeight / 2, behavior });
  }
}

/** Whether any of a range can be seen without scrolling. */
export function isOnScreen(range: Range): boolean {
  const { top, bottom } = range.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

/** Whether a range takes up room: in a folded or hidden part of the page it does not. */
export function hasRoom(range: Range): boolean {
  return range.getBoundingClientRect().height > 0;
}

function isInScrollBox(element: Element): boolean {
  const ends = [native(document, 'body'), native(document, 'scrollingElement')];
  for (let box: Element | null = element; box !== null; box = parentOf(box)) {
    if (ends.includes(box)) return false;
    if (
      Number(native(box, 'scrollHeight')) > Number(native(box, 'clientHeight')) &&
      /auto|scroll/.test(getComputedStyle(box).overflowY)
    )
      return true;
  }
  return false;
}

/** A form field named `parentElement` would lead in circles. */
function parentOf(node: Node): Element | null {
  return native(node, 'parentElement') as Element | null;
}
