import { browser } from 'wxt/browser';

/** Firefox's sidebar; Chromium's types do not know it. */
interface SidebarAction {
  open(): Promise<void>;
}

function sidebarAction(): SidebarAction | null {
  return 'sidebarAction' in browser ? (browser.sidebarAction as SidebarAction) : null;
}

/** The window this surface stands in. Ask for it before the click, since `openPanel` must not wait. */
export async function ownWindow(): Promise<number | null> {
  const { id } = await browser.windows.getCurrent();
  return id ?? null;
}

/**
 * Opens the side panel. Call it synchronously in a click handler, before any `await`: both browsers demand a user gesture.
 * @param windowId the window to open it in, from `ownWindow`; Firefox takes the one of the gesture
 * @returns whether it opened
 */
export async function openPanel(windowId: number | null): Promise<boolean> {
  const sidebar = sidebarAction();
  try {
    if (sidebar !== null) await sidebar.open();
    else if (windowId !== null) await browser.sidePanel.open({ windowId });
    return sidebar !== null || windowId !== null;
  } catch {
    // Without a gesture, or in a window that has no panel (an app window), the browser refuses.
    return false;
  }
}
