import * as v from 'valibot';
import type { Article } from '../../engine/article.ts';
import type { LibraryDatabase } from '../library-database.ts';
import { articleSchema } from '../schemas.ts';
import { unzipped } from './gzip.ts';

/** The article of stored bytes, or null where they are damaged or hold another one. */
export async function articleFrom(bytes: unknown, id: string): Promise<Article | null> {
  const json = await unzipped(bytes);
  if (json === null) return null;
  try {
    const article = v.safeParse(articleSchema, JSON.parse(json));
    return article.success && article.output.id === id ? article.output : null;
  } catch {
    return null;
  }
}

export async function readArticle(database: LibraryDatabase, id: string): Promise<Article | null> {
  return articleFrom(await database.get('texts', id), id);
}
