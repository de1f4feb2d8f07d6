import type { Answer } from '../platform/messages.ts';
import { refusalOf, showAgain } from './library-change.ts';
import type { Desk } from './tab-states.ts';

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
