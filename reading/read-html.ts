import { parseHTML } from 'linkedom/worker';
import type { Reading } from '../engine/article.ts';
import { type ReadOptions, readPage } from './read-page.ts';

/** Longer pages are not read: the longest of the captured ones has a fifth of it. In UTF-16 code units. */
const LONGEST = 8_000_000;

/** Reads a page's article out of its markup where no browser shows it. Nothing in it runs or is fetched. Never throws. */
export async function readHtml(html: string, options: ReadOptions): Promise<Reading> {
  try {
    const { document } = parseHTML(html.slice(0, LONGEST));
    return await readPage(document as unknown as Document, options);
  } catch (error) {
    return { kind: 'failed', url: options.url, detail: String(error) };
  }
}
