import type { Claim, Coverage, Evidence, Omission, Origin, RelatedArticle } from './article.ts';

/** One page's coverage as others read it: with --json on the command line, and copied as JSON. docs/command-line.md describes every field. */
export type Answer = ReturnType<typeof answerOf> | ReturnType<typeof noAnswer>;

/** Only what a reader would be shown. */
export function answerOf(coverage: Coverage) {
  const { page, denominator } = coverage;
  return {
    page: {
      id: page.id,
      title: page.title,
      language: page.language,
      published: page.published,
      isArticle: true,
    },
    outcome: coverage.outcome,
    related: coverage.related.map(related),
    background: coverage.background.map(related),
    claims: coverage.claims.map(claim),
    leftOut: coverage.leftOut.map(omission),
    corpus: { articles: denominator.articles, from: denominator.from, to: denominator.to },
  };
}

/** The same shape for a page that holds no article. */
export function noAnswer(id: string, title: string | null, corpusSize: number) {
  return {
    page: { id, title: title ?? '', language: null, published: null, isArticle: false },
    outcome: 'no-article',
    related: [],
    background: [],
    claims: [],
    leftOut: [],
    corpus: { articles: corpusSize, from: null, to: null },
  };
}

const related = ({ article, probability, reasons }: RelatedArticle) => ({
  id: article.id,
  title: article.title,
  published: article.published,
  probability,
  reasons,
});

const names = (origins: readonly Origin[]) => origins.map((origin) => origin.name);

function claim({ sentence, attribution, evidence, articles, namedOrigins }: Claim) {
  return {
    text: sentence.text,
    origins: [...names(attribution.origins), ...attribution.unnamed],
    evidence: evidence.flatMap<EvidenceRow>(evidenceRows),
    articles,
    namedOrigins: names(namedOrigins),
  };
}

type EvidenceRow = ReturnType<typeof evidenceRows>[number];

/** One row for a sentence that says the same, one for each detail in which it differs. */
function evidenceRows({ articleId, sentence, differences }: Evidence) {
  const head = { article: articleId, text: sentence.text };
  const same = { ...head, relation: 'same' as const, what: null, here: null, there: null, update: false };
  if (differences.length === 0) return [same];
  return differences.map(({ what, here, there, update }) => ({
    ...head,
    relation: 'differs' as const,
    what,
    here: here.text,
    there: there.text,
    update,
  }));
}

const omission = ({ sentence, articleId, articleIds, namedOrigins, later }: Omission) => ({
  text: sentence.text,
  article: articleId,
  articles: articleIds.length,
  namedOrigins: names(namedOrigins),
  later,
});
