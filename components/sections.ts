/** Parts of the panel that its summary leads to, as ids of their headings. */
export const SECTION_IDS = {
  related: 'related-coverage',
  statements: 'statements',
  elsewhere: 'elsewhere-not-here',
  later: 'later-not-here',
} as const;

/** The id of a statement's element. */
export function statementId(claimId: string): string {
  return `statement-${claimId}`;
}

/** The id of what opens a statement in the table. */
export function tableRowId(claimId: string): string {
  return `table-row-${claimId}`;
}

/** How long, in milliseconds, an element is kept at the top: a panel that opens has its width only after a while. */
const HOLDS_MS = 1_500;
/** What a reader does to go on from there. */
const MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Brings an element to the top of the window, and the keyboard and the screen reader with it. It stays there though what
 * stands above it takes another height while the window opens, until the reader moves.
 */
export function goToElement(id: string): void {
  const element = document.getElementById(id);
  if (element === null) return;
  element.scrollIntoView({ block: 'start' });
  element.focus({ preventScroll: true });
  holdAtTop(element);
}

/** Ends the holding before: one element is held at a time. */
let letGo = () => {};

function holdAtTop(element: Element): void {
  letGo();
  const sizes = new ResizeObserver(() => element.scrollIntoView({ block: 'start' }));
  const timer = setTimeout(() => letGo(), HOLDS_MS);
  letGo = () => {
    clearTimeout(timer);
    sizes.disconnect();
    for (const move of MOVES) removeEventListener(move, letGo);
  };
  for (const move of MOVES) addEventListener(move, letGo, { passive: true });
  sizes.observe(document.documentElement);
}
