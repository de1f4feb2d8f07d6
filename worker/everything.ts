import * as v from 'valibot';
import type { Answer } from '../platform/messages.ts';
import { PREFERENCES_KEY } from '../platform/preferences.ts';
import { ingestOf } from './ingest.ts';
import { setRetentionAlarm } from './library/retention.ts';
import { REMEMBERED_KEY, RETAINED_KEY, RETENTION_KEY } from './library/setting-keys.ts';
import { refusalOf, showAgain } from './library-change.ts';
import type { Desk } from './tab-states.ts';

/** What is kept in `storage.local`. Each is checked by whoever reads it, so that it may come back from a file. */
const SETTINGS = [
  'sites',
  'marks',
  'wrong-matches',
  'removed-samples',
  PREFERENCES_KEY,
  RETENTION_KEY,
  REMEMBERED_KEY,
] as const;

/** In an export, beside these: the addresses of the feeds whose articles are fetched in full. OPML has no word for it. */
const FULL_TEXT = 'full-text';
const addresses = v.array(v.string());

/** The reader's choices, and what was called wrong, as they are kept. */
export async function keptSettings(desk: Desk): Promise<Readonly<Record<string, unknown>>> {
  return { ...(await desk.platform.local.get(SETTINGS)), ...(await fullTextSettings(desk, null)) };
}

/** That the articles of a feed are fetched in full, as it stands in an export. @param id null: of all feeds */
export async function fullTextSettings(
  { feeds }: Desk,
  id: string | null,
): Promise<Readonly<Record<string, unknown>>> {
  const chosen = (await feeds.list()).filter((feed) => feed.fullText && (id === null || feed.id === id));
  return chosen.length === 0 ? {} : { [FULL_TEXT]: chosen.map(({ url }) => url) };
}

/** Takes settings from an export; of what it does not know, nothing. */
export async function takeSettings(desk: Desk, settings: Readonly<Record<string, unknown>>): Promise<void> {
  const known = Object.entries(settings).filter(([key]) => SETTINGS.some((one) => one === key));
  if (known.length > 0) await desk.holdings.change(() => desk.platform.local.set(Object.fromEntries(known)));
  const inFull = v.safeParse(addresses, settings[FULL_TEXT]);
  if (inFull.success) await desk.feeds.chooseFullTextAt(inFull.output);
  await desk.sites.reconcile();
  await setRetentionAlarm(desk);
}

/** Deletes all that is kept. What the browser granted stays granted until the reader takes it back, so "never" stays as well. */
export async function deleteAll(desk: Desk): Promise<Answer<null>> {
  try {
    await deleteImports(desk);
    await desk.holdings.change(async (saved) => {
      await saved.clear();
      await desk.platform.local.remove([...SETTINGS.filter((key) => key !== 'sites'), RETAINED_KEY]);
    });
    await desk.wrongMatches.forgetWords();
    await desk.feeds.removeAll();
    await setRetentionAlarm(desk);
    await desk.sites.forgetChoices();
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
  await showAgain(desk, []);
  return { ok: true, value: null };
}

async function deleteImports(desk: Desk): Promise<void> {
  const ledger = await desk.ledger();
  const ingest = await ingestOf(desk);
  for (const { id } of await ingest.jobs()) await ingest.cancel(id);
  for (const { id } of await desk.platform.inbox.list()) await desk.platform.inbox.remove(id);
  for (const { id } of await ledger.jobs()) await ledger.removeJob(id);
  for (const { source } of await ledger.packs()) await ledger.removePack(source);
}
