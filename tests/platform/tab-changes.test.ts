import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  activeTab,
  onActiveTabChanged,
  onStateChanged,
  onStatementChosen,
} from '../../platform/tab-changes.ts';

vi.mock('wxt/browser', async () => ({ browser: (await import('wxt/testing/fake-browser')).fakeBrowser }));

beforeEach(() => fakeBrowser.reset());

const ORIGIN = new URL(fakeBrowser.runtime.getURL('/')).origin;
const WORKER = { id: fakeBrowser.runtime.id, origin: ORIGIN, url: `${ORIGIN}/background.js` };
const broadcast = (message: unknown, sender: object = WORKER) =>
  fakeBrowser.runtime.onMessage.trigger(message, sender, () => undefined);

describe('onStateChanged', () => {
  it('hears the worker, and nothing else, until it is ended', async () => {
    const heard: number[] = [];
    const end = onStateChanged((tabId) => heard.push(tabId));
    await broadcast({ kind: 'state-changed', body: { tabId: 7 } });
    await broadcast({ kind: 'state-changed', body: { tabId: 'seven' } });
    // As Chromium names a service worker.
    await broadcast({ kind: 'state-changed', body: { tabId: 8 } }, { id: WORKER.id, url: WORKER.url });
    await broadcast({ kind: 'tab-state', body: { tabId: 8 } });
    await broadcast('state-changed');
    end();
    await broadcast({ kind: 'state-changed', body: { tabId: 9 } });
    expect(heard).toEqual([7, 8]);
  });

  it('and its like hear nobody but the worker and the pages of the extension', async () => {
    const heard: number[] = [];
    onStateChanged((tabId) => heard.push(tabId));
    onStatementChosen((tabId) => heard.push(tabId));
    const site = 'https://news.example';
    const others = [
      {},
      { ...WORKER, id: 'another' },
      { ...WORKER, origin: undefined, tab: { id: 7 }, frameId: 0 },
      { id: WORKER.id, url: `${site}/a` },
      { ...WORKER, url: undefined },
      { ...WORKER, origin: site, url: `${site}/a`, tab: { id: 7 }, frameId: 0 },
    ];
    for (const sender of others) {
      await broadcast({ kind: 'state-changed', body: { tabId: 7 } }, sender);
      await broadcast({ kind: 'statement-chosen', body: { tabId: 7, claimId: '0:0-12' } }, sender);
    }
    expect(heard).toEqual([]);
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
