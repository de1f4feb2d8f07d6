import type { Article } from '../engine/article.ts';
import { languageOf } from '../engine/language/article-language.ts';
import { buildShard, shardItem } from '../engine/retrieval/shard.ts';
import { serialiseShard } from '../engine/retrieval/shard-file.ts';
import { writeIndexFile } from './index-file.ts';
import { entryOf } from './memory.ts';
import { parseSeed, type SeedFault } from './seed-file.ts';

/** A seed as it lies in its folder. */
export interface SeedFile {
  /** Base name. */
  readonly name: string;
  /** Its text, or null where its bytes are no UTF-8. */
  readonly text: string | null;
}

export type BuiltIndex =
  | { readonly ok: true; readonly text: string; readonly articles: number }
  | { readonly ok: false; readonly faults: readonly SeedFault[] };

/**
 * Turns seeds into the bundled index. The order of the files, the machine's locale, clock and paths do not matter: the
 * same seeds give the same bytes. Every fault of every seed is reported, not the first alone.
 */
export async function buildIndex(files: readonly SeedFile[]): Promise<BuiltIndex> {
  const parsed = [...files].sort(byName).map(read);
  const articles = parsed.flatMap((seed) => (seed.ok ? [seed.article] : []));
  const faults = [...parsed.flatMap((seed) => (seed.ok ? [] : [seed])), ...sharedIds(files, articles)];
  if (faults.length > 0) return { ok: false, faults };
  const text = await writeIndexFile({
    articles,
    entries: articles.map((article) => entryOf(article, 'bundled')),
    shard: serialiseShard(buildShard(articles.map((article) => shardItem(article)))),
  });
  return { ok: true, text, articles: articles.length };
}

/** A fault in the words of a compiler: file, line, expectation. */
export function faultLine({ file, line, expected }: SeedFault): string {
  return `seeds/${file}:${line}: expected ${expected}`;
}

function read({ name, text }: SeedFile): ReturnType<typeof parseSeed> {
  if (text === null) return { ok: false, file: name, line: 1, expected: 'text in UTF-8' };
  const parsed = parseSeed(name, text);
  if (!parsed.ok) return parsed;
  return { ok: true, article: { ...parsed.article, language: languageOf(parsed.article) } };
}

function sharedIds(files: readonly SeedFile[], articles: readonly Article[]): SeedFault[] {
  const seen = new Set<string>();
  return articles.flatMap(({ id }) => {
    const isNew = !seen.has(id);
    seen.add(id);
    const file = files.find(({ name }) => name.startsWith(`${id}.`))?.name ?? id;
    return isNew
      ? []
      : [{ ok: false as const, file, line: 1, expected: 'a file name of its own, endings apart' }];
  });
}

/** By code units: a locale's order would differ between machines. */
function byName(one: SeedFile, other: SeedFile): number {
  return one.name < other.name ? -1 : one.name > other.name ? 1 : 0;
}
