import type { KeepingActions } from '../../components/library/library-actions.ts';
import type { FeedLink, Retention } from '../../platform/library-messages.ts';
import type { Answer } from '../../platform/messages.ts';
import { requestHosts } from './access.ts';
import type { LibraryCalls } from './calls.ts';
import type { PageState } from './page-state.ts';

/** What the reader does with files, and how long articles stay. */
export function keepingActions(page: PageState, calls: LibraryCalls): KeepingActions {
  return {
    takeFile: (file) => void takeFile(page, calls, file),
    addFeeds: (feeds) => {
      const granted = requestHosts(
        calls,
        feeds.map(({ host }) => host),
      );
      void granted
        .then((has) => (has ? addFeeds(page, calls, feeds) : page.refuse()))
        .catch(() => page.set({ refusal: 'storage' }));
    },
    leaveFile: () => page.set({ file: null }),
    exportAll: () => void write(page, calls.exportAll(), 'also-reported-everything'),
    exportFeeds: () => void write(page, calls.exportFeeds(), 'feeds.opml'),
    keep: (retention) => void keep(page, calls, retention),
    confirmShorter: () => {
      const { shorter } = page.state.value;
      page.set({ shorter: null });
      if (shorter !== null) void page.attempt(calls.keep(shorter.retention));
    },
    leaveShorter: () => page.set({ shorter: null }),
  };
}

async function takeFile(page: PageState, calls: LibraryCalls, file: File): Promise<void> {
  page.set({ file: null, refusal: null });
  const taken = await calls
    .takeFile(file)
    .catch(() => ({ kind: 'failed', name: file.name, why: 'storage' }) as const);
  page.set({ file: taken.kind === 'under-way' ? null : taken });
  await page.refresh();
}

async function addFeeds(page: PageState, calls: LibraryCalls, feeds: readonly FeedLink[]): Promise<void> {
  if ((await page.attempt(calls.addFeeds(feeds))) !== null) page.set({ file: null });
}

/** Where articles would go at once, the reader is asked first: that can't be undone. */
async function keep(page: PageState, calls: LibraryCalls, retention: Retention): Promise<void> {
  const drops = await calls.drops(retention).catch(() => null);
  if (drops === null) return page.set({ refusal: 'storage' });
  page.set({ shorter: drops > 0 ? { retention, drops } : null });
  if (drops === 0) await page.attempt(calls.keep(retention));
}

/** Hands a written file to the browser's downloads. */
async function write(page: PageState, asked: Promise<Answer<Blob>>, name: string): Promise<void> {
  page.set({ writing: true });
  const written = await page.attempt(asked);
  page.set({ writing: false });
  if (written === null) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(written.value);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
