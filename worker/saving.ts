import type { Page } from '../engine/article.ts';
import type { Answer } from '../platform/messages.ts';
import { refusalOf, showAgain } from './library-change.ts';
import { savedIdOf } from './saved-id.ts';
import { type Desk, situationOf, tabStateOf } from './tab-states.ts';

/** How many articles a page is compared with now. */
type Counted = Answer<{ readonly articles: number }>;

/** Puts the page that was read in a tab among the reader's own articles. Saving it again replaces it. */
export function savePage(desk: Desk, tabId: number): Promise<Counted> {
  return changeLibrary(desk, tabId, async (page) => {
    const { byline: _byline, extent: _extent, ...article } = page;
    const id = await savedIdOf(page);
    await desk.holdings.change((saved) => saved.save({ ...article, id }));
  });
}

/** Takes the page of a tab out of the reader's own articles. */
export function forgetPage(desk: Desk, tabId: number): Promise<Counted> {
  return changeLibrary(desk, tabId, async (page) => {
    const id = await savedIdOf(page);
    await desk.holdings.change((saved) => saved.forget(id));
  });
}

async function changeLibrary(
  desk: Desk,
  tabId: number,
  task: (page: Page) => Promise<void>,
): Promise<Counted> {
  const page = await pageOf(desk, tabId);
  if (page === 'off') return { ok: false, why: 'not-permitted' };
  if (page === null) return { ok: false, why: 'nothing-to-save' };
  try {
    await task(page);
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
  const articles = await desk.holdings.size();
  await showAgain(desk, [tabId]);
  return { ok: true, value: { articles } };
}

async function pageOf(desk: Desk, tabId: number): Promise<Page | 'off' | null> {
  const { record } = await situationOf(desk, tabId);
  if ((await tabStateOf(desk, tabId)).kind === 'off') return 'off';
  return record?.kind === 'read' ? desk.pages.get(record.hash) : null;
}
