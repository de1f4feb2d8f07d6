import type { Claim, Evidence, SentenceRef } from '../engine/article.ts';
import type { ComparedPage, ReaderView } from '../platform/messages.ts';

/** A stretch of the page beside an article: a statement with what the article says there, or text between statements. */
export type ComparedRow =
  | { readonly kind: 'text'; readonly key: string; readonly text: string }
  | {
      readonly kind: 'statement';
      readonly key: string;
      readonly claim: Claim;
      /** What the article says there, in its order; empty where nothing was found in it. */
      readonly found: readonly Evidence[];
      /** What the others say, where this article says nothing. */
      readonly elsewhere: readonly Evidence[];
    };

export type StatementRow = Extract<ComparedRow, { kind: 'statement' }>;

/** The page from its beginning to its end, cut at its statements. Of a text that is no longer kept, the statements alone. */
export function comparedRows({ coverage, paragraphs }: ComparedPage, articleId: string): ComparedRow[] {
  const statements = coverage.claims
    .toSorted((one, other) => byPlace(one.sentence, other.sentence))
    .map((claim) => statementRow(claim, articleId));
  if (paragraphs.length === 0) return statements;
  return paragraphs.flatMap((text, index) =>
    paragraphRows(
      text,
      index,
      statements.filter(({ claim }) => claim.sentence.paragraph === index),
    ),
  );
}

function paragraphRows(text: string, index: number, statements: readonly StatementRow[]): ComparedRow[] {
  const rows: ComparedRow[] = [];
  let at = 0;
  const add = (until: number) => {
    const between = text.slice(at, until).trim();
    if (between !== '') rows.push({ kind: 'text', key: `text ${index}:${at}`, text: between });
  };
  for (const row of statements) {
    const { start, end } = row.claim.sentence;
    add(start);
    rows.push(row);
    at = Math.max(at, end);
  }
  add(text.length);
  return rows;
}

function statementRow(claim: Claim, articleId: string): StatementRow {
  const found = claim.evidence
    .filter((evidence) => evidence.articleId === articleId)
    .toSorted((one, other) => byPlace(one.sentence, other.sentence));
  return {
    kind: 'statement',
    key: claim.id,
    claim,
    found,
    elsewhere: found.length === 0 ? claim.evidence : [],
  };
}

function byPlace(one: SentenceRef, other: SentenceRef): number {
  return one.paragraph - other.paragraph || one.start - other.start;
}

/** Whether the article gives another detail there. */
export function rowDiffers(row: ComparedRow): row is StatementRow {
  return row.kind === 'statement' && row.found.some(({ relation }) => relation === 'differs');
}

/** The article's statements that no statement of the page was matched with. */
export function unmatchedStatements({ statements, matches }: ReaderView): SentenceRef[] {
  return statements.filter(
    (statement) => !matches.some(({ evidence }) => overlaps(evidence.sentence, statement)),
  );
}

function overlaps(one: SentenceRef, other: SentenceRef): boolean {
  return one.paragraph === other.paragraph && one.start < other.end && other.start < one.end;
}
