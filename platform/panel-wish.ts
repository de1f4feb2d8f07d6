import * as v from 'valibot';

/** Where a wish for the panel lies in session storage, since a panel that is only opening hears no message. */
export const PANEL_WISH_KEY = 'panel-wish';

/** What the panel may be opened for: a section, the statements that differ, the table. */
const PANEL_PARTS = ['differing', 'table', 'related', 'statements', 'elsewhere', 'later'] as const;

/** A part of the panel, one of its statements by the id of its claim, or the one with words that were selected in the page. */
export type PanelPart =
  | (typeof PANEL_PARTS)[number]
  | { readonly statement: string }
  | { readonly selected: string };

const schema = v.object({
  tabId: v.number(),
  part: v.union([
    v.picklist(PANEL_PARTS),
    v.object({ statement: v.string() }),
    v.object({ selected: v.string() }),
  ]),
});

/** What the panel is opened for: to show this part of what is known of this tab's page. */
export interface PanelWish {
  readonly tabId: number;
  readonly part: PanelPart;
}

/** The wish in a stored value, or null where it is none. */
export function wishIn(value: unknown): PanelWish | null {
  const parsed = v.safeParse(schema, value);
  return parsed.success ? parsed.output : null;
}
