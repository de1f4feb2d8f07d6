import { browser } from 'wxt/browser';
import type { ListActions } from '../../components/library/library-actions.ts';
import type { LibraryCalls } from './calls.ts';
import { marked, type PageState } from './page-state.ts';
import { Searching } from './searching.ts';

/** What the reader does to single articles, and the search. */
export function listActions(page: PageState, calls: LibraryCalls): ListActions {
  const searching = new Searching(calls, (search) => page.set({ search }));
  const failed = () => page.set({ refusal: 'storage' });
  const mark = (articleId: string, removed: boolean) => {
    page.markRemoved(articleId, removed);
    searching.change((found) => marked(found, articleId, removed));
  };
  // Marked before the answer is in: what refreshes the list meanwhile must know that a line of it is to stay.
  const change = async (articleId: string, removed: boolean) => {
    mark(articleId, removed);
    const call = removed ? calls.removeArticle(articleId) : calls.restoreArticle(articleId);
    if ((await page.attempt(call)) === null) mark(articleId, !removed);
  };
  return {
    openArticle: (articleId) => void page.attempt(calls.openArticle(articleId)),
    removeArticle: (articleId) => void change(articleId, true),
    restoreArticle: (articleId) => void change(articleId, false),
    showMore: () => void page.showMore().catch(failed),
    search: (words) => void searching.for(words).catch(failed),
    searchFurther: () => void searching.further().catch(failed),
    openSample: () => void browser.tabs.create({ url: new URL('/sample.html', location.href).href }),
  };
}
