/** Parts of the panel that its summary leads to, as ids of their headings. */
export const SECTION_IDS = {
  related: 'related-coverage',
  statements: 'statements',
  elsewhere: 'elsewhere-not-here',
  later: 'later-not-here',
} as const;

/** What the popup may open the panel for: the statements that differ, or the list of related articles. */
export const PANEL_PARTS = ['differing', 'related'] as const;
export type PanelPart = (typeof PANEL_PARTS)[number];

/** Brings a part's heading to the top of the window, and the keyboard and the screen reader with it. */
export function goToSection(name: keyof typeof SECTION_IDS): void {
  const heading = document.getElementById(SECTION_IDS[name]);
  heading?.scrollIntoView({ block: 'start' });
  heading?.focus({ preventScroll: true });
}
