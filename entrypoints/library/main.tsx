import type { LibraryActions } from '../../components/library/library-actions.ts';
import { LibraryView } from '../../components/library-view.tsx';
import { libraryPlace } from '../../platform/library-address.ts';
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

follow();
addEventListener('hashchange', follow);
calls.onChanged(() => void page.refresh());
setInterval(() => page.set({ now: Date.now() }), CLOCK);
void mount(Library, 'library.title');
void page.refresh();
