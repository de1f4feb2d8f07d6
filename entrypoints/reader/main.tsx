import { signal } from '@preact/signals';
import { ReaderSurface } from '../../components/reader-surface.tsx';
import { TableSurface } from '../../components/table-surface.tsx';
import { ask } from '../../platform/ask.ts';
import type { Answer, ReaderView, TabState } from '../../platform/messages.ts';
import { openPanel, ownWindow } from '../../platform/panel.ts';
import { type ReaderPlace, readerPlace } from '../../platform/reader-address.ts';
import { activeTab } from '../../platform/tab-changes.ts';
import { mount } from '../surface/mount.tsx';
import { leaveWish } from '../surface/panel-wish.ts';

/** What the tab shows: a place, with the worker's answer for it once there is one. */
interface Opened {
  readonly place: ReaderPlace | null;
  readonly article: Answer<ReaderView> | null;
  readonly table: TabState | null;
}

const opened = signal<Opened>({ place: null, article: null, table: null });
let windowId: number | null = null;

function Reader() {
  const { place, article, table } = opened.value;
  if (place?.view === 'table') {
    return <TableSurface state={table} actions={{ back, openStatement, openArticle }} />;
  }
  return <ReaderSurface answer={article} sentence={place?.sentence ?? null} onBack={back} />;
}

function back(): void {
  const fromTab = opened.value.place?.fromTab ?? null;
  if (fromTab !== null) void ask('back-to-page', { fromTab });
}

/** The panel stands beside this tab: it is opened where it is closed, before anything is awaited. */
function openStatement(statement: string): void {
  void openPanel(windowId);
  void activeTab().then(async (tabId) => {
    if (tabId !== null) await leaveWish({ tabId, part: { statement } });
  });
}

function openArticle(articleId: string, place: { paragraph: number; start: number; end: number }): void {
  const sentence = `${place.paragraph}:${place.start}-${place.end}`;
  void ask('open-article', { articleId, sentence, fromTab: opened.value.place?.fromTab ?? null });
}

/** The tab is reused: another article is another fragment of the same address. */
async function showPlace(): Promise<void> {
  const place = readerPlace(location.hash);
  opened.value = { place, article: place === null ? { ok: false, why: 'gone' } : null, table: null };
  if (place === null) return;
  if (place.view === 'table') {
    const table = await ask('tab-state', { tabId: place.fromTab });
    if (opened.value.place === place) opened.value = { place, article: null, table };
    if (table.kind === 'covered') document.title = table.coverage.page.title;
    return;
  }
  const article = await ask('reader-view', { articleId: place.articleId, fromTab: place.fromTab });
  if (opened.value.place !== place) return;
  opened.value = { place, article, table: null };
  if (article.ok) document.title = article.value.title;
}

mount(Reader);
addEventListener('hashchange', () => void showPlace());
void showPlace();
void ownWindow().then((id) => {
  windowId = id;
});
