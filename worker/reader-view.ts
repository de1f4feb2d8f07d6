import type { Article, Coverage, Page } from '../engine/article.ts';
import type { Answer, ComparedPage, ReaderView } from '../platform/messages.ts';
import { contentHash } from './content-hash.ts';
import { type Desk, tabStateOf } from './tab-states.ts';

const NEVER_ABORTED = { aborted: false, throwIfAborted() {} };

/** An article of the corpus for the reader page, with what of it stands beside the page it was opened from. */
export async function readerViewOf(
  desk: Desk,
  articleId: string,
  fromTab: number | null,
): Promise<Answer<ReaderView>> {
  const corpus = await desk.holdings.corpus();
  const article = await corpus.article(articleId, NEVER_ABORTED);
  if (article === null) return { ok: false, why: 'gone' };
  const alone = await aloneOf(desk, article);
  const beside = fromTab === null ? null : await besideOf(desk, fromTab);
  const coverage = beside?.coverage ?? null;
  return {
    ok: true,
    value: {
      article,
      shelf: (await corpus.entry(articleId, NEVER_ABORTED))?.shelf ?? 'bundled',
      title: alone.page.title,
      titleDerived: alone.page.titleDerived,
      letter: coverage === null ? null : letterIn(coverage, articleId),
      matches: coverage === null ? [] : matchesIn(coverage, articleId),
      claims: alone.inArticle.claims,
      statements: alone.claims.map(({ sentence }) => sentence),
      fromTab,
      beside,
    },
  };
}

/** The page of a tab with its coverage, where it was compared. */
async function besideOf(desk: Desk, tabId: number): Promise<ComparedPage | null> {
  const state = await tabStateOf(desk, tabId);
  if (state.kind !== 'covered') return null;
  const record = await desk.records.get(tabId);
  const page = record?.kind === 'read' ? await desk.pages.get(record.hash) : null;
  const paragraphs = page?.paragraphs ?? [];
  // The tab may have gone on since, or the text may have given way to others: statements are never cut out of another text.
  const fits = state.coverage.claims.every(
    ({ sentence }) => paragraphs[sentence.paragraph]?.slice(sentence.start, sentence.end) === sentence.text,
  );
  return { coverage: state.coverage, paragraphs: fits ? paragraphs : [] };
}

/** What the engine says of an article by itself: its title for display, its claims. */
async function aloneOf(desk: Desk, article: Article): Promise<Coverage> {
  const characters = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  const extent = { whole: true, cut: null, paragraphs: article.paragraphs.length, characters };
  const page: Page = { ...article, byline: null, extent };
  return desk.comparisons.alone(page, await contentHash(page));
}

function matchesIn({ claims }: Coverage, articleId: string): ReaderView['matches'] {
  return claims.flatMap(({ id, sentence, evidence }) =>
    evidence
      .filter((found) => found.articleId === articleId)
      .map((found) => ({ claimId: id, claimText: sentence.text, evidence: found })),
  );
}

/** The letter that the panel gives an article: A is the page, then related articles, then background, in their order. */
function letterIn({ related, background }: Coverage, articleId: string): string | null {
  const place = [...related, ...background].findIndex(({ article }) => article.id === articleId);
  return place === -1 ? null : letterAt(place + 1);
}

function letterAt(place: number): string {
  const last = String.fromCharCode(65 + (place % 26));
  return place < 26 ? last : letterAt(Math.floor(place / 26) - 1) + last;
}
