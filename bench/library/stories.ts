import type { Article } from '../../engine/article.ts';
import { evaluationArticles, relatedQueries } from '../predict/related-data.ts';

/** The development texts, those of one story side by side. */
export function storiesOf(data: string): { article: Article; story: string }[] {
  const articles = evaluationArticles(data, 'dev');
  const storyOf = new Map<string, string>();
  for (const { qid, relevant } of relatedQueries(data, 'dev'))
    for (const id of [qid, ...relevant]) if (!storyOf.has(id)) storyOf.set(id, storyOf.get(qid) ?? qid);
  const all = [...articles.values()].map(({ article }) => ({
    article,
    story: storyOf.get(article.id) ?? article.id,
  }));
  return [...Map.groupBy(all, ({ story }) => story).values()].flat();
}
