import type { ArticlePage, HeldArticle } from '../../../platform/library-messages.ts';
import type { Lab } from './lab.ts';

/** Every article that pages are compared with, the newest first, asked a part at a time as the Library page does. */
export async function heldArticles(lab: Lab): Promise<readonly HeldArticle[]> {
  const held: HeldArticle[] = [];
  let after: string | null = null;
  do {
    const part: ArticlePage = await lab.ask('library-articles', { after });
    held.push(...part.articles);
    after = part.next;
  } while (after !== null);
  return held;
}
