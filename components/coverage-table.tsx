import './coverage-table.css';
import type { ComponentChildren } from 'preact';
import type { ArticleCard, Claim, Coverage, Omission } from '../engine/article.ts';
import { ArticleWords } from './article-words.tsx';
import { articleOf } from './articles.ts';
import { Glyph, type Relation } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { ShowMore, useFolded } from './show-more.tsx';
import { leftOutOf, mayMissAnything, relationIn } from './standing.ts';
import { TableHead } from './table-head.tsx';

/** Columns of articles, this page among them, that a panel of 360 px holds beside the statements. */
export const COLUMNS_IN_PANEL = 6;

export interface TableActions {
  /** The panel, at this statement. */
  openStatement(claimId: string): void;
  /** What the page does not say has its place in another article only. */
  openArticle(articleId: string, sentence: Omission['sentence']): void;
}

interface Props {
  readonly coverage: Coverage;
  readonly actions: TableActions;
  /** How many of what is not on the page stand open at first. */
  readonly few: number;
}

/** Whether the table of a coverage has room in the panel. */
export function fitsPanel({ related }: Coverage): boolean {
  return related.length + 1 <= COLUMNS_IN_PANEL;
}

/** Who says what: a row for each statement, a column for each article in the order of time, this page first. */
export function CoverageTable({ coverage, actions, few }: Props) {
  const { translate, number } = useLanguage();
  const elsewhere = [...leftOutOf(coverage, false), ...leftOutOf(coverage, true)];
  const folded = useFolded(elsewhere, few);
  if (coverage.claims.length + elsewhere.length === 0) return <p>{translate('table.empty')}</p>;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard */}
      <section class="table-scroll" tabIndex={0} aria-label={translate('table.caption')}>
        <table class="coverage-table">
          <caption>{translate('table.caption')}</caption>
          <TableHead coverage={coverage} />
          <tbody>
            {coverage.claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} coverage={coverage} actions={actions} />
            ))}
          </tbody>
          {elsewhere.length > 0 && (
            <tbody>
              <tr>
                <th class="table-part" scope="rowgroup" colSpan={coverage.related.length + 3}>
                  <span>
                    {translate('table.elsewhere')} {number(elsewhere.length)}
                  </span>
                </th>
              </tr>
              {folded.shown.map((omission) => (
                <OmissionRow
                  key={`${omission.articleId} ${omission.sentence.paragraph}:${omission.sentence.start}`}
                  omission={omission}
                  coverage={coverage}
                  actions={actions}
                />
              ))}
            </tbody>
          )}
        </table>
      </section>
      <ShowMore folded={folded} more={translate('leftOut.more', { count: folded.rest })} />
    </>
  );
}

function ClaimRow(props: { readonly claim: Claim } & Omit<Props, 'few'>) {
  const { claim, coverage, actions } = props;
  return (
    <Row
      says={claim.sentence.text}
      language={coverage.page.language}
      origins={claim.namedOrigins.length}
      onOpen={() => actions.openStatement(claim.id)}
    >
      <Stand relation="same" coverage={coverage} />
      {coverage.related.map(({ article }) => (
        <Stand key={article.id} relation={relationIn(claim, article.id)} coverage={coverage} of={article} />
      ))}
    </Row>
  );
}

function OmissionRow(props: { readonly omission: Omission } & Omit<Props, 'few'>) {
  const { omission, coverage, actions } = props;
  const { articleId, articleIds, sentence, namedOrigins } = omission;
  return (
    <Row
      says={sentence.text}
      language={articleOf(coverage, articleId)?.language ?? null}
      origins={namedOrigins.length}
      onOpen={() => actions.openArticle(articleId, sentence)}
    >
      <Stand relation="absent" coverage={coverage} />
      {coverage.related.map(({ article }) => (
        <Stand
          key={article.id}
          relation={articleIds.includes(article.id) ? 'same' : 'absent'}
          coverage={coverage}
          of={article}
        />
      ))}
    </Row>
  );
}

/** The statement's words are cut by the style sheet alone: who listens hears them whole. */
function Row(props: {
  readonly says: string;
  readonly language: string | null;
  readonly origins: number;
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}) {
  const { translate, number } = useLanguage();
  return (
    <tr>
      <th scope="row">
        <button type="button" class="table-statement" title={props.says} onClick={props.onOpen}>
          <ArticleWords text={props.says} language={props.language} />
        </button>
      </th>
      {props.children}
      <td class="table-origins">
        {props.origins === 0 ? translate('table.noOrigin') : number(props.origins)}
      </td>
    </tr>
  );
}

/** One article's stand on a statement: a sign, and the same in words. Without an article it is the page's own. */
function Stand(props: {
  readonly relation: Relation;
  readonly coverage: Coverage;
  readonly of?: ArticleCard;
}) {
  const { translate } = useLanguage();
  const { relation, coverage, of } = props;
  const letter = of === undefined ? 'A' : (lettersOf(coverage).get(of.id) ?? '');
  const unread = relation === 'absent' && !mayMissAnything(coverage);
  return (
    <td class={`table-stand table-${relation} ${of === undefined ? 'table-page' : ''}`}>
      <Glyph of={relation} />
      <span class="for-ears">
        {translate(unread ? 'relation.unread' : `relation.${relation}`, { letter })}
      </span>
    </td>
  );
}
