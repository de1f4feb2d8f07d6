import type { LibraryActions } from '../../components/library/library-actions.ts';
import { LibraryView } from '../../components/library-view.tsx';
import { libraryPlace } from '../../platform/library-address.ts';
import type { Refusal } from '../../platform/messages.ts';
import { mount } from '../surface/mount.tsx';
import { keepingActions } from './keeping-actions.ts';
import { listActions } from './list-actions.ts';
import { PageState } from './page-state.ts';
import { sourceActions } from './source-actions.ts';
import { workerCalls as calls } from './worker-calls.ts';

/** "12 minutes ago" ages. */
const CLOCK = 30_000;

const page = new PageState(calls);
const actions: LibraryActions = {
  ...listActions(page, calls),
  ...sourceActions(page, calls),
  ...keepingActions(page, calls),
  cancelIngest: (id) => void page.attempt(calls.cancelIngest(id)),
  ingestSeen: (id) => void page.attempt(calls.ingestSeen(id)),
  damageSeen: () => void page.attempt(calls.damageSeen()),
};

function Library() {
  return <LibraryView state={page.state.value} actions={actions} />;
}

function follow(): void {
  const { part, add } = libraryPlace(location.hash);
  page.set({ part, ...(add !== null && { offered: add, adding: { kind: 'asking' } }) });
}

function refresh(): void {
  void page.refresh().catch((error: unknown) => page.set({ refusal: refusalIn(String(error)) }));
}

/** Of an error nothing but its words comes from the worker, with the browser's own name for it. */
function refusalIn(words: string): Refusal {
  if (words.includes('VersionError')) return 'newer';
  return words.includes('QuotaExceededError') ? 'quota' : 'storage';
}

follow();
addEventListener('hashchange', follow);
calls.onChanged(refresh);
setInterval(() => page.set({ now: Date.now() }), CLOCK);
void mount(Library, 'library.title');
refresh();
