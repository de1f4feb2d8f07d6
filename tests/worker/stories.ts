import { unionOf } from '../../corpus/union.ts';
import type { Article, Coverage, Page, Shelf } from '../../engine/article.ts';
import type { Corpus } from '../../engine/corpus.ts';
import type { Cover } from '../../engine/coverage.ts';
import type { SavedArticles, Shelves } from '../../worker/holdings.ts';

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
    const entries = await corpus.entries(signal);
    signal.throwIfAborted();
    return coverageOf(
      page,
      entries.map(({ id }) => id),
    );
  };
  return Object.assign(cover, { calls: () => calls });
}

function corpusIn(articles: ReadonlyMap<string, Article>, shelf: Shelf): Corpus {
  return {
    entries: async () =>
      [...articles.values()].map(({ id, published, url, language }) => ({
        id,
        published,
        url,
        language,
        textHash: id,
        shelf,
      })),
    candidates: async () => [],
    article: async (id) => articles.get(id) ?? null,
    documentFrequencies: async (stems) => ({ articles: articles.size, counts: stems.map(() => 0) }),
  };
}

/** Shelves in memory: one shipped article, and the saved ones. `opened` counts how often either was opened. */
export function memoryShelves(): Shelves & { readonly opened: () => number; full: boolean } {
  const shipped = new Map([['shipped-1', { ...pageAt('https://shipped.example/1'), id: 'shipped-1' }]]);
  const saved = new Map<string, Article>();
  let opened = 0;
  let changes = 0;
  const savedArticles: SavedArticles = {
    corpus: corpusIn(saved, 'library'),
    generation: async () => changes,
    has: async (id) => saved.has(id),
    save: async (article) => {
      if (shelves.full) throw Object.assign(new Error('disk full'), { name: 'QuotaExceededError' });
      saved.set(article.id, article);
      changes++;
    },
    forget: async (id) => {
      saved.delete(id);
      changes++;
    },
    addAll: async (batch) => {
      if (shelves.full) throw Object.assign(new Error('disk full'), { name: 'QuotaExceededError' });
      const counts = { added: 0, replaced: 0, unchanged: 0 };
      for (const { article } of batch) {
        const before = saved.get(article.id);
        const same = JSON.stringify(before) === JSON.stringify(article);
        counts[before === undefined ? 'added' : same ? 'unchanged' : 'replaced'] += 1;
        saved.set(article.id, article);
      }
      if (counts.added + counts.replaced > 0) changes++;
      return counts;
    },
    removeSource: async (source) => {
      const ids = [...saved.keys()].filter((id) => id.startsWith(`${source}/`));
      for (const id of ids) saved.delete(id);
      changes++;
      return ids.length;
    },
  };
  const shelves = {
    full: false,
    opened: () => opened,
    shipped: async () => {
      opened++;
      return { corpus: corpusIn(shipped, 'bundled'), hash: 'shipped' };
    },
    saved: async () => {
      opened++;
      return savedArticles;
    },
    union: (one: Corpus, other: Corpus) => unionOf([one, other]),
  };
  return shelves;
}
