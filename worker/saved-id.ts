import type { Page } from '../engine/article.ts';
import { withoutFragment } from '../platform/origins.ts';
import { sha256 } from './content-hash.ts';

/** The id under which a page is saved: the same for every reading of one address. */
export async function savedIdOf(page: Page): Promise<string> {
  const name = page.url === null ? page.paragraphs.join('\n') : withoutFragment(page.url);
  return `saved-${(await sha256(name)).slice(0, 32)}`;
}
