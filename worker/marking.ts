import type { Answer, MarkChoice } from '../platform/messages.ts';
import { marksIn, paint } from './marks.ts';
import { type Desk, tabStateOf } from './tab-states.ts';

/** The side panel of a window shows another tab, or has gone: its marks go with it. */
export async function panelShows(desk: Desk, windowId: number, tabId: number | null): Promise<void> {
  const before = await desk.panels.shows(windowId, tabId);
  if (before !== null && !(await desk.panels.tabs()).includes(before))
    await desk.platform.page.unmark(before);
  if (tabId !== null) await paint(desk, tabId, await tabStateOf(desk, tabId));
}

/** Puts a choice of marks in force, in every page that a panel shows. */
export async function chooseMarks(desk: Desk, choice: MarkChoice): Promise<void> {
  await desk.markSettings.choose(choice);
  for (const tabId of await desk.panels.tabs()) {
    await desk.platform.announce(tabId);
    await paint(desk, tabId, await tabStateOf(desk, tabId));
  }
}

/** Brings a tab to the front and its page to a statement. A tab in front is left alone: the keyboard stays in the panel. */
export async function showInPage(desk: Desk, tabId: number, claimId: string): Promise<Answer<null>> {
  const state = await tabStateOf(desk, tabId);
  const claim = state.kind === 'covered' ? state.coverage.claims.find(({ id }) => id === claimId) : undefined;
  if (claim === undefined) return { ok: false, why: 'not-in-page' };
  const inFront = (await desk.platform.tabs.inFront()).some(({ id }) => id === tabId);
  if (!inFront) await desk.platform.tabs.activate(tabId);
  const { sentence } = claim;
  const found = await desk.platform.page.showStatement(tabId, { claimId, sentence });
  return found ? { ok: true, value: null } : { ok: false, why: 'not-in-page' };
}

/** Goes on to the next marked statement of a page, or back by one, and takes the panel along. */
export async function stepStatement(desk: Desk, tabId: number, by: 1 | -1): Promise<void> {
  const state = await tabStateOf(desk, tabId);
  if (state.kind !== 'covered') return;
  const statements = marksIn(state.coverage, await desk.markSettings.choice()).map(
    ({ claimId, sentence }) => ({ claimId, sentence }),
  );
  const claimId = await desk.platform.page.stepStatement(tabId, statements, by);
  if (claimId !== null) await desk.platform.announceStatement(tabId, claimId);
}
