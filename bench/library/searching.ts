import type { Library } from '../../corpus/library.ts';
import { openLibraryDatabase } from '../../corpus/library-database.ts';
import { searchStep, stemsOf } from '../../corpus/search.ts';
import { unzipped } from '../../corpus/store/gzip.ts';
import { segmentFrom, weekFrom } from '../../corpus/store/records.ts';
import { loadShard } from '../../engine/retrieval/shard-file.ts';
import { signatureOf } from '../../engine/retrieval/signature.ts';

/** Milliseconds of one question. */
export interface Searched {
  /** Up to the first articles that are shown, with the sentence that holds the words. */
  readonly first: number;
  /** MiniSearch alone over the newest shard: from the disk to its hits, with nothing of the articles read. */
  readonly bare: number;
  /** The same with the index in memory already. */
  readonly held: number;
  readonly found: number;
}

/** Questions, each asked of the library and of MiniSearch alone over the same shard. */
export async function searchTimes(
  name: string,
  library: Library,
  questions: readonly string[],
  signal: AbortSignal,
): Promise<Searched[]> {
  const times: Searched[] = [];
  for (const question of questions) {
    const stems = stemsOf(question);
    const began = performance.now();
    const step = await searchStep(library, stems, null, signal);
    const first = performance.now() - began;
    times.push({ first, found: step?.hits.length ?? 0, ...(await bareTimes(name, [...stems])) });
  }
  return times;
}

/** Two telling words each of the newest articles, as their signatures know them. */
export async function questionsOf(library: Library, count: number, signal: AbortSignal): Promise<string[]> {
  const newest = await library.listed(null, count);
  const articles = await Promise.all(newest.map(({ entry }) => library.article(entry.id, signal)));
  return articles.flatMap((article) => {
    const terms = article === null ? [] : Object.entries(signatureOf(article).terms);
    const telling = terms.toSorted(([, one], [, other]) => other - one).map(([stem]) => stem);
    const plain = telling.filter((stem) => stemsOf(stem).has(stem));
    return plain.length < 2 ? [] : [plain.slice(0, 2).join(' ')];
  });
}

async function bareTimes(name: string, stems: readonly string[]): Promise<{ bare: number; held: number }> {
  const database = await openLibraryDatabase(name);
  const monday = (await database.getAllKeys('weeks')).at(-1) ?? '';
  const week = weekFrom(await database.get('weeks', monday));
  const began = performance.now();
  const shards = await Promise.all(
    (week?.segments ?? []).map(async ({ number }) => {
      const segment = segmentFrom(await database.get('segments', [monday, number]));
      return loadShard((segment && (await unzipped(segment.bytes))) ?? '');
    }),
  );
  const loaded = performance.now();
  const hits = shards.flatMap((shard) => shard?.index.search(stems.join(' ')) ?? []);
  const ended = performance.now();
  database.close();
  if (hits.length === 0) throw new Error(`MiniSearch alone finds nothing of “${stems.join(' ')}”.`);
  return { bare: ended - began, held: ended - loaded };
}
