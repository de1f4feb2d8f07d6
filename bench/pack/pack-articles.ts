import { readdirSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { articleFields, articleOf } from '../../corpus/packs/article-line.ts';
import type { Article } from '../../engine/article.ts';
import { articlesFrom, InputError } from '../coverage/articles-from.ts';
import { pageFrom } from '../coverage/page-from.ts';

export interface PackArticles {
  /** By id, in code units: a locale's order would differ between machines. */
  readonly articles: readonly Article[];
  /** Pages that hold no article. */
  readonly passedOver: readonly { readonly file: string; readonly reason: string }[];
}

const READABLE = /^\.(?:txt|x?html?|jsonl)$/i;

/**
 * The articles of a pack named on the command line.
 * @param path a .txt file in the form of seeds/, an .html page, a .jsonl file, or a folder of these
 * @throws InputError naming the file and what was expected
 */
export async function packArticles(path: string): Promise<PackArticles> {
  const articles = new Map<string, Article>();
  const passedOver: { file: string; reason: string }[] = [];
  for (const file of filesOf(path)) {
    for (const read of await articlesOfFile(file)) {
      if ('reason' in read) {
        passedOver.push({ file, reason: read.reason });
        continue;
      }
      const article = packable(read, file);
      if (articles.has(article.id))
        throw new InputError(`${file}: expected an id of its own, not "${article.id}" again`);
      articles.set(article.id, article);
    }
  }
  const inOrder = [...articles.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
  return { articles: inOrder, passedOver };
}

function filesOf(path: string): string[] {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new InputError(`${path}: no such file or folder`);
  if (!found.isDirectory()) return [path];
  const names = readdirSync(path).filter((name) => READABLE.test(extname(name)));
  if (names.length === 0) throw new InputError(`${path}: expected .txt, .html or .jsonl files`);
  return names.sort().map((name) => join(path, name));
}

async function articlesOfFile(file: string): Promise<readonly (Article | { readonly reason: string })[]> {
  if (/\.jsonl$/i.test(file)) return articlesFrom(file);
  const named = await pageFrom(file);
  return named.page === null ? [{ reason: named.reason }] : [articleFields(named.page)];
}

/** As a reader of the pack will see it, so that nothing is written that is refused later. */
function packable(article: Article, file: string): Article {
  const read = articleOf(article);
  if (read.ok) return read.article;
  throw new InputError(`${file}, article "${basename(article.id)}": expected ${read.expected}`);
}
