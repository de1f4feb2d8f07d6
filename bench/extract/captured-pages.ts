import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

/** A page as captured: its markup and the address it stood at. */
export interface CapturedPage {
  readonly id: string;
  readonly url: string;
  readonly html: string;
}

/** Ids of a split, or of its articles alone, sorted; null where the folder holds no captured pages. */
export function capturedIds(folder: string, split: string, articlesOnly = false): readonly string[] | null {
  if (!existsSync(join(folder, 'truth'))) return null;
  return readdirSync(join(folder, 'truth'))
    .filter((name) => name.endsWith('.json'))
    .map((name) => name.slice(0, -'.json'.length))
    .filter((id) => split === 'all' || textField(truth(folder, id), 'split') === split)
    .filter((id) => !articlesOnly || isArticle(truth(folder, id)))
    .sort();
}

/** @throws where the page or its address is missing from the folder */
export function capturedPage(folder: string, id: string): CapturedPage {
  const url = textField(truth(folder, id), 'url');
  if (url === null) throw new Error(`truth/${id}.json names no url`);
  const html = gunzipSync(readFileSync(join(folder, 'pages', `${id}.html.gz`))).toString('utf8');
  return { id, url, html };
}

function truth(folder: string, id: string): unknown {
  return JSON.parse(readFileSync(join(folder, 'truth', `${id}.json`), 'utf8'));
}

function isArticle(record: unknown): boolean {
  return typeof record === 'object' && record !== null && 'isArticle' in record && record.isArticle === true;
}

function textField(record: unknown, field: string): string | null {
  if (typeof record !== 'object' || record === null) return null;
  const value = (record as Record<string, unknown>)[field];
  return typeof value === 'string' ? value : null;
}
