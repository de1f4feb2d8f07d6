import * as v from 'valibot';
import type { Article } from '../engine/article.ts';
import type { Entry } from '../engine/corpus.ts';
import { articleSchema, entrySchema } from './schemas.ts';

/** Raised whenever the file's form changes. */
export const INDEX_SCHEMA = 2;

const contentsSchema = v.object({
  articles: v.array(articleSchema),
  entries: v.array(entrySchema),
  /** A shard as the engine serialises it. */
  shard: v.string(),
});
const fileSchema = v.object({
  schema: v.literal(INDEX_SCHEMA),
  hash: v.string(),
  contents: contentsSchema,
});

/** What the bundled index holds: the articles, what is known of each, and the shard that finds them. */
export interface IndexContents {
  readonly articles: readonly Article[];
  readonly entries: readonly Entry[];
  readonly shard: string;
}

export interface IndexFile {
  readonly hash: string;
  readonly contents: IndexContents;
}

/** The bytes of an index file, as text. The same contents give the same text, on every machine. */
export async function writeIndexFile(contents: IndexContents): Promise<string> {
  // Through the validator, which puts every field in its place: readers hash what comes out of it.
  const ordered = v.parse(contentsSchema, contents);
  return `${JSON.stringify({ schema: INDEX_SCHEMA, hash: await hashOf(ordered), contents: ordered })}\n`;
}

/** Reads an index file. @throws Error saying what is wrong with it */
export async function readIndexFile(text: string): Promise<IndexFile> {
  const parsed = v.safeParse(fileSchema, JSON.parse(text));
  if (!parsed.success) throw new Error(`The bundled index is of another form: ${v.summarize(parsed.issues)}`);
  const { hash, contents } = parsed.output;
  const actual = await hashOf(contents);
  if (actual !== hash)
    throw new Error(`The bundled index is damaged: its contents hash to ${actual}, not ${hash}.`);
  return { hash, contents };
}

/** SHA-256 of the contents in hexadecimal. */
async function hashOf(contents: IndexContents): Promise<string> {
  const { articles, entries, shard } = contents;
  const bytes = new TextEncoder().encode(JSON.stringify({ articles, entries, shard }));
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
