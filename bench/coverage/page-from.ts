import { readFileSync, statSync } from 'node:fs';
import { basename, extname } from 'node:path';
import type { Article, Page } from '../../engine/article.ts';
import { readPage } from '../../reading/read-page.ts';
import { documentOf } from '../node-document.ts';
import { InputError, seedArticle } from './articles-from.ts';

/** A page named on the command line: an article, or why it is none. */
export type NamedPage =
  | { readonly id: string; readonly page: Page }
  | { readonly id: string; readonly page: null; readonly title: string | null; readonly reason: string };

/**
 * Reads a page: HTML through the reading code of the content script, anything else in the seeds' form.
 * @param path an .html or .txt file, or - for standard input (HTML where it begins with <)
 * @throws InputError where the file cannot be read
 */
export async function pageFrom(path: string): Promise<NamedPage> {
  if (path !== '-' && !statSync(path, { throwIfNoEntry: false })?.isFile())
    throw new InputError(`${path}: no such file`);
  const text = readFileSync(path === '-' ? 0 : path, 'utf8');
  const id = path === '-' ? 'stdin' : basename(path, extname(path));
  const isHtml = path === '-' ? text.trimStart().startsWith('<') : /^\.x?html?$/i.test(extname(path));
  return isHtml ? readHtml(id, text) : { id, page: wholePage(seedArticle(`${id}.txt`, text)) };
}

async function readHtml(id: string, html: string): Promise<NamedPage> {
  const url = addressIn(html) ?? `http://localhost/saved/${encodeURIComponent(id)}.html`;
  const document = documentOf(html, url);
  const language = document.documentElement.lang.split('-')[0] || null;
  const reading = await readPage(document, { url, anyway: false, detectLanguage: async () => language });
  if (reading.kind === 'article') return { id, page: { ...reading.page, id } };
  if (reading.kind === 'failed') return { id, page: null, title: null, reason: reading.detail };
  return { id, page: null, title: reading.title, reason: reading.reason };
}

function wholePage(article: Article): Page {
  const characters = article.paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0);
  return {
    ...article,
    byline: null,
    extent: { whole: true, cut: null, paragraphs: article.paragraphs.length, characters },
  };
}

/** A saved page was read at the address it names as its own; a file's place on this disk says nothing of it. */
function addressIn(html: string): string | null {
  const named =
    documentOf(html, 'http://localhost/').querySelector('link[rel="canonical"]')?.getAttribute('href') ?? '';
  return /^https?:\/\//i.test(named) && URL.canParse(named) ? named : null;
}
