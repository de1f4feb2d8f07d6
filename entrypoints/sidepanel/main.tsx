import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import type { Shortcuts } from '../../components/keys-dialog.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { ask } from '../../platform/ask.ts';
import { activeTab, onActiveTabChanged, onStatementChosen } from '../../platform/tab-changes.ts';
import { mount } from '../surface/mount.tsx';
import { panelMarks } from '../surface/panel-marks.ts';
import { clearWish, watchWish } from '../surface/panel-wish.ts';
import { tabActions } from '../surface/tab-actions.ts';
import { createTabSession } from '../surface/tab-session.ts';

const session = createTabSession();
const marks = panelMarks();
const chosen = signal<string | null>(null);
const shortcuts = signal<Shortcuts>({});
const actions = {
  ...tabActions(session),
  showInPage: (claimId: string) => void session.attempt((tabId) => ask('show-in-page', { tabId, claimId })),
  switchMarks: (on: boolean) => void marks.switched(on),
};
const wish = watchWish();

function Panel() {
  return (
    <PanelView
      state={session.state.value}
      refusal={session.refusal.value}
      changes={session.changes.value}
      actions={actions}
      wish={wish.value?.tabId === session.tabId.value ? (wish.value?.part ?? null) : null}
      onShown={clearWish}
      shortcuts={shortcuts.value}
      marks={marks.on.value}
      chosen={chosen.value}
      onChosenShown={() => {
        chosen.value = null;
      }}
    />
  );
}

async function findShortcuts(): Promise<void> {
  const commands = await browser.commands.getAll();
  shortcuts.value = Object.fromEntries(
    commands.flatMap(({ name, shortcut }) => (name && shortcut ? [[name, shortcut]] : [])),
  );
}

void mount(Panel);
void findShortcuts();
onActiveTabChanged(follow);
onStatementChosen((tabId, claimId) => {
  if (tabId === session.tabId.value) chosen.value = claimId;
});
void activeTab().then(follow);

function follow(tabId: number | null): void {
  void session.follow(tabId);
  void marks.shows(tabId);
}
