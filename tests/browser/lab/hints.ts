import hints from '../../../demo/hints.json' with { type: 'json' };
import type { Claim, Coverage, Evidence } from '../../../engine/article.ts';

/** A hint of demo/hints.json. Texts are fragments. */
interface EvidenceHint {
  readonly claim: string;
  readonly article: string;
  readonly text: string;
  readonly relation: string;
  readonly what?: string;
}

/** The hints of demo/hints.json that a coverage of the demo page lacks, each as a line to read. */
export function missingHints(coverage: Coverage): string[] {
  const related = new Set(coverage.related.map(({ article }) => article.id));
  const { mustShow } = hints;
  return [
    ...hints.related.filter((id) => !related.has(id)).map((id) => `related: ${id}`),
    ...mustShow.evidence
      .filter((hint) => !shows(coverage, hint))
      .map((hint) => `${hint.relation} ${hint.what ?? ''} of “${hint.claim}” in ${hint.article}`),
    ...mustShow.claims
      .filter((words) => claimsWith(coverage, words).length === 0)
      .map((words) => `claim: ${words}`),
    ...mustShow.leftOut
      .filter((words) => !coverage.leftOut.some(({ sentence }) => sentence.text.includes(words)))
      .map((words) => `left out: ${words}`),
  ];
}

/** The hints that the demo page must not give and does. */
export function forbiddenHints(coverage: Coverage): string[] {
  const { mustNotShow } = hints;
  const evidenceFor = (words: string) => claimsWith(coverage, words).flatMap(({ evidence }) => evidence);
  return [
    ...coverage.related
      .filter(({ article }) => !hints.related.includes(article.id))
      .map(({ article }) => `related: ${article.id}`),
    ...mustNotShow.claims
      .filter((words) => claimsWith(coverage, words).length > 0)
      .map((words) => `claim: ${words}`),
    ...mustNotShow.evidenceFor.flatMap((words) =>
      evidenceFor(words).map(({ sentence }) => `evidence for “${words}”: ${sentence.text}`),
    ),
    ...mustNotShow.differences.flatMap(({ claim, what }) =>
      evidenceFor(claim)
        .flatMap(kindsOf)
        .filter((kind) => what.includes(kind))
        .map((kind) => `difference of ${kind} for “${claim}”`),
    ),
    ...mustNotShow.leftOut
      .filter((words) => coverage.leftOut.some(({ sentence }) => sentence.text.includes(words)))
      .map((words) => `left out: ${words}`),
  ];
}

function shows(coverage: Coverage, { claim, article, text, relation, what }: EvidenceHint): boolean {
  return claimsWith(coverage, claim)
    .flatMap(({ evidence }) => evidence)
    .some(
      (evidence) =>
        evidence.articleId === article &&
        evidence.relation === relation &&
        evidence.sentence.text.includes(text) &&
        (what === undefined || kindsOf(evidence).some((kind) => kind === what)),
    );
}

function claimsWith({ claims }: Coverage, words: string): Claim[] {
  return claims.filter(({ sentence }) => sentence.text.includes(words));
}

function kindsOf({ differences }: Evidence): string[] {
  return differences.map(({ what }) => what);
}
