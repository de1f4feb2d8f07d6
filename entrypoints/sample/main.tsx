import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { SampleView } from '../../components/sample-view.tsx';
import { ask } from '../../platform/ask.ts';
import type { Answer, Sample } from '../../platform/messages.ts';
import { openPanel, ownWindow } from '../../platform/panel.ts';
import { mount } from '../surface/mount.tsx';

const NO_ANSWER = { ok: false, why: 'storage' } as const;
const answer = signal<Answer<Sample> | null>(null);
let windowId: number | null = null;

function Surface() {
  return <SampleView answer={answer.value} onOpenPanel={() => void openPanel(windowId)} />;
}

async function showSample(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  answer.value =
    tab?.id === undefined
      ? { ok: false, why: 'gone' }
      : await ask('show-sample', { tabId: tab.id }).catch(() => NO_ANSWER);
}

void mount(Surface, 'sample.title');
void showSample();
void ownWindow().then((id) => {
  windowId = id;
});
