import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { activeTab, onActiveTabChanged, onStateChanged } from '../../platform/tab-changes.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const broadcast = (message: unknown) => fakeBrowser.runtime.onMessage.trigger(message, {}, () => undefined);

describe('onStateChanged', () => {
  it('hears the worker, and nothing else, until it is ended', async () => {
    const heard: number[] = [];
    const end = onStateChanged((tabId) => heard.push(tabId));
    await broadcast({ kind: 'state-changed', body: { tabId: 7 } });
    await broadcast({ kind: 'state-changed', body: { tabId: 'seven' } });
    await broadcast({ kind: 'tab-state', body: { tabId: 8 } });
    await broadcast('state-changed');
    end();
    await broadcast({ kind: 'state-changed', body: { tabId: 9 } });
    expect(heard).toEqual([7]);
  });
});

describe('the tab in front', () => {
  it('is told, and told again when another one comes to the front', async () => {
    const window = await fakeBrowser.windows.create({ focused: true });
    const tab = await fakeBrowser.tabs.create({
      url: 'https://a.example/',
      windowId: window?.id ?? 0,
      active: true,
    });
    expect(await activeTab()).toBe(tab.id);
    const heard: number[] = [];
    const end = onActiveTabChanged((tabId) => heard.push(tabId));
    const own = (await fakeBrowser.windows.getCurrent()).id ?? -1;
    await fakeBrowser.tabs.onActivated.trigger({ tabId: tab.id ?? -1, windowId: own });
    await fakeBrowser.tabs.onActivated.trigger({ tabId: 99, windowId: own + 5 });
    end();
    expect(heard).toEqual([tab.id]);
  });
});
