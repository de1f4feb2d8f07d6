import type { RemovalProgress } from '../../corpus/library.ts';
import type { Record } from '../../corpus/packs/record-line.ts';
import { everythingOf } from '../../corpus/packs/write-pack.ts';
import type { Answer } from '../../platform/messages.ts';
import { fullTextSettings } from '../everything.ts';
import type { SavedArticles } from '../holdings.ts';
import { refusalOf, showAgain } from '../library-change.ts';
import type { Desk } from '../tab-states.ts';

/** Of a larger source no file is written before it goes: that would take minutes. */
const MOST_KEPT = 5_000;

/** `fileId`: of a file with what was removed, in the inbox; null where it cannot be had back. */
type Removed = Answer<{ readonly fileId: string | null }>;

/** Takes a feed or a pack out, whole. What it brought lies in a file for the page, which imports it where the reader undoes. */
export async function removeSource(desk: Desk, source: string, keepArticles: boolean): Promise<Removed> {
  const feed = (await desk.feeds.list()).find(({ id }) => source === `feed:${id}`);
  const packs = await (await desk.ledger()).packs();
  if (feed === undefined && !packs.some((pack) => pack.source === source)) return { ok: false, why: 'gone' };
  const name =
    feed?.title ?? feed?.host ?? packs.find((pack) => pack.source === source)?.manifest.name ?? source;
  const progress = async (done: number, total: number) => {
    desk.removals.set(source, { name, done, total });
    await desk.platform.announceImports();
  };
  try {
    const fileId = keepArticles ? null : await fileOf(desk, source, name);
    if (feed !== undefined) await desk.feeds.remove(feed.id, keepArticles, progress);
    else await removePack(desk, source, progress);
    return { ok: true, value: { fileId } };
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  } finally {
    desk.removals.delete(source);
  }
}

/** The pack stays in the list until all of it has gone: killed midway, it can be removed again. */
async function removePack(desk: Desk, source: string, progress: RemovalProgress): Promise<void> {
  await desk.holdings.change(async (saved) => {
    await saved.removeSource(source, progress);
  });
  await (await desk.ledger()).removePack(source);
  await showAgain(desk, []);
}

async function fileOf(desk: Desk, source: string, name: string): Promise<string | null> {
  const saved = await desk.holdings.saved();
  const count = (await saved.sources()).find((one) => one.source === source)?.articles ?? 0;
  if (count > MOST_KEPT) return null;
  const head = { name, packVersion: '1', licence: null, source: null };
  const file = await everythingOf(head, () => recordsOf(desk, saved, source));
  return desk.platform.inbox.offer(await new Response(file).blob(), name);
}

async function* recordsOf(desk: Desk, saved: SavedArticles, source: string): AsyncGenerator<Record> {
  for await (const { article, sources, arrived } of saved.arrivals(source))
    yield { kind: 'article', article, from: sources, arrived };
  for (const pack of await (await desk.ledger()).packs())
    if (pack.source === source) yield { kind: 'pack', pack };
  if (!source.startsWith('feed:')) return;
  const id = source.slice('feed:'.length);
  yield { kind: 'opml', opml: await desk.feeds.exportOpml(id) };
  yield { kind: 'settings', settings: await fullTextSettings(desk, id) };
}
