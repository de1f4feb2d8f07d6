/** Brings a range to the middle of the window, at once where the reader wants no motion. The keyboard's focus stays. */
export function scrollToRange(range: Range): void {
  const behavior = matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth';
  const element = range.startContainer.parentElement;
  if (element === null) return;
  // Within a box that scrolls by itself only the browser knows what must move; its aim is the element, not the words.
  if (isInScrollBox(element)) element.scrollIntoView({ block: 'center', behavior });
  else {
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
  for (let box: Element | null = element; box !== null; box = box.parentElement) {
    if (box === document.body || box === document.scrollingElement) return false;
    if (box.scrollHeight > box.clientHeight && /auto|scroll/.test(getComputedStyle(box).overflowY))
      return true;
  }
  return false;
}
