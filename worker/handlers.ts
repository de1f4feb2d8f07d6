import type { Answer } from '../platform/messages.ts';
import { removeArticle, restoreArticle } from './articles.ts';
import { diagnosticsOf } from './diagnostics.ts';
import { deleteAll } from './everything.ts';
import { exportFile } from './export-file.ts';
import { feedHandlers } from './feeds/handlers.ts';
import { importHandlers } from './ingest.ts';
import { libraryHandlers } from './library/handlers.ts';
import { chooseMarks, panelShows, showInPage } from './marking.ts';
import { paint } from './marks.ts';
import type { ReaderTab } from './reader-tab.ts';
import { readerViewOf } from './reader-view.ts';
import { mayRead, pageLeft, readTab, stopReading, takeReading } from './reading.ts';
import type { Handlers } from './router.ts';
import { showSample } from './sample.ts';
import { pageChanges } from './saved-copy.ts';
import { forgetPage, savePage } from './saving.ts';
import { lookAgain, siteChanged } from './site-changes.ts';
import { type Desk, tabStateOf } from './tab-states.ts';

const DONE: Answer<null> = { ok: true, value: null };

/** Every message's answer. */
export function handlersOf(desk: Desk, reader: ReaderTab): Handlers {
  return {
    'may-read': ({ url }, from) => mayRead(desk, from, url),
    'page-read': async (reading, from) => {
      await takeReading(desk, from, reading);
      return null;
    },
    'page-left': async (_body, from) => {
      await pageLeft(desk, from);
      return null;
    },
    'mark-clicked': async ({ claimId }, { tabId }) => {
      await desk.platform.announceStatement(tabId, claimId);
      return null;
    },
    'marks-wanted': async (_body, { tabId }) => {
      await paint(desk, tabId, await tabStateOf(desk, tabId));
      return null;
    },
    'tab-state': async ({ tabId }) => tabStateOf(desk, await reader.originOf(tabId)),
    'read-tab': async ({ tabId, anyway }) => readTab(desk, await reader.originOf(tabId), anyway),
    'choose-site': async ({ host, choice }) => {
      if (!(await desk.sites.choose(host, choice))) return { ok: false, why: 'not-permitted' };
      await siteChanged(desk, host);
      return DONE;
    },
    'save-page': async ({ tabId }) => savePage(desk, await reader.originOf(tabId)),
    'forget-page': async ({ tabId }) => forgetPage(desk, await reader.originOf(tabId)),
    'judge-match': ({ here, there, wrong }) => judged(desk, desk.wrongMatches.judge(here, there, wrong)),
    'hidden-pairs': () => desk.wrongMatches.list(),
    'show-pair': ({ pair }) => judged(desk, desk.wrongMatches.showAgain(pair)),
    'show-sample': ({ tabId }) => showSample(desk, tabId),
    'stop-reading': async ({ tabId }) => {
      await stopReading(desk, await reader.originOf(tabId));
      return DONE;
    },
    'page-changes': async ({ tabId }) => pageChanges(desk, await reader.originOf(tabId)),
    'open-article': async (place) => {
      await reader.openArticle({ ...place, view: 'read' });
      return DONE;
    },
    'open-table': async ({ fromTab }) => {
      await reader.openTable(fromTab);
      return DONE;
    },
    'reader-view': ({ articleId, fromTab }) => readerViewOf(desk, articleId, fromTab),
    'back-to-page': async ({ fromTab }) =>
      (await desk.platform.tabs.activate(fromTab)) ? DONE : { ok: false, why: 'page-closed' },
    'export-file': ({ source }) => exportFile(desk, source),
    'delete-all': () => deleteAll(desk),
    diagnostics: () => diagnosticsOf(desk),
    ...importHandlers(desk),
    ...feedHandlers(desk),
    ...libraryHandlers(desk),
    'remove-article': async ({ articleId }) => removeArticle(desk, articleId),
    'restore-article': async ({ articleId }) => restoreArticle(desk, articleId),
    sites: () => desk.sites.list(),
    'panel-shows': async ({ windowId, tabId }) => {
      await panelShows(desk, windowId, tabId === null ? null : await reader.originOf(tabId));
      return null;
    },
    'mark-choice': () => desk.markSettings.choice(),
    'choose-marks': async (choice) => {
      await chooseMarks(desk, choice);
      return DONE;
    },
    'show-in-page': async ({ tabId, claimId }) => showInPage(desk, await reader.originOf(tabId), claimId),
  };
}

async function judged(desk: Desk, judging: Promise<void>): Promise<Answer<null>> {
  try {
    await judging;
  } catch {
    return { ok: false, why: 'storage' };
  }
  await lookAgain(desk);
  return DONE;
}
