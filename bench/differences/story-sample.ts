import type { Article } from '../../engine/article.ts';
import { type EvaluationArticle, type RelatedQuery, relatedQueries } from '../predict/related-data.ts';
import { type Random, shuffled } from './random.ts';

/** Articles that people judged to report one story. */
export interface Story {
  readonly topic: string;
  readonly articles: readonly Article[];
}

/** Topics fall into two halves by name, so that a rule found on one can be checked on the other. */
export type Half = 'a' | 'b' | 'both';

/** As many related articles as a reader is likely to meet; also keeps one large story from outweighing the rest. */
const ARTICLES_PER_STORY = 8;

/** The stories of a split, each with at most eight of its articles, drawn by `random`; in the data's order. */
export function storySample(
  articles: ReadonlyMap<string, EvaluationArticle>,
  { data, split, half }: { data: string; split: string; half: Half },
  random: Random,
): Story[] {
  const stories = storiesOf(relatedQueries(data, split)).filter(
    ({ topic }) => half === 'both' || halfOf(topic) === half,
  );
  return stories.map(({ topic, ids }) => {
    const drawn = new Set(shuffled([...ids], random).slice(0, ARTICLES_PER_STORY));
    const found = [...ids].filter((id) => drawn.has(id)).flatMap((id) => articles.get(id)?.article ?? []);
    return { topic, articles: found };
  });
}

/** Ids of each story once, though every one of its articles is a query. */
function storiesOf(queries: readonly RelatedQuery[]): { topic: string; ids: ReadonlySet<string> }[] {
  const known = new Set<string>();
  return queries.flatMap(({ qid, topic, relevant }) => {
    if (known.has(qid)) return [];
    const ids = new Set([qid, ...relevant]);
    for (const id of ids) known.add(id);
    return ids.size < 2 ? [] : [{ topic, ids }];
  });
}

/** The same half for the two sibling events of a topic, in every split. */
export function halfOf(topic: string): 'a' | 'b' {
  let hash = 0;
  for (const letter of topic) hash = (hash * 31 + (letter.codePointAt(0) ?? 0)) % 65_521;
  return hash % 2 === 0 ? 'a' : 'b';
}
