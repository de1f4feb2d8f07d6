import type { Article } from '../engine/article.ts';
import { parseFrontMatter } from './front-matter.ts';

/** A seed that could not be read: where, and what should have stood there. */
export interface SeedFault {
  readonly ok: false;
  readonly file: string;
  /** Counted from 1. */
  readonly line: number;
  /** Completes the sentence "expected …". */
  readonly expected: string;
}

export type ParsedSeed = { readonly ok: true; readonly article: Article } | SeedFault;

/** The head of the raw form: the word "date", an ISO date, then the text on the same line. */
const HEAD = /^\s*date (\d{4}-\d{2}-\d{2})(?:\s+|$)/;

/**
 * Reads one text in the form of seeds/: ` date YYYY-MM-DD ` and then the body, paragraphs on lines of their own. A front
 * matter between two lines of `---` may stand before it and name title, url and source.
 * @param fileName base name; without its ending it becomes the article's id
 * @param text the file's content; a byte order mark and CRLF line ends are read past
 */
export function parseSeed(fileName: string, text: string): ParsedSeed {
  const fault = (line: number, expected: string): SeedFault => ({
    ok: false,
    file: fileName,
    line,
    expected,
  });
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n?|\n/);
  const front = parseFrontMatter(lines);
  if (!front.ok) return fault(front.line, front.expected);

  const first = lines[front.bodyStart] ?? '';
  const headLine = front.bodyStart + 1;
  const date = HEAD.exec(first)?.[1];
  if (date === undefined) return fault(headLine, '" date YYYY-MM-DD " before the text');
  if (!isCalendarDate(date)) return fault(headLine, `a day of the calendar, not ${date}`);

  const body = [first.replace(HEAD, ''), ...lines.slice(front.bodyStart + 1)];
  const paragraphs = body.map((line) => line.trim()).filter((line) => line !== '');
  if (paragraphs.length === 0) return fault(headLine, 'text after the date');
  const id = fileName.replace(/\.[^.]+$/, '');
  return { ok: true, article: { id, paragraphs, published: date, language: null, ...front.values } };
}

function isCalendarDate(date: string): boolean {
  const time = Date.parse(`${date}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(date);
}
