import type { Answer } from '../../platform/messages.ts';
import { refusalOf, showAgain } from '../library-change.ts';
import type { Handlers } from '../router.ts';
import type { Desk } from '../tab-states.ts';
import { feedsInFile } from './find-feed.ts';
import { articlePage } from './list.ts';
import { libraryOverview } from './overview.ts';
import { rememberSite } from './remembered.ts';
import { removeSource } from './removal.ts';
import { chooseRetention, retentionDrops } from './retention.ts';
import { searchStep } from './search.ts';

const DONE: Answer<null> = { ok: true, value: null };

type LibraryKind =
  | 'library-overview'
  | 'library-articles'
  | 'search-library'
  | 'remove-source'
  | 'remember-site'
  | 'keep-samples'
  | 'read-opml'
  | 'damage-seen'
  | 'retention-drops'
  | 'choose-retention';

/** What the Library page asks, but for feeds and files. */
export function libraryHandlers(desk: Desk): Pick<Handlers, LibraryKind> {
  return {
    'library-overview': () => libraryOverview(desk),
    'library-articles': ({ after }) => articlePage(desk, after),
    'search-library': ({ words, after }) => searchStep(desk, words, after),
    'remove-source': async ({ source, keepArticles }) => {
      const removed = await removeSource(desk, source, keepArticles);
      await desk.platform.announceFeeds();
      return removed;
    },
    'remember-site': ({ host, remember }) => rememberSite(desk, host, remember),
    'keep-samples': ({ keep }) => keepSamples(desk, keep),
    'read-opml': ({ name, text }) => feedsInFile(desk, name, text),
    'damage-seen': async () => {
      await (await desk.holdings.saved()).acknowledgeDamage();
      return DONE;
    },
    'retention-drops': (retention) => retentionDrops(desk, retention),
    'choose-retention': (retention) => chooseRetention(desk, retention),
  };
}

/** All samples at once: they go, or those that went come back. */
async function keepSamples(desk: Desk, keep: boolean): Promise<Answer<null>> {
  const { holdings } = desk;
  try {
    const samples = await (keep ? holdings.removedSamples() : holdings.samples());
    for (const { id } of samples) await (keep ? holdings.restore(id) : holdings.remove(id));
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
  await showAgain(desk, []);
  return DONE;
}
