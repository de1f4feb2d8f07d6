import { signal } from '@preact/signals';
import { type Place, placeAddress } from '../../components/matched-sentences.ts';
import { Refused } from '../../components/notice.tsx';
import type { ReaderActions } from '../../components/reader-actions.ts';
import { ReaderSurface } from '../../components/reader-surface.tsx';
import { TableSurface } from '../../components/table-surface.tsx';
import { ask } from '../../platform/ask.ts';
import { copyAsJson, copyText } from '../../platform/clipboard.ts';
import type { Answer, ReaderView, Refusal, TabState } from '../../platform/messages.ts';
import { openPanel, ownWindow } from '../../platform/panel.ts';
import {
  type ReaderPlace,
  type ReaderViewName,
  readerFragment,
  readerPlace,
} from '../../platform/reader-address.ts';
import { activeTab, onStateChanged } from '../../platform/tab-changes.ts';
import { mount } from '../surface/mount.tsx';
import { leaveWish } from '../surface/panel-wish.ts';

/** What the tab shows: a place, with the worker's answer for it once there is one. */
interface Opened {
  readonly place: ReaderPlace | null;
  readonly article: Answer<ReaderView> | null;
  readonly table: TabState | null;
}

const opened = signal<Opened>({ place: null, article: null, table: null });
const NO_ANSWER = { ok: false, why: 'storage' } as const;
const UNKNOWN: TabState = { kind: 'failed', site: null, detail: 'The worker did not answer.' };
/** The place that was last asked for. */
let wanted: ReaderPlace | null = null;
let windowId: number | null = null;
/** Why the reader could not go back to their page. */
const refusal = signal<Refusal | null>(null);

function Reader() {
  return (
    <>
      <Refused why={refusal.value} />
      <Shown />
    </>
  );
}

function Shown() {
  const { place, article, table } = opened.value;
  if (place?.view === 'table') {
    return <TableSurface state={table} actions={{ back: () => void back(), openStatement, openArticle }} />;
  }
  return (
    <ReaderSurface
      answer={article}
      sentence={place?.sentence ?? null}
      view={place?.view ?? 'read'}
      actions={ACTIONS}
    />
  );
}

const ACTIONS: ReaderActions = {
  back: () => void back(),
  show,
  print: () => window.print(),
  copyText,
  copyJson: copyAsJson,
};

/** A fragment of the same address, so that the browser's own Back leads to what was shown before. */
function show(articleId: string, at: Place | null, view: ReaderViewName): void {
  const fromTab = opened.value.place?.fromTab ?? null;
  location.hash = readerFragment({ articleId, sentence: at && placeAddress(at), fromTab, view });
}

async function back(): Promise<void> {
  const fromTab = opened.value.place?.fromTab ?? null;
  if (fromTab === null) return;
  const answer = await ask('back-to-page', { fromTab }).catch(() => NO_ANSWER);
  refusal.value = answer.ok ? null : answer.why;
}

/** The panel stands beside this tab: it is opened where it is closed, before anything is awaited. */
function openStatement(statement: string): void {
  void openPanel(windowId);
  void activeTab().then(async (tabId) => {
    if (tabId !== null) await leaveWish({ tabId, part: { statement } });
  });
}

/** In this very tab: Back leads to the table again. */
function openArticle(articleId: string, place: Place): void {
  show(articleId, place, 'read');
}

/**
 * The tab is reused: another article is another fragment of the same address. What was shown stays until the next has its
 * answer, so that the keyboard stays where it is.
 */
async function showPlace(): Promise<void> {
  const place = readerPlace(location.hash);
  wanted = place;
  const next = await answerFor(place).catch(() => ({ place, article: NO_ANSWER, table: UNKNOWN }));
  if (wanted !== place) return;
  opened.value = next;
}

async function answerFor(place: ReaderPlace | null): Promise<Opened> {
  if (place === null) return { place, article: { ok: false, why: 'gone' }, table: null };
  if (place.view === 'table') {
    return { place, article: null, table: await ask('tab-state', { tabId: place.fromTab }) };
  }
  const { articleId, fromTab } = place;
  return { place, article: await ask('reader-view', { articleId, fromTab }), table: null };
}

/** The browser writes titles of tabs into its history: a page's own would stay there though it was only read. */
function titleOf({ article }: Opened): string | null {
  return article?.ok ? article.value.title : null;
}

void mount(Reader, (language) => titleOf(opened.value) ?? language.translate('reader.title'));
addEventListener('hashchange', () => void showPlace());
onStateChanged(() => {
  if (opened.value.place?.view === 'table') void showPlace();
});
void showPlace();
void ownWindow().then((id) => {
  windowId = id;
});
