import { PanelView } from '../../components/panel-view.tsx';
import { activeTab, onActiveTabChanged } from '../../platform/tab-changes.ts';
import { mount } from '../surface/mount.tsx';
import { clearWish, watchWish } from '../surface/panel-wish.ts';
import { tabActions } from '../surface/tab-actions.ts';
import { createTabSession } from '../surface/tab-session.ts';

const session = createTabSession();
const actions = tabActions(session);
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
    />
  );
}

void mount(Panel);
onActiveTabChanged((tabId) => void session.follow(tabId));
void activeTab().then((tabId) => session.follow(tabId));
