/** Parts of the panel that its summary leads to, as ids of their headings. */
export const SECTION_IDS = {
  statements: 'statements',
  elsewhere: 'elsewhere-not-here',
  later: 'later-not-here',
} as const;

/** Brings a part's heading to the top of the window, and the keyboard and the screen reader with it. */
export function goToSection(name: keyof typeof SECTION_IDS): void {
  const heading = document.getElementById(SECTION_IDS[name]);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
