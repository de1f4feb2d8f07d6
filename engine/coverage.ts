import type { Article, Claim, Coverage, Omission, Page, RelatedArticle, SentenceRef } from './article.ts';
import { sentenceIndex } from './claims/alignment.ts';
import { cardOf } from './claims/article-card.ts';
import { type Comparable, comparableSets } from './claims/comparable.ts';
import { isCaption } from './claims/detection.ts';
import type { EvidenceScope } from './claims/evidence.ts';
import { inArticle } from './claims/in-article.ts';
import { omissionsOf } from './claims/omissions.ts';
import { originBook } from './claims/origins.ts';
import { claimOf, claimSentences } from './claims/page-claims.ts';
import type { Corpus, Signal } from './corpus.ts';
import { type AnalysedArticle, analyse } from './language/analysis.ts';
import { type Match, relate } from './retrieval/relate.ts';

/** What the caller decides about one comparison. */
export interface CoverOptions {
  /** ISO date-time at which the page was read; dates an undated page. */
  readonly readAt: string;
  /** Aborting rejects with the signal's reason, at the next sentence or article. */
  readonly signal: Signal;
}

/**
 * Sentences of related articles that a page is compared with, those of the most probable articles first: more than 24
 * articles of the usual length hold. Each of them may meet each of the page’s 400.
 */
const MOST_SENTENCES = 1_200;

/** The one door into the engine: everything that is said about a page is said here. */
export type Cover = (page: Page, corpus: Corpus, options: CoverOptions) => Promise<Coverage>;

/**
 * Compares a page with a corpus. Never throws for any text; rejects only with the abort reason, or with what the corpus
 * rejects with. Work is bounded by the caps of language/analysis.ts and the candidates of retrieval/relate.ts.
 */
export const cover: Cover = async (page, corpus, { readAt, signal }) => {
  const { related, background, outcome, denominator } = await relate(page, corpus, { readAt, signal });
  const analysed = analyseAll({ ...page, published: page.published ?? readAt }, related, signal);
  const [own = [], ...sets] = comparableSets(analysed);
  const others = sets.flat().slice(0, MOST_SENTENCES);
  const stated = claimSentences(own);
  const scope = scopeOf(analysed, stated, others);
  const claims = stated.map((sentence) => {
    signal.throwIfAborted();
    return claimOf(sentence, scope);
  });
  const leftOut = (page.extent.whole ? leftOutOf(analysed, own, others, scope) : []).filter(
    (omission) => !claims.some((claim) => isShownBeside(claim, omission)),
  );
  return {
    page: cardOf(page, 'library'),
    extent: page.extent,
    outcome,
    related: withAdditions(inTimeOrder(related), leftOut),
    background: background.map((match) => relatedOf(match, null)),
    claims,
    leftOut,
    inArticle: inArticle(claims),
    denominator,
  };
};

/** The page first. */
function analyseAll(page: Article, related: readonly Match[], signal: Signal): AnalysedArticle[] {
  return [page, ...related.map(({ article }) => article)].map((article) => {
    signal.throwIfAborted();
    return analyse(article);
  });
}

function scopeOf(
  analysed: readonly AnalysedArticle[],
  claims: readonly Comparable[],
  others: readonly Comparable[],
): EvidenceScope {
  const days = new Map(analysed.map(({ article, published }) => [article.id, published]));
  return {
    index: sentenceIndex(others),
    book: originBook(analysed),
    published: (articleId) => days.get(articleId) ?? null,
    claims,
  };
}

/** What is shown beside a claim, as saying the same or something else of it, is not left out, whatever names it adds. */
function isShownBeside({ evidence }: Claim, { articleId, sentence }: Omission): boolean {
  return evidence.some(
    (one) =>
      one.articleId === articleId &&
      one.sentence.paragraph === sentence.paragraph &&
      one.sentence.start === sentence.start,
  );
}

function leftOutOf(
  analysed: readonly AnalysedArticle[],
  page: readonly Comparable[],
  others: readonly Comparable[],
  { book, published }: EvidenceScope,
): Omission[] {
  const articles = new Map(analysed.map(({ article }) => [article.id, article]));
  return omissionsOf({
    page,
    others,
    book,
    published,
    pageDay: analysed[0]?.published ?? null,
    isCaption: ({ articleId, sentence }) =>
      isCaption(sentence, articles.get(articleId)?.paragraphs[sentence.ref.paragraph] ?? ''),
  });
}

/** Oldest first, undated last; the letters that surfaces give follow this order. */
function inTimeOrder(matches: readonly Match[]): Match[] {
  const key = ({ article }: Match) => `${article.published ?? '9999'} ${article.id}`;
  return matches.toSorted((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Each article with an assertion that neither the page makes nor an earlier card shows. */
function withAdditions(matches: readonly Match[], leftOut: readonly Omission[]): RelatedArticle[] {
  const shown = new Set<Omission>();
  return matches.map((match) => {
    const own = leftOut.filter(({ articleId }) => articleId === match.article.id);
    const adds = own.find((omission) => !shown.has(omission));
    if (adds !== undefined) shown.add(adds);
    return relatedOf(match, adds?.sentence ?? null);
  });
}

function relatedOf(match: Match, adds: SentenceRef | null): RelatedArticle {
  const { article, shelf, probability, reasons, sameText } = match;
  return { article: cardOf(article, shelf), probability, reasons, adds, sameText };
}
