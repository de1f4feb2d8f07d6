import type { Article } from '../../engine/article.ts';
import { isoDay } from '../../engine/language/calendar.ts';
import { renamed } from '../engine/grown-corpus.ts';

/** So many articles a week, whatever the size: a larger library reaches further back in time, and is no denser. */
export const A_WEEK = 250;
/** Monday, 5 January 2015. */
const FIRST_DAY = 16_440;

/**
 * The articles from `from` to before `to` of an endless synthetic library: the texts of whole stories one after another,
 * again and again with other names and words, each story within one week.
 * @param stories the texts, those of one story side by side; `story` names it
 */
export function syntheticArticles(
  stories: readonly { readonly article: Article; readonly story: string }[],
  from: number,
  to: number,
): Article[] {
  const firsts = new Map<string, number>();
  for (const [at, { story }] of stories.entries()) if (!firsts.has(story)) firsts.set(story, at);
  return Array.from({ length: to - from }, (_, index) => {
    const round = Math.floor((from + index) / stories.length);
    const place = (from + index) % stories.length;
    const one = stories[place];
    if (one === undefined) return [];
    const first = round * stories.length + (firsts.get(one.story) ?? place);
    const day = FIRST_DAY + Math.floor(first / A_WEEK) * 7 + ((first + (place % 3)) % 7);
    const article = round === 0 ? one.article : renamed(one.article, round);
    return [
      { ...article, url: `https://news.example/${encodeURIComponent(article.id)}`, published: isoDay(day) },
    ];
  }).flat();
}
