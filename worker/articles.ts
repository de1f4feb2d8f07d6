import { cardOf } from '../engine/claims/article-card.ts';
import type { Answer, ListedArticle } from '../platform/messages.ts';
import { refusalOf, showAgain } from './library-change.ts';
import type { Desk } from './tab-states.ts';

const NEVER_ABORTED = { aborted: false, throwIfAborted() {} };

/** The page draws a row for each; whoever has more searches. */
const MOST_LISTED = 500;

/** The newest articles that pages are compared with, and the samples taken out: newest first, undated last. */
export async function listArticles(desk: Desk): Promise<ListedArticle[]> {
  const corpus = await desk.holdings.corpus();
  const samples = await desk.holdings.samples();
  const listed = samples.map((article) => ({ article: cardOf(article, 'bundled'), removed: false }));
  for (const { id } of await desk.holdings.newest(MOST_LISTED)) {
    const article = await corpus.article(id, NEVER_ABORTED);
    if (article !== null) listed.push({ article: cardOf(article, 'library'), removed: false });
  }
  for (const article of await desk.holdings.removedSamples())
    listed.push({ article: cardOf(article, 'bundled'), removed: true });
  return listed.sort((a, b) => (orderOf(a) < orderOf(b) ? 1 : -1));
}

/** Takes an article out of those that pages are compared with; it can be put back. */
export function removeArticle(desk: Desk, articleId: string): Promise<Answer<null>> {
  return changed(desk, () => desk.holdings.remove(articleId));
}

export function restoreArticle(desk: Desk, articleId: string): Promise<Answer<null>> {
  return changed(desk, () => desk.holdings.restore(articleId));
}

async function changed(desk: Desk, task: () => Promise<boolean>): Promise<Answer<null>> {
  try {
    if (!(await task())) return { ok: false, why: 'gone' };
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
  await showAgain(desk, []);
  return { ok: true, value: null };
}

function orderOf({ article: { published, id } }: ListedArticle): string {
  return `${published ?? ''} ${id}`;
}
