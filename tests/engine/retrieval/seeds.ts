import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseSeed } from '../../../corpus/seed-file.ts';
import type { Article, Page } from '../../../engine/article.ts';

const FOLDER = join(import.meta.dirname, '../../../seeds');

/** The articles that ship with the extension: five reports of one event. Throws, naming the file, where one is broken. */
export function bundledSeeds(): Article[] {
  const names = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
  return names.sort().map((name) => {
    const parsed = parseSeed(name, readFileSync(join(FOLDER, name), 'utf8'));
    if (!parsed.ok) throw new Error(`${parsed.file}:${parsed.line}: expected ${parsed.expected}`);
    return parsed.article;
  });
}

/** An article as if a reader had it open. */
export function asPage(article: Article): Page {
  const { paragraphs } = article;
  const characters = paragraphs.join('').length;
  return {
    ...article,
    byline: null,
    extent: { whole: true, cut: null, paragraphs: paragraphs.length, characters },
  };
}
