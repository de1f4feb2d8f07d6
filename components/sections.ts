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

/** Brings an element to the top of the window, and the keyboard and the screen reader with it. */
export function goToElement(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}
