import type { SourceId } from '../corpus/arrival.ts';
import { PACK_VERSION } from '../corpus/packs/manifest.ts';
import { packId } from '../corpus/packs/pack-source.ts';
import type { Record } from '../corpus/packs/record-line.ts';
import { ChangedWhileWriting, everythingOf, type PackHead, packOf } from '../corpus/packs/write-pack.ts';
import type { Article } from '../engine/article.ts';
import type { Answer, ExportedFile } from '../platform/messages.ts';
import { keptSettings } from './everything.ts';
import type { SavedArticles } from './holdings.ts';
import { refusalOf } from './library-change.ts';
import type { Desk } from './tab-states.ts';

/** Hash and articles are read one after the other: a feed that comes in between has it written anew. */
const ATTEMPTS = 3;

/** Writes a file of everything (`source` null), or a pack of one source, and leaves it to be taken. */
export async function exportFile(desk: Desk, source: SourceId | null): Promise<Answer<ExportedFile>> {
  try {
    const file = await writtenFile(desk, source);
    if (file === null) return { ok: false, why: 'gone' };
    const name = source === null ? 'also-reported.everything.gz' : 'also-reported.pack.gz';
    const fileId = await desk.platform.inbox.offer(file, name);
    return { ok: true, value: { fileId, name, bytes: file.size } };
  } catch (error) {
    return { ok: false, why: refusalOf(error) };
  }
}

async function writtenFile(desk: Desk, source: SourceId | null, attempt = 1): Promise<Blob | null> {
  const library = await desk.holdings.saved();
  try {
    if (source === null) {
      const head = { name: 'Also Reported', packVersion: String(PACK_VERSION), licence: null, source: null };
      return await new Response(await everythingOf(head, () => everythingIn(desk, library))).blob();
    }
    const head = await headOf(desk, source);
    return head && (await new Response(await packOf(head, () => articlesOf(library, source))).blob());
  } catch (error) {
    if (!(error instanceof ChangedWhileWriting) || attempt === ATTEMPTS) throw error;
    return writtenFile(desk, source, attempt + 1);
  }
}

/** Settings stand last: an import that is broken off leaves those of the other machine as they are. */
async function* everythingIn(desk: Desk, library: SavedArticles): AsyncGenerator<Record> {
  for await (const { article, sources, arrived } of library.arrivals(null))
    yield { kind: 'article', article, from: sources, arrived };
  for (const pack of await (await desk.ledger()).packs()) yield { kind: 'pack', pack };
  if ((await desk.feeds.list()).length > 0) yield { kind: 'opml', opml: await desk.feeds.exportOpml() };
  yield { kind: 'settings', settings: await keptSettings(desk) };
}

async function* articlesOf(library: SavedArticles, source: SourceId): AsyncGenerator<Article> {
  for await (const { article } of library.arrivals(source))
    yield { ...article, id: packId(source, article.id) };
}

/** What an imported pack said of itself; other articles are the reader's own to hand on, and nothing is known of their licence. */
async function headOf(desk: Desk, source: SourceId): Promise<PackHead | null> {
  if (!source.startsWith('pack:')) return { name: source, packVersion: '1', licence: null, source: null };
  const kept = (await (await desk.ledger()).packs()).find((pack) => pack.source === source);
  return kept?.manifest ?? null;
}
