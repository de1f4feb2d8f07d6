import { Ingest } from '../corpus/ingest/ingest.ts';
import type { Answer } from '../platform/messages.ts';
import { takeSettings } from './everything.ts';
import { carryOutRetention } from './library/retention.ts';
import { showAgain } from './library-change.ts';
import type { Handlers } from './router.ts';
import type { Desk } from './tab-states.ts';

/** Wakes the worker while files wait to be taken in. */
export const IMPORTS_ALARM = 'imports';
/** The shortest that browsers keep. */
const ALARM_MINUTES = 0.5;
const INGEST_LOCK = 'ingest';
const DONE: Answer<null> = { ok: true, value: null };

type ImportKinds = 'import-files' | 'cancel-import' | 'dismiss-import';

/** What the extension's pages ask about imports and packs. */
export function importHandlers(desk: Desk): Pick<Handlers, ImportKinds> {
  return {
    'import-files': async () => {
      inBackground(startImports(desk));
      return null;
    },
    'cancel-import': async ({ importId }) => {
      inBackground((await ingestOf(desk)).cancel(importId));
      return DONE;
    },
    'dismiss-import': async ({ importId }) => {
      await (await ingestOf(desk)).dismiss(importId);
      return DONE;
    },
  };
}

/** Goes on with what waits, if anything does. An alarm brings the worker back should it be killed meanwhile. */
export async function startImports(desk: Desk): Promise<void> {
  const { platform } = desk;
  if ((await platform.inbox.list()).length === 0) return platform.alarms.clear(IMPORTS_ALARM);
  await platform.alarms.every(IMPORTS_ALARM, ALARM_MINUTES);
  await (await ingestOf(desk)).run();
  if ((await platform.inbox.list()).length === 0) await platform.alarms.clear(IMPORTS_ALARM);
}

/** The queue of imports, opened when it is first asked for. */
export function ingestOf(desk: Desk): Promise<Ingest> {
  desk.ingest ??= openIngest(desk).catch((error: unknown) => {
    desk.ingest = null;
    throw error;
  });
  return desk.ingest;
}

async function openIngest(desk: Desk): Promise<Ingest> {
  const { platform, holdings, comparisons } = desk;
  const ledger = await desk.ledger();
  return new Ingest({
    inbox: platform.inbox,
    ledger,
    library: {
      addAll: (batch, options) =>
        holdings.noting(async () => (await holdings.saved()).addAll(batch, options)),
      removeSource: async (source) => (await holdings.saved()).removeSource(source),
      has: async (id) => (await holdings.saved()).has(id),
    },
    settings: {
      take: (settings) => takeSettings(desk, settings),
      takeFeeds: async (opml) => {
        await desk.feeds.takeOpml(opml);
        await platform.announceFeeds();
      },
    },
    alone: (task) => platform.alone(INGEST_LOCK, task),
    quiet: () => comparisons.quiet(),
    progress: () => platform.announceImports(),
    stalled: () => holdings.noteFull(),
    changed: async () => {
      await holdings.changed();
      await carryOutRetention(desk);
      await showAgain(desk, []);
    },
    now: () => platform.now(),
  });
}

/** What goes wrong there is a bug: what can be expected to go wrong is told by the import itself. */
function inBackground(task: Promise<void>): void {
  task.catch((error: unknown) => console.error(error));
}
