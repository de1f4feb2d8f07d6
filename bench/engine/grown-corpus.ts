import type { Article } from '../../engine/article.ts';
import { words } from '../../engine/language/words.ts';

/** One word in so many is replaced in a repeated text, so that no run of eight words survives everywhere. */
const REPLACED = 4;

/** So many articles: the given ones, then repetitions of them with other names and words. */
export function grown(articles: readonly Article[], count: number): Article[] {
  return Array.from({ length: count }, (_, at) => {
    const article = articles[at % articles.length];
    const round = Math.floor(at / articles.length);
    return article === undefined || round === 0 ? article : renamed(article, round);
  }).flatMap((article) => article ?? []);
}

/** The article with other names and words. */
export function renamed(article: Article, round: number): Article {
  return {
    ...article,
    id: `${article.id}#${round}`,
    url: null,
    title: article.title === null ? null : reworded(article.title, round),
    paragraphs: article.paragraphs.map((text) => reworded(text, round)),
  };
}

/** Every name and each fourth other word gets an ending of its own. */
function reworded(text: string, round: number): string {
  const ending = String.fromCharCode(97 + (round % 26)).repeat(1 + Math.floor(round / 26));
  const content = words(text).filter(({ stop }) => !stop);
  return content
    .filter(({ start }, at) => /^\p{Lu}/u.test(text.slice(start)) || at % REPLACED === 0)
    .reduceRight((left, { end }) => `${left.slice(0, end)}${ending}${left.slice(end)}`, text);
}
