import type { Difference, SentenceRef } from '../../engine/article.ts';
import { sentenceIndex } from '../../engine/claims/alignment.ts';
import { comparableSets } from '../../engine/claims/comparable.ts';
import { evidenceFor } from '../../engine/claims/evidence.ts';
import { originBook } from '../../engine/claims/origins.ts';
import { claimSentences } from '../../engine/claims/page-claims.ts';
import { type AnalysedArticle, analyse } from '../../engine/language/analysis.ts';
import type { Story } from './story-sample.ts';

/** A sentence and where it stands. */
export interface Place {
  readonly article: AnalysedArticle;
  readonly sentence: SentenceRef;
}

/** A difference that a reader of `here` is shown. */
export interface ShownDifference {
  readonly topic: string;
  readonly here: Place;
  readonly there: Place;
  readonly difference: Difference;
}

/** What readers of a story's articles are shown, each two articles once: the first is the page, compared with all others. */
export function shownInStory({ topic, articles }: Story): { pairs: number; shown: ShownDifference[] } {
  const analysed = articles.map(analyse);
  const sets = comparableSets(analysed);
  const days = new Map(analysed.map(({ article, published }) => [article.id, published]));
  const byId = new Map(analysed.map((one) => [one.article.id, one]));
  const book = originBook(analysed);
  const published = (id: string) => days.get(id) ?? null;
  const shown = analysed.flatMap((here, at) => {
    const later = new Set(analysed.slice(at + 1).map(({ article }) => article.id));
    const others = sets.filter((_, other) => other !== at).flat();
    const claims = claimSentences(sets[at] ?? []);
    const scope = { index: sentenceIndex(others), book, published, claims };
    return claims.flatMap((claim) =>
      evidenceFor(claim, scope)
        .filter(({ articleId }) => later.has(articleId))
        .flatMap(({ articleId, sentence, differences }) => {
          const other = byId.get(articleId);
          if (other === undefined) return [];
          const there = { article: other, sentence };
          const own = { article: here, sentence: claim.sentence.ref };
          return differences.map((difference) => ({ topic, here: own, there, difference }));
        }),
    );
  });
  return { pairs: (articles.length * (articles.length - 1)) / 2, shown };
}
