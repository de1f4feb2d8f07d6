import { ask } from '../../platform/ask.ts';
import type { HeldArticle, Holding, LibraryOverview, SearchStep } from '../../platform/library-messages.ts';
import type { Answer, ListedArticle } from '../../platform/messages.ts';
import { onStateChanged } from '../../platform/tab-changes.ts';
import { exportedFile, importFile } from '../surface/files.ts';
import type { LibraryCalls } from './calls.ts';

const PAGE = 50;
/** What the worker has no answer to yet. */
const NOT_YET = async () => ({ ok: false, why: 'storage' }) as const;

/** The calls over the messages that there are: articles with their removal, and an export of everything. */
export const presentCalls: LibraryCalls = {
  overview: async () => overviewOf(await ask('articles', null)),
  articles: async (after) => {
    const from = Number(after ?? 0);
    const all = await ask('articles', null);
    const next = from + PAGE < all.length ? String(from + PAGE) : null;
    return { articles: all.slice(from, from + PAGE).map(held), next };
  },
  search: async (words) => inHeadlines(words, await ask('articles', null)),
  openArticle: (articleId) => ask('open-article', { articleId, sentence: null, fromTab: null }),
  removeArticle: (articleId) => ask('remove-article', { articleId }),
  restoreArticle: (articleId) => ask('restore-article', { articleId }),
  wantHosts: async () => {},
  findFeed: async () => ({ kind: 'trouble', trouble: { why: 'unreachable' } }),
  leaveFeed: async () => ({ ok: true, value: null }),
  addFeed: NOT_YET,
  addFeeds: NOT_YET,
  refreshFeed: NOT_YET,
  switchFullArticles: NOT_YET,
  removeSource: NOT_YET,
  restoreSource: NOT_YET,
  rememberSite: NOT_YET,
  removeSamples: () => eachSample(false, (articleId) => ask('remove-article', { articleId })),
  restoreSamples: () => eachSample(true, (articleId) => ask('restore-article', { articleId })),
  takeFile: async (file) => {
    const left = await importFile(file, file.name);
    return left.ok
      ? { kind: 'under-way' }
      : { kind: 'failed', name: file.name, why: left.why === 'quota' ? 'quota' : 'storage' };
  },
  cancelIngest: NOT_YET,
  ingestSeen: NOT_YET,
  damageSeen: NOT_YET,
  exportAll: async () => {
    const exported = await exportedFile(null);
    return exported.ok ? { ok: true, value: exported.value.file } : exported;
  },
  exportFeeds: NOT_YET,
  drops: async () => 0,
  keep: NOT_YET,
  onChanged: (listener) => onStateChanged(listener),
};

function held({ article, removed }: ListedArticle): HeldArticle {
  return { article, removed, arrived: null, from: article.shelf === 'bundled' ? 'samples' : 'saved' };
}

function overviewOf(listed: readonly ListedArticle[]): LibraryOverview {
  const kept = listed.filter(({ removed }) => !removed);
  const onShelf = (shelf: string) => kept.filter(({ article }) => article.shelf === shelf);
  return {
    whole: holdingOf(kept),
    feeds: [],
    packs: [],
    saved: holdingOf(onShelf('library')),
    remembered: holdingOf([]),
    rememberedSites: [],
    samples: { holding: holdingOf(onShelf('bundled')), removed: listed.length - kept.length },
    room: null,
    full: false,
    retention: { days: null, megabytes: null },
    damage: null,
    ingests: [],
  };
}

function holdingOf(listed: readonly ListedArticle[]): Holding {
  const dates = listed.flatMap(({ article }) => article.published ?? []).toSorted();
  return { articles: listed.length, bytes: 0, from: dates.at(0) ?? null, to: dates.at(-1) ?? null };
}

function inHeadlines(words: string, listed: readonly ListedArticle[]): SearchStep {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean);
  const found = listed.filter(({ article: { title } }) =>
    wanted.every((word) => title.toLowerCase().includes(word)),
  );
  return { found: found.map((each) => ({ ...held(each), excerpt: null })), back: null, next: null };
}

async function eachSample(
  removed: boolean,
  task: (articleId: string) => Promise<Answer<null>>,
): Promise<Answer<null>> {
  for (const listed of await ask('articles', null)) {
    if (listed.removed !== removed || listed.article.shelf !== 'bundled') continue;
    const answer = await task(listed.article.id);
    if (!answer.ok) return answer;
  }
  return { ok: true, value: null };
}
