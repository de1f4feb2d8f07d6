import type { Article, Page } from '../engine/article.ts';
import { titleOf } from '../engine/claims/title.ts';
import type { Answer, Sample } from '../platform/messages.ts';
import { contentHash } from './content-hash.ts';
import { type Desk, show } from './tab-states.ts';

/**
 * Shows one of the bundled articles in a tab as if it were a page being read, so that icon, popup and panel can be tried
 * with no news site at hand: the oldest, since the others then report later what it could not.
 */
export async function showSample(desk: Desk, tabId: number): Promise<Answer<Sample>> {
  const tab = await desk.platform.tabs.find(tabId);
  const article = await oldestSample(desk);
  if (article === null || tab?.url == null) return { ok: false, why: 'gone' };
  const page = pageOf(article);
  const hash = await contentHash(page);
  await desk.pages.put(hash, page);
  await desk.records.set(tabId, { kind: 'read', url: tab.url, document: null, hash });
  await show(desk, tabId);
  const { text, derived } = titleOf(article);
  return { ok: true, value: { article, title: text, titleDerived: derived } };
}

async function oldestSample({ holdings }: Desk): Promise<Article | null> {
  const samples = await holdings.samples();
  const [first] = samples.toSorted((a, b) => ((a.published ?? '9999') < (b.published ?? '9999') ? -1 : 1));
  return first ?? null;
}

function pageOf(article: Article): Page {
  const characters = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const extent = { whole: true, cut: null, paragraphs: article.paragraphs.length, characters };
  return { ...article, byline: null, extent };
}
