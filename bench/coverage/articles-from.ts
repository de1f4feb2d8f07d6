import { readdirSync, readFileSync, statSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import * as v from 'valibot';
import { parseSeed } from '../../corpus/seed-file.ts';
import type { Article } from '../../engine/article.ts';

/** What the command line could not use, in words for the person who typed it. */
export class InputError extends Error {}

const optionalText = v.optional(v.nullable(v.string()), null);
const LINE = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  text: v.string(),
  title: optionalText,
  date: optionalText,
  published: optionalText,
  url: optionalText,
  source: optionalText,
  outlet: optionalText,
  language: optionalText,
});

/**
 * The articles of a corpus named on the command line.
 * @param path a folder of .txt files in the seeds' form, or a .jsonl file of one article a line
 *   (id, text; optionally title, published or date, url, source or outlet, language)
 * @throws InputError naming file, line and what was expected
 */
export function articlesFrom(path: string): Article[] {
  return kindOf(path) === 'folder' ? articlesOfFolder(path) : articlesOfLines(path);
}

function kindOf(path: string): 'folder' | 'file' {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) throw new InputError(`${path}: no such file or folder`);
  return found.isDirectory() ? 'folder' : 'file';
}

function articlesOfFolder(folder: string): Article[] {
  const names = readdirSync(folder).filter((name) => extname(name) === '.txt');
  if (names.length === 0) throw new InputError(`${folder}: expected .txt files in the form of seeds/`);
  return names.sort().map((name) => seedArticle(name, readFileSync(join(folder, name), 'utf8')));
}

/** One text in the seeds' form; `name` gives its id. */
export function seedArticle(name: string, text: string): Article {
  const parsed = parseSeed(basename(name), text);
  if (!parsed.ok) throw new InputError(`${parsed.file}, line ${parsed.line}: expected ${parsed.expected}`);
  return parsed.article;
}

function articlesOfLines(file: string): Article[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  return lines.flatMap((line, index) =>
    line.trim() === '' ? [] : [articleOfLine(line, `${file}, line ${index + 1}`)],
  );
}

function articleOfLine(line: string, place: string): Article {
  const parsed = v.safeParse(LINE, jsonOf(line, place));
  if (!parsed.success) throw new InputError(`${place}: ${v.summarize(parsed.issues)}`);
  const { id, text, title, date, published, url, source, outlet, language } = parsed.output;
  return {
    id,
    title,
    paragraphs: text.split(/\n+/).filter((paragraph) => paragraph.trim() !== ''),
    published: published ?? date,
    url,
    source: source ?? outlet,
    language,
  };
}

function jsonOf(line: string, place: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    throw new InputError(`${place}: expected one JSON object`);
  }
}
