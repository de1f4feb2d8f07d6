import type { Arrival } from '../../corpus/arrival.ts';
import { corpusOf, entryOf } from '../../corpus/memory.ts';
import { unionOf } from '../../corpus/union.ts';
import type { Article, Coverage, Page, Shelf } from '../../engine/article.ts';
import type { Corpus } from '../../engine/corpus.ts';
import type { Cover } from '../../engine/coverage.ts';
import type { Added, SavedArticles, Shelves } from '../../worker/holdings.ts';
import { memoryLedger } from './memory-inbox.ts';

/** A page of one paragraph. */
export function pageAt(url: string, text = 'Boats came into the harbour.'): Page {
  return {
    id: url,
    title: 'Boats',
    paragraphs: [text],
    published: '2024-04-30',
    url,
    source: null,
    language: 'en',
    byline: null,
    extent: { whole: true, cut: null, paragraphs: 1, characters: text.length },
  };
}

/** A coverage of a page by as many articles as are named. */
export function coverageOf(page: Page, articleIds: readonly string[]): Coverage {
  const card = { ...page, title: page.title ?? '', titleDerived: false, shelf: 'bundled' as const };
  return {
    page: card,
    extent: page.extent,
    outcome: articleIds.length === 0 ? 'no-match' : 'related',
    related: articleIds.map((id) => ({
      article: { ...card, id },
      probability: 0.9,
      reasons: [],
      adds: null,
      sameText: [],
    })),
    background: [],
    claims: [],
    leftOut: [],
    inArticle: { claims: 3, namingAnOrigin: 0, unnamedOnly: 0, namingNone: 3, mostCited: null },
    denominator: {
      articles: articleIds.length,
      compared: articleIds.length,
      from: null,
      to: null,
      languages: [],
      holdsPage: false,
    },
  };
}

/** An engine that finds every article of the corpus related, and counts how often it was asked. */
export function countingCover(): Cover & { readonly calls: () => number } {
  let calls = 0;
  const cover: Cover = async (page, corpus, { signal }) => {
    calls++;
    const query = { terms: new Map(), from: null, to: null, language: null, limit: 100 };
    const found = await corpus.candidates(query, signal);
    signal.throwIfAborted();
    return coverageOf(
      page,
      found.map(({ id }) => id),
    );
  };
  return Object.assign(cover, { calls: () => calls });
}

/** A corpus of these articles, as they are at each question, every one of them a candidate for any page. */
function corpusIn(articles: ReadonlyMap<string, Article>, shelf: Shelf): Corpus {
  const corpus = () => corpusOf([...articles.values()], shelf);
  return {
    census: (signal) => corpus().census(signal),
    copies: (page, signal) => corpus().copies(page, signal),
    entry: (id, signal) => corpus().entry(id, signal),
    candidates: async () => [...articles.keys()].map((id) => ({ id, score: 1 })),
    article: async (id) => articles.get(id) ?? null,
    documentFrequencies: (stems, window, signal) => corpus().documentFrequencies(stems, window, signal),
  };
}

/** Shelves in memory: one shipped article, and the saved ones. `opened` counts how often either was opened. */
export function memoryShelves(): Shelves & { readonly opened: () => number; full: boolean } {
  const shipped = new Map([['shipped-1', { ...pageAt('https://shipped.example/1'), id: 'shipped-1' }]]);
  const saved = new Map<string, Article>();
  const arrivals = new Map<string, Omit<Arrival, 'article'>>();
  const ledger = memoryLedger();
  let opened = 0;
  let changes = 0;
  const savedArticles: SavedArticles = {
    corpus: corpusIn(saved, 'library'),
    generation: async () => changes,
    has: async (id) => saved.has(id),
    save: async (article) => {
      await addAll([{ article, source: 'saved', arrived: '2024-05-01T10:00:00.000Z' }]);
    },
    addAll: (batch) => addAll(batch),
    removeSource: async (source) => {
      const gone = [...arrivals].filter(([, from]) => from.source === source).map(([id]) => id);
      for (const id of gone) await savedArticles.forget(id);
      return gone.length;
    },
    async *arrivals(wanted) {
      for (const article of [...saved.values()]) {
        const { source, arrived } = arrivals.get(article.id) ?? { source: 'saved', arrived: '' };
        if (wanted === null || wanted === source) yield { article, sources: [source], arrived };
      }
    },
    forget: async (id) => {
      saved.delete(id);
      arrivals.delete(id);
      changes++;
    },
    clear: async () => {
      saved.clear();
      changes++;
    },
    size: async () => ({ articles: saved.size, bytes: 0 }),
    sources: async () => {
      const all = [...arrivals.values()].map(({ source }) => source);
      return [...new Set(all)].map((source) => {
        const articles = all.filter((one) => one === source).length;
        return { source, articles, bytes: 0, from: null, to: null };
      });
    },
    listed: async () =>
      [...saved.values()].map((article) => ({
        entry: entryOf(article, 'library'),
        title: article.title,
        outlet: article.source,
        sources: [arrivals.get(article.id)?.source ?? 'saved'],
        place: `${article.published?.slice(0, 10) ?? '0000-00-00'} ${article.id}`,
      })),
    searchWeek: async () => null,
    known: async () => null,
    retain: async () => 0,
    drops: async () => 0,
    damage: async () => [],
    acknowledgeDamage: async () => {},
  };
  async function addAll(batch: readonly Arrival[]): Promise<Added> {
    if (shelves.full) throw Object.assign(new Error('disk full'), { name: 'QuotaExceededError' });
    const counts = { added: 0, replaced: 0, unchanged: 0 };
    for (const { article, ...from } of batch) {
      const before = saved.get(article.id);
      const same = JSON.stringify(before) === JSON.stringify(article);
      counts[before === undefined ? 'added' : same ? 'unchanged' : 'replaced'] += 1;
      saved.set(article.id, article);
      arrivals.set(article.id, from);
    }
    if (batch.length > 0) changes++;
    return counts;
  }
  const shelves = {
    ledger: async () => ledger,
    full: false,
    opened: () => opened,
    shipped: async () => {
      opened++;
      return { corpus: corpusIn(shipped, 'bundled'), articles: [...shipped.values()], hash: 'shipped' };
    },
    saved: async () => {
      opened++;
      return savedArticles;
    },
    union: (one: Corpus, other: Corpus) => unionOf([one, other]),
  };
  return shelves;
}

/** What the reader keeps on these shelves, in the order it came. */
export async function keptBy(shelves: Shelves): Promise<Article[]> {
  const found: Article[] = [];
  for await (const { article } of (await shelves.saved()).arrivals(null)) found.push(article);
  return found;
}
