import { type ReadonlySignal, signal } from '@preact/signals';
import { ask } from '../../platform/ask.ts';
import { ownWindow } from '../../platform/panel.ts';
import { onStateChanged } from '../../platform/tab-changes.ts';

/** The marks in pages, as the side panel has them in hand. */
export interface PanelMarks {
  /** Whether pages are marked; null until the worker has answered. */
  readonly on: ReadonlySignal<boolean | null>;
  switched(on: boolean): Promise<void>;
  /** The panel shows this tab: marks stand in its page, as long as the panel is open. */
  shows(tabId: number | null): Promise<void>;
}

/** Tells the worker which tab this panel shows, and that it goes; the marks come and go with it. */
export function panelMarks(): PanelMarks {
  const on = signal<boolean | null>(null);
  let windowId: number | null = null;
  const refresh = async (): Promise<void> => {
    on.value = (await ask('mark-choice', null)).on;
  };
  onStateChanged(() => void refresh());
  void refresh();
  addEventListener('pagehide', () => {
    if (windowId !== null) ask('panel-shows', { windowId, tabId: null }).catch(() => undefined);
  });
  return {
    on,
    async switched(wanted) {
      on.value = wanted;
      try {
        await ask('choose-marks', { ...(await ask('mark-choice', null)), on: wanted });
        await refresh();
      } catch {
        // The switch says what holds.
        on.value = !wanted;
      }
    },
    async shows(tabId) {
      windowId ??= await ownWindow();
      if (windowId !== null) await ask('panel-shows', { windowId, tabId });
    },
  };
}
