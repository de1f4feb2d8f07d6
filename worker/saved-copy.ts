import type { Article, Page } from '../engine/article.ts';
import type { Answer, PageChanges } from '../platform/messages.ts';
import { savedIdOf } from './saved-id.ts';
import { type Desk, situationOf } from './tab-states.ts';

const NEVER_ABORTED = { aborted: false, throwIfAborted() {} };

/** How the reader's own copy of a page stands to it. */
export type SavedCopy = 'none' | 'same' | 'older';

export async function savedCopyOf({ holdings }: Pick<Desk, 'holdings'>, page: Page): Promise<SavedCopy> {
  const id = await savedIdOf(page);
  if (!(await holdings.isSaved(id))) return 'none';
  const saved = await (await holdings.corpus()).article(id, NEVER_ABORTED);
  return saved === null || sameText(linesOf(saved), linesOf(page)) ? 'same' : 'older';
}

/** Headline and paragraphs of a tab's page as they were saved, and as they are now. */
export async function pageChanges(desk: Desk, tabId: number): Promise<Answer<PageChanges>> {
  const { record } = await situationOf(desk, tabId);
  const page = record?.kind === 'read' ? await desk.pages.get(record.hash) : null;
  const corpus = await desk.holdings.corpus();
  const saved = page && (await corpus.article(await savedIdOf(page), NEVER_ABORTED));
  if (page === null || saved === null) return { ok: false, why: 'gone' };
  return { ok: true, value: { before: linesOf(saved), after: linesOf(page) } };
}

function linesOf({ title, paragraphs }: Article): string[] {
  return title === null ? [...paragraphs] : [title, ...paragraphs];
}

function sameText(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((line, at) => line === b[at]);
}
