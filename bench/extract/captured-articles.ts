import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Article } from '../../engine/article.ts';
import { capturedIds } from './captured-pages.ts';

/** The articles among the captured pages, with the text that people took for the story; null where the folder holds none. */
export function capturedArticles(folder: string, split: string): Article[] | null {
  const ids = capturedIds(folder, split);
  return ids === null ? null : ids.flatMap((id) => articleIn(folder, id) ?? []);
}

function articleIn(folder: string, id: string): Article | null {
  const truth = JSON.parse(readFileSync(join(folder, 'truth', `${id}.json`), 'utf8'));
  const text = (value: unknown) => (typeof value === 'string' && value !== '' ? value : null);
  const body = text(truth.text);
  if (truth.isArticle !== true || body === null) return null;
  return {
    id,
    title: text(truth.title),
    paragraphs: body.split('\n'),
    published: text(truth.published)?.slice(0, 10) ?? null,
    url: text(truth.url),
    source: text(truth.siteName),
    language: text(truth.lang),
  };
}
