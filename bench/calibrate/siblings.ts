import { BACKGROUND_PROBABILITY } from '../../engine/retrieval/same-story.ts';
import { rankedFor } from '../predict/related.ts';
import { evaluationArticles, evaluationCorpus, relatedQueries, without } from '../predict/related-data.ts';

/** Where a reader finds articles on sibling events, with the page's own story in the corpus and without, as shares. */
export async function siblingsOf(data: string): Promise<Record<string, object>> {
  const articles = evaluationArticles(data, 'dev');
  const corpus = evaluationCorpus(articles);
  const places = { present: counts(), absent: counts() };
  for (const { qid, relevant, siblings } of relatedQueries(data, 'dev')) {
    const page = articles.get(qid)?.article;
    if (page === undefined || siblings.length === 0) continue;
    const story = relevant.flatMap((id) => articles.get(id)?.article ?? []);
    for (const [view, missing] of [
      ['present', []],
      ['absent', story],
    ] as const) {
      const ranked = await rankedFor(page, without(corpus, [page, ...missing]));
      const found = ranked.filter(({ article }) => siblings.includes(article.id));
      places[view].all += siblings.length;
      places[view].shown += found.filter(({ shown }) => shown).length;
      places[view].background += found.filter(
        ({ shown, probability }) => !shown && probability >= BACKGROUND_PROBABILITY,
      ).length;
    }
  }
  return Object.fromEntries(Object.entries(places).map(([view, count]) => [view, shares(count)]));
}

interface Counts {
  all: number;
  shown: number;
  background: number;
}

function counts(): Counts {
  return { all: 0, shown: 0, background: 0 };
}

function shares({ all, shown, background }: Counts): object {
  const share = (part: number) => Number((part / all).toFixed(3));
  return { shown: share(shown), background: share(background), nowhere: share(all - shown - background) };
}
