import { browser } from 'wxt/browser';
import type { TabActions } from '../../components/actions.ts';
import { ask } from '../../platform/ask.ts';
import { copyAsJson, copyText } from '../../platform/clipboard.ts';
import { addFeedAddress } from '../../platform/library-address.ts';
import type { SiteChoice } from '../../platform/messages.ts';
import { requestSite } from '../../platform/permissions.ts';
import type { TabSession } from './tab-session.ts';

/** What the popup and the panel do alike. */
export function tabActions(session: TabSession): TabActions {
  return {
    readPage: (anyway) => void session.read(anyway),
    stopReading: () => void session.attempt((tabId) => ask('stop-reading', { tabId })),
    chooseSite: (host, choice) => void chooseSite(session, host, choice),
    savePage: () => void session.attempt((tabId) => ask('save-page', { tabId })),
    forgetPage: () => void session.attempt((tabId) => ask('forget-page', { tabId })),
    showChanges: () => void session.showChanges(),
    judgeMatch: (here, there, wrong) =>
      void session.attempt(() => ask('judge-match', { here, there, wrong })),
    openArticle: (articleId, place) =>
      void session.attempt((fromTab) =>
        ask('open-article', {
          articleId,
          sentence: place && `${place.paragraph}:${place.start}-${place.end}`,
          fromTab,
        }),
      ),
    openLibrary: () => void openOwnPage('/library.html'),
    addSiteFeed: (page) => void openOwnPage(addFeedAddress(page)),
    openSample: () => void openOwnPage('/sample.html'),
    openSettings: () => void browser.runtime.openOptionsPage(),
    openErrorRates: () => void openOwnPage('/options.html#how-often'),
    openHidden: () => void openOwnPage('/options.html#hidden-matches'),
    openTable: () => void session.attempt((fromTab) => ask('open-table', { fromTab })),
    copyText,
    copyJson: copyAsJson,
  };
}

function openOwnPage(path: string) {
  return browser.tabs.create({ url: new URL(path, location.href).href });
}

/** Puts a choice in force, and reads the page at once where it was not read for want of it. */
async function chooseSite(session: TabSession, host: string, choice: SiteChoice): Promise<void> {
  const unread = session.state.value?.kind === 'off' || session.state.value?.kind === 'no-access';
  const asking = choice === 'always' ? grantedSite(host) : ask('choose-site', { host, choice });
  const chosen = await session.attempt(() => asking);
  if (chosen && unread && choice !== 'never') await session.read(false);
}

/** Must be called straight from the click: the browser asks the reader, and does so on a live gesture only. */
async function grantedSite(host: string) {
  const granted = await requestSite(host).catch(() => false);
  return granted
    ? ask('choose-site', { host, choice: 'always' })
    : ({ ok: false, why: 'not-permitted' } as const);
}
