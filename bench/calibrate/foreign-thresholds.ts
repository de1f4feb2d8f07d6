import { corpusOf } from '../../corpus/memory.ts';
import type { Article } from '../../engine/article.ts';
import { words } from '../../engine/language/words.ts';
import { rank, weightsFor } from '../../engine/retrieval/rank.ts';
import { candidatesFor, EVERY_DATE } from '../predict/related.ts';
import { evaluationArticles, relatedQueries } from '../predict/related-data.ts';

/** How a threshold does on pages that the engine takes for another language. */
export interface ForeignThreshold {
  readonly script: 'with capitals' | 'without';
  /** Articles in the corpus beside the page's story. */
  readonly others: number;
  readonly logOdds: number;
  /** Share of pages for which an article of their story is shown. */
  readonly hintRecall: number;
  /** Share of pages for which something is shown though their story is absent. */
  readonly falseHints: number;
}

const OTHERS = [6, 60, 300];
const LOG_ODDS = [-1, -0.5, 0, 0.5, 1];
const PAGES = 120;
const CANDIDATES = 24;

const { signal } = new AbortController();

/**
 * Thresholds for languages of which no frequencies are known. The development pages are written in letters of other scripts
 * (Cyrillic, which has capitals; Yi, which has none) without their function words, so that they take the road of every other language; against
 * corpora of several sizes that always hold the sibling event.
 */
export async function foreignThresholds(data: string): Promise<ForeignThreshold[]> {
  const english = evaluationArticles(data, 'dev');
  const queries = relatedQueries(data, 'dev');
  const step = Math.ceil(queries.length / PAGES);
  const topics = new Map(queries.map(({ qid, topic }) => [qid, topic]));
  const rows: ForeignThreshold[] = [];
  for (const script of ['with capitals', 'without'] as const) {
    const foreign = new Map([...english].map(([id, { article }]) => [id, inOtherLetters(article, script)]));
    for (const others of OTHERS) {
      const best: { present: number; absent: number }[] = [];
      for (const [at, { qid, relevant, topic }] of queries.entries()) {
        const page = foreign.get(qid);
        if (at % step !== 0 || page === undefined) continue;
        const story = new Set([qid, ...relevant]);
        const rest = [...foreign.values()].filter(({ id }) => !story.has(id));
        const siblings = rest.filter(({ id }) => topics.get(id) === topic).slice(0, others / 2);
        const corpus = [...siblings, ...spread(rest, others - siblings.length, at)];
        const own = relevant.flatMap((id) => foreign.get(id) ?? []);
        best.push({
          present: await bestScore(page, [...own, ...corpus], (id) => story.has(id)),
          absent: await bestScore(page, corpus, () => true),
        });
      }
      rows.push(...LOG_ODDS.map((logOdds) => ({ script, others, logOdds, ...shares(best, logOdds) })));
    }
  }
  return rows;
}

function shares(best: readonly { present: number; absent: number }[], logOdds: number) {
  const share = (key: 'present' | 'absent') =>
    best.filter((page) => page[key] >= logOdds).length / best.length;
  return { hintRecall: share('present'), falseHints: share('absent') };
}

/** So many of the articles, evenly spread from one that depends on `seed`. */
function spread(articles: readonly Article[], count: number, seed: number): Article[] {
  const step = articles.length / Math.max(1, count);
  return Array.from(
    { length: count },
    (_, index) => articles[Math.floor(index * step + seed) % articles.length],
  ).flatMap((article) => article ?? []);
}

async function bestScore(page: Article, articles: readonly Article[], counts: (id: string) => boolean) {
  const corpus = corpusOf([...new Map(articles.map((article) => [article.id, article])).values()], 'library');
  const candidates = await candidatesFor(page, corpus, CANDIDATES);
  const weigh = await weightsFor([page, ...candidates], corpus, 'und', { ...EVERY_DATE, signal });
  const scores = rank(page, candidates, weigh).flatMap(({ article, score }) =>
    counts(article.id) ? score : [],
  );
  return Math.max(Number.NEGATIVE_INFINITY, ...scores);
}

const CYRILLIC = { small: 0x430, large: 0x410 };
const YI = { small: 0xa000, large: 0xa000 };

function inOtherLetters(article: Article, script: ForeignThreshold['script']): Article {
  const { small, large } = script === 'without' ? YI : CYRILLIC;
  const letters = (text: string) =>
    text
      .replace(/[a-z]/g, (letter) => String.fromCharCode(small + letter.charCodeAt(0) - 97))
      .replace(/[A-Z]/g, (letter) => String.fromCharCode(large + letter.charCodeAt(0) - 65));
  const spelled = (text: string) => letters(withoutFunctionWords(text));
  return {
    ...article,
    language: null,
    title: article.title === null ? null : spelled(article.title),
    paragraphs: article.paragraphs.map(spelled),
  };
}

function withoutFunctionWords(text: string): string {
  return words(text)
    .filter(({ stop }) => stop)
    .reduceRight((left, { start, end }) => left.slice(0, start) + left.slice(end), text);
}
