import { PANEL_WISH_KEY, type PanelWish } from '../platform/panel-wish.ts';
import { readTab } from './reading.ts';
import { type Desk, situationOf } from './tab-states.ts';

/** UTF-16 code units of a selection that are looked for: more than any statement. */
const MOST = 2_000;

/**
 * "Find coverage of this": reads the page where that has not been done, and leaves the panel the wish to show the statement
 * that was selected in it. Who selects a text means it to be compared, whatever the page looks like.
 * @param text what was selected, or null where the page must be asked
 */
export async function findSelection(desk: Desk, tabId: number, text: string | null): Promise<void> {
  const selected = (text ?? (await desk.platform.page.selection(tabId))).trim().slice(0, MOST);
  if (selected === '') return;
  const { record } = await situationOf(desk, tabId);
  if (record?.kind !== 'read') await readTab(desk, tabId, true);
  const wish: PanelWish = { tabId, part: { selected } };
  await desk.platform.session.set({ [PANEL_WISH_KEY]: wish });
}
