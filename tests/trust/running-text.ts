import type { Article, Page } from '../../engine/article.ts';
import { FLOOD, FLOOD_ELSEWHERE, type Story } from '../browser/lab/stories.ts';

function articleOf(id: string, { title, paragraphs }: Story): Article {
  return { id, title, paragraphs, published: '2024-03-12', url: null, source: null, language: 'en' };
}

const characters = FLOOD.paragraphs.reduce((sum, text) => sum + text.length, 0);
const extent = { whole: true, cut: null, paragraphs: FLOOD.paragraphs.length, characters };
const page: Page = { ...articleOf('page', FLOOD), byline: null, extent };

/** A page and an article on the same event: enough to lead through the whole engine. */
export const STORIES: readonly [Page, ...Article[]] = [page, articleOf('other', FLOOD_ELSEWHERE)];
