import * as v from 'valibot';
import type { Article } from '../../engine/article.ts';
import { webAddress } from '../web-address.ts';
import { ARTICLE_LIMITS } from './limits.ts';

const {
  id: ID,
  line: LINE,
  address: ADDRESS,
  paragraphs: PARAGRAPHS,
  characters: CHARACTERS,
} = ARTICLE_LIMITS;

/** Half of a surrogate pair cannot be written as UTF-8: it would come back as another text. */
const text = v.pipe(
  v.string(),
  v.transform((value) => value.toWellFormed()),
);
const maybeText = (limit: number) =>
  v.optional(
    v.nullable(
      v.pipe(
        text,
        v.trim(),
        v.maxLength(limit),
        v.transform((value) => value || null),
      ),
    ),
    null,
  );

const paragraphs = v.pipe(
  // Counted before any of them is looked at: a million took seconds.
  v.array(v.unknown()),
  v.maxLength(PARAGRAPHS),
  v.array(v.pipe(text, v.trim())),
  v.transform((all) => all.filter((paragraph) => paragraph !== '')),
  v.minLength(1, 'at least one paragraph of text'),
  v.check(
    (all) => all.reduce((sum, { length }) => sum + length, 0) <= CHARACTERS,
    `at most ${CHARACTERS} characters of text`,
  ),
);

/** What no article can be without is asked for; a date, address or language that is none is unknown. */
const articleLine = v.object({
  id: v.pipe(text, v.minLength(1), v.maxLength(ID)),
  title: maybeText(LINE),
  paragraphs,
  published: v.pipe(
    maybeText(LINE),
    v.transform((value) => (value !== null && isDay(value) ? value : null)),
  ),
  url: v.pipe(
    maybeText(ADDRESS),
    v.transform((value) => (value === null ? null : webAddress(value))),
  ),
  source: maybeText(LINE),
  language: v.pipe(
    maybeText(LINE),
    v.transform((value) => (value !== null && /^[a-z]{2,3}$/.test(value) ? value : null)),
  ),
});

export type ArticleReading =
  | { readonly ok: true; readonly article: Article }
  /** Completes the sentence "expected …". */
  | { readonly ok: false; readonly expected: string };

/** The article in a parsed line. Keys it does not know, prototype keys among them, are passed over; markup stays text. */
export function articleOf(value: unknown): ArticleReading {
  const parsed = v.safeParse(articleLine, value);
  if (parsed.success) return { ok: true, article: parsed.output };
  const [issue] = parsed.issues;
  const at = issue.path?.map(({ key }) => String(key)).join('.') ?? 'an article';
  return { ok: false, expected: `${at}: ${issue.message}` };
}

/** An article as a line has it: every field, always in the same order. */
export function articleFields(article: Article): Article {
  const { id, title, paragraphs, published, url, source, language } = article;
  return { id, title, paragraphs, published, url, source, language };
}

const DAY = /^(\d{4})-(\d{2})-(\d{2})(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?$/;
/** Before newspapers, and after whoever reads this. */
const YEARS = { from: 1600, to: 2199 } as const;

/** An ISO day of the calendar, with or without a time, in years that news can come from. */
function isDay(value: string): boolean {
  const [, year = '', month = '', day = ''] = DAY.exec(value) ?? [];
  if (year === '' || Number(year) < YEARS.from || Number(year) > YEARS.to) return false;
  const time = Date.parse(`${year}-${month}-${day}T00:00:00Z`);
  return (
    !Number.isNaN(time) &&
    new Date(time).toISOString().slice(8, 10) === day &&
    !Number.isNaN(Date.parse(value))
  );
}
