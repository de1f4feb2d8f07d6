import * as v from 'valibot';
import type { Article } from '../engine/article.ts';
import type { Entry } from '../engine/corpus.ts';

/** Validators of what the corpus keeps, applied on every read: a disk or an older version may hold anything. */

const maybeText = v.nullable(v.string());

export const articleSchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  title: maybeText,
  paragraphs: v.array(v.string()),
  published: maybeText,
  url: maybeText,
  source: maybeText,
  language: maybeText,
}) satisfies v.GenericSchema<Article>;

export const entrySchema = v.object({
  id: v.pipe(v.string(), v.minLength(1)),
  published: maybeText,
  arrived: maybeText,
  url: maybeText,
  language: maybeText,
  textHash: v.string(),
  shelf: v.picklist(['bundled', 'library']),
}) satisfies v.GenericSchema<Entry>;
