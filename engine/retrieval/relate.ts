import type { Article, Denominator, Outcome, Page, Reason, Shelf } from '../article.ts';
import type { Corpus, DateWindow, Signal, Tally } from '../corpus.ts';
import { isEnglish, languageOf } from '../language/article-language.ts';
import { analysisOf } from './analysis.ts';
import { censusWithout } from './census.ts';
import { articlesOf, dateWindow, within } from './date-window.ts';
import { runsOf, sameText } from './near-duplicate.ts';
import { pageMarks } from './own-copy.ts';
import { type Ranked, rank, weightsFor } from './rank.ts';
import { reasonsFor } from './reasons.ts';
import { backgroundProbability } from './same-story.ts';
import { tellingTerms } from './signature.ts';

/** An article that reports the page's story, or stands in its background. */
export interface Match {
  readonly article: Article;
  readonly shelf: Shelf;
  readonly probability: number;
  readonly reasons: readonly Reason[];
  /** Ids of articles with the same text, folded into this one. */
  readonly sameText: readonly string[];
}

/** What a corpus holds on a page's story. */
export interface Relation {
  /** Most probable first. */
  readonly related: readonly Match[];
  readonly background: readonly Match[];
  readonly outcome: Outcome;
  readonly denominator: Denominator;
}

export interface RelateOptions {
  /** ISO date-time at which the page was read; where it tells no date, the articles around this one are compared. */
  readonly readAt: string;
  readonly signal: Signal;
}

/**
 * Articles loaded and analysed for one page. Of the development pages' stories 99.6 % stood among the first 24 hits, and
 * at least five articles, or all, for every page.
 */
const CANDIDATES = 24;
const MOST_BACKGROUND = 5;

/**
 * Which articles of the corpus report the page's story. The page's own copies (same id, address or text) never do.
 * Rejects with the abort reason once the signal is aborted.
 */
export async function relate(page: Page, corpus: Corpus, options: RelateOptions): Promise<Relation> {
  const { signal } = options;
  const scope = await scopeOf(page, corpus, options);
  const loaded = scope.denominator.compared === 0 ? [] : await candidatesOf(page, corpus, scope, signal);
  const weigh = await weightsFor([page, ...loaded], corpus, languageOf(page), { ...scope.window, signal });
  const ranked = rank(page, loaded, weigh);
  const related = folded(ranked.filter(({ shown }) => shown));
  const least = backgroundProbability(isEnglish(languageOf(page)));
  const rest = ranked.filter(({ shown, probability }) => !shown && probability >= least);
  const background = folded(rest.slice(0, MOST_BACKGROUND));
  const shelves = await shelvesOf([...related, ...background], corpus, signal);
  const match = ({ article, probability, sameText }: Folded): Match => ({
    article,
    probability,
    sameText,
    shelf: shelves.get(article.id) ?? 'library',
    reasons: reasonsFor(page, article, weigh),
  });
  return {
    related: related.map(match),
    background: background.map(match),
    outcome: related.length > 0 ? 'related' : scope.outcome,
    denominator: scope.denominator,
  };
}

/** The articles a page may be compared with, and what is said where none of them match. */
interface Scope {
  readonly own: ReadonlySet<string>;
  readonly window: DateWindow;
  readonly outcome: Exclude<Outcome, 'related'>;
  readonly denominator: Denominator;
}

async function scopeOf(page: Page, corpus: Corpus, { readAt, signal }: RelateOptions): Promise<Scope> {
  const [census, own] = await Promise.all([corpus.census(signal), corpus.copies(pageMarks(page), signal)]);
  const others = censusWithout(census, own);
  const language = languageOf(page);
  const readable = others.filter((tally) => language === null || (tally.language ?? language) === language);
  const window = dateWindow(page.published ?? readAt, readable);
  const compared = readable.filter(({ day }) => within(day, window));
  const days = others.flatMap(({ day, dated }) => (dated && day !== null ? day : [])).sort();
  return {
    window,
    own: new Set(own.map(({ id }) => id)),
    outcome: silence(others, readable, compared),
    denominator: {
      articles: articlesOf(others),
      compared: articlesOf(compared),
      from: days[0] ?? null,
      to: days.at(-1) ?? null,
      languages: [...new Set(others.flatMap((tally) => tally.language ?? []))].sort(),
      holdsPage: own.length > 0,
    },
  };
}

function silence(
  others: readonly Tally[],
  readable: readonly Tally[],
  compared: readonly Tally[],
): Scope['outcome'] {
  if (others.length === 0) return 'empty-corpus';
  if (readable.length === 0) return 'other-language';
  return compared.length === 0 ? 'out-of-range' : 'no-match';
}

async function candidatesOf(page: Page, corpus: Corpus, scope: Scope, signal: Signal): Promise<Article[]> {
  const { window, own } = scope;
  const terms = tellingTerms(analysisOf(page));
  const limit = CANDIDATES + own.size;
  const hits = await corpus.candidates({ ...window, terms, language: languageOf(page), limit }, signal);
  const others = hits.filter(({ id }) => !own.has(id)).slice(0, CANDIDATES);
  const loaded = await Promise.all(others.map(({ id }) => corpus.article(id, signal)));
  signal.throwIfAborted();
  return loaded.filter((article) => article !== null);
}

async function shelvesOf(
  matches: readonly Folded[],
  corpus: Corpus,
  signal: Signal,
): Promise<ReadonlyMap<string, Shelf>> {
  const entries = await Promise.all(matches.map(({ article }) => corpus.entry(article.id, signal)));
  return new Map(entries.flatMap((entry) => (entry === null ? [] : [[entry.id, entry.shelf]])));
}

interface Folded extends Ranked {
  readonly sameText: string[];
}

/** Folds copies of one text into the most probable of them. */
function folded(ranked: readonly Ranked[]): Folded[] {
  const cards: (Folded & { readonly runs: ReadonlySet<number> })[] = [];
  for (const one of ranked) {
    const runs = runsOf(one.article);
    const copy = cards.find((card) => sameText(card.runs, runs));
    if (copy === undefined) cards.push({ ...one, runs, sameText: [] });
    else copy.sameText.push(one.article.id);
  }
  return cards;
}
