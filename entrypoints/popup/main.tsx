import type { PanelPart } from '../../platform/panel-wish.ts';
import './popup.css';
import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { PopupView } from '../../components/popup-view.tsx';
import { openPanel, ownWindow } from '../../platform/panel.ts';
import { activeTab } from '../../platform/tab-changes.ts';
import { mount } from '../surface/mount.tsx';
import { clearWish, leaveWish } from '../surface/panel-wish.ts';
import { tabActions } from '../surface/tab-actions.ts';
import { createTabSession } from '../surface/tab-session.ts';
import { watchMenuRefusal } from './menu-refusal.ts';

const session = createTabSession();
const ofMenu = watchMenuRefusal();
const shortcut = signal<string | null>(null);
let windowId: number | null = null;

const actions = {
  ...tabActions(session),
  openPanel: () => void openPanel(windowId).then((opened) => opened && window.close()),
  showInPanel: (part: PanelPart) => void showInPanel(part),
};

/** Nothing is awaited before the panel opens; only then may this popup go, and the wish must have been left by then. */
async function showInPanel(part: PanelPart): Promise<void> {
  const opening = openPanel(windowId);
  const tabId = session.tabId.value;
  const left = tabId === null ? null : leaveWish({ tabId, part });
  const [opened] = await Promise.all([opening, left]);
  if (opened) window.close();
  else await clearWish();
}

function Popup() {
  const menu = ofMenu.value?.tabId === session.tabId.value ? ofMenu.value?.why : null;
  return (
    <PopupView
      state={session.state.value}
      refusal={session.refusal.value ?? menu ?? null}
      shortcut={shortcut.value}
      actions={actions}
    />
  );
}

/** The click that opened the popup granted access to the tab: what is unread is read at once. */
async function showTab(): Promise<void> {
  const state = await session.follow(await activeTab());
  if (state?.kind === 'no-access') await session.read(false);
}

async function findShortcut(): Promise<void> {
  const commands = await browser.commands.getAll();
  shortcut.value = commands.find(({ name }) => name === 'open-panel')?.shortcut || null;
}

void mount(Popup);
void showTab();
void findShortcut();
void ownWindow().then((id) => {
  windowId = id;
});
