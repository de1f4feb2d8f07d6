import { ask } from '../../platform/ask.ts';
import { inboxInBrowser } from '../../platform/inbox.ts';
import { onLibraryChanged } from '../../platform/library-changes.ts';
import type { FileTaken } from '../../platform/library-messages.ts';
import type { Answer, FeedAdded } from '../../platform/messages.ts';
import { exportedFile, importFile } from '../surface/files.ts';
import type { LibraryCalls } from './calls.ts';

const DONE: Answer<null> = { ok: true, value: null };
/** Feeds' ids in the library begin with this. */
const FEED = 'feed:';
/** A list of feeds beyond this is none: eight times the longest that is read. */
const LARGEST_LIST = 8_000_000;

/** What was removed while this page stands, as files that bring it back; without a file: its fetching alone. */
const removed = new Map<string, Blob>();

/** The page's calls, over messages to the worker. */
export const workerCalls: LibraryCalls = {
  overview: () => ask('library-overview', null),
  articles: (after) => ask('library-articles', { after }),
  search: (words, after) => ask('search-library', { words, after }),
  openArticle: (articleId) => ask('open-article', { articleId, sentence: null, fromTab: null }),
  removeArticle: (articleId) => ask('remove-article', { articleId }),
  restoreArticle: (articleId) => ask('restore-article', { articleId }),
  wantHosts: async (hosts) => {
    await Promise.all(hosts.map((host) => ask('want-feed', { host })));
  },
  findFeed: (address) => ask('find-feed', { address }),
  leaveFeed: (host) => ask('leave-feed', { host }),
  addFeed: async (url) => answerOf(await ask('add-feed', { url })),
  addFeeds: (feeds) =>
    ask('add-feeds', { feeds: feeds.map(({ address, title }) => ({ url: address, title })) }),
  refreshFeed: async (id) => {
    await ask('refresh-feeds', { id: id.slice(FEED.length) });
    return DONE;
  },
  switchFullArticles: async (id, on) => {
    await ask('feed-full-text', { id: id.slice(FEED.length), on });
    return DONE;
  },
  removeSource,
  restoreSource,
  rememberSite: (host, remember) => ask('remember-site', { host, remember }),
  removeSamples: () => ask('keep-samples', { keep: false }),
  restoreSamples: () => ask('keep-samples', { keep: true }),
  takeFile,
  cancelIngest: (importId) => ask('cancel-import', { importId }),
  ingestSeen: (importId) => ask('dismiss-import', { importId }),
  damageSeen: () => ask('damage-seen', null),
  exportAll: async () => {
    const exported = await exportedFile(null);
    return exported.ok ? { ok: true, value: exported.value.file } : exported;
  },
  exportFeeds: async () => {
    const opml = await ask('export-opml', null);
    return { ok: true, value: new Blob([opml], { type: 'text/x-opml' }) };
  },
  drops: (retention) => ask('retention-drops', retention),
  keep: (retention) => ask('choose-retention', retention),
  onChanged: onLibraryChanged,
};

/** What the page showed stood at this address a moment ago: it is there, or it can't be fetched any more. */
function answerOf(added: FeedAdded): Answer<null> {
  if (added.kind === 'added' || added.kind === 'known') return DONE;
  const why = added.kind === 'failed' ? added.why : null;
  if (why === 'quota') return { ok: false, why };
  return { ok: false, why: why === 'not-permitted' ? why : 'gone' };
}

async function removeSource(
  source: string,
  keepArticles: boolean,
): Promise<Answer<{ readonly undo: boolean }>> {
  const answer = await ask('remove-source', { source, keepArticles });
  if (!answer.ok) return answer;
  const { fileId } = answer.value;
  const file = fileId === null ? null : await inboxInBrowser().take(fileId);
  if (file !== null) removed.set(source, file);
  return { ok: true, value: { undo: file !== null } };
}

async function restoreSource(source: string): Promise<Answer<null>> {
  const file = removed.get(source);
  if (file === undefined) return { ok: false, why: 'gone' };
  const left = await importFile(file, '');
  if (left.ok) removed.delete(source);
  return left;
}

/** What begins as XML is a list of feeds, or nothing of ours: its feeds wait for the reader. All else is looked into on its way in. */
async function takeFile(file: File): Promise<FileTaken> {
  const { name } = file;
  if (await beginsAsXml(file)) {
    if (file.size > LARGEST_LIST) return { kind: 'failed', name, why: 'too-large' };
    return ask('read-opml', { name: name.slice(0, 200), text: await file.text() });
  }
  const left = await importFile(file, name);
  if (left.ok) return { kind: 'under-way' };
  return { kind: 'failed', name, why: left.why === 'quota' ? 'quota' : 'storage' };
}

async function beginsAsXml(file: File): Promise<boolean> {
  const start = await file.slice(0, 200).text();
  return start
    .replace(/^\ufeff/, '')
    .trimStart()
    .startsWith('<');
}
