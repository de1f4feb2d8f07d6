import { hostOf } from '../platform/origins.ts';
import { readTab } from './reading.ts';
import { type Desk, forgetReading, putRight, show, situationOf } from './tab-states.ts';

/** Where a site's choice changed, "never" forgets what was read there, and every surface asks again. */
export async function siteChanged(desk: Desk, host: string): Promise<void> {
  if ((await desk.sites.choiceFor(host)) === 'never') await forgetSite(desk, host);
  await lookAgain(desk);
}

/** The pages of a site, their coverages, what its tabs showed, and the words of what was hidden there or elsewhere. A canonical address may name another host than the tab's. */
async function forgetSite(desk: Desk, host: string): Promise<void> {
  const hashes = new Set<string>();
  for (const tabId of await desk.records.tabs()) {
    const record = await desk.records.get(tabId);
    if (record === null || hostOf(record.url) !== host) continue;
    if (record.kind === 'read') hashes.add(record.hash);
    await forgetReading(desk, tabId, record);
  }
  for (const hash of await desk.pages.keys()) {
    const url = (await desk.pages.get(hash))?.url ?? null;
    if (!hashes.has(hash) && (url === null || hostOf(url) !== host)) continue;
    await desk.pages.removeIf(hash, () => true);
    await desk.comparisons.forget(hash);
  }
  await desk.wrongMatches.forgetWords();
}

/** What the reader looks at is put right. */
export async function lookAgain(desk: Desk): Promise<void> {
  for (const { id } of await desk.platform.tabs.inFront()) {
    await tabInFront(desk, id);
    await desk.platform.announce(id);
  }
}

/**
 * A tab came to the front: it is read where its site says "always" and no script ran there yet; its badge is put right.
 * Surfaces are told only where there is news: told of every switch, the panel would forget what it has at hand.
 */
export async function tabInFront(desk: Desk, tabId: number): Promise<void> {
  const { url, record } = await situationOf(desk, tabId);
  const host = url === null ? null : hostOf(url);
  if (record?.kind === 'read' && (await desk.comparisons.known(record.hash)) !== null)
    await putRight(desk, tabId);
  else if (record !== null && record.kind !== 'unread') await show(desk, tabId);
  else if (host !== null && (await desk.sites.choiceFor(host)) === 'always')
    await readTab(desk, tabId, false);
}
