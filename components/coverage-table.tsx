import './coverage-table.css';
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { ArticleCard, Claim, Coverage, Omission, Origin } from '../engine/article.ts';
import { ArticleWords } from './article-words.tsx';
import { articleOf } from './articles.ts';
import { firstWords } from './first-words.ts';
import { Glyph, type Relation } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { tableRowId } from './sections.ts';
import { ShowMore, useFolded } from './show-more.tsx';
import { leftOutOf, mayMissAnything, relationIn } from './standing.ts';
import { TableHead } from './table-head.tsx';

/** Columns of articles, this page among them, that a panel of 360 px holds beside the statements. */
export const COLUMNS_IN_PANEL = 6;

/** UTF-16 code units of a statement: three lines of the panel, two or three of a tab. */
const ROOM = { panel: 52, tab: 140 } as const;

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
  readonly place: keyof typeof ROOM;
}

/** Whether the table of a coverage has room in the panel. */
export function fitsPanel({ related }: Coverage): boolean {
  return related.length + 1 <= COLUMNS_IN_PANEL;
}

/** Who says what: a row for each statement, a column for each article in the order of time, this page first. */
export function CoverageTable({ coverage, actions, few, place }: Props) {
  const { translate, number } = useLanguage();
  const elsewhere = [...leftOutOf(coverage, false), ...leftOutOf(coverage, true)];
  const folded = useFolded(elsewhere, few);
  const frame = useWide();
  if (coverage.claims.length + elsewhere.length === 0) return <p>{translate('table.empty')}</p>;
  return (
    <>
      <section
        class={frame.wide ? 'table-scroll table-wide' : 'table-scroll'}
        ref={frame.element}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard
        tabIndex={0}
        aria-label={translate('table.caption')}
      >
        <table class="coverage-table">
          <caption>{translate('table.caption')}</caption>
          <TableHead coverage={coverage} />
          <tbody>
            {coverage.claims.map((claim) => (
              <ClaimRow key={claim.id} claim={claim} coverage={coverage} actions={actions} place={place} />
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
                  place={place}
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

/**
 * Whether the table is wider than its place. Only then it scrolls by itself, in a window of its own: else its head stays in
 * sight at the top of the surface.
 */
function useWide() {
  const element = useRef<HTMLElement>(null);
  const [wide, setWide] = useState(false);
  useLayoutEffect(() => {
    const frame = element.current;
    const table = frame?.querySelector('table');
    if (!frame || !table) return;
    const sizes = new ResizeObserver(() => setWide(table.offsetWidth > frame.clientWidth));
    sizes.observe(frame);
    sizes.observe(table);
    return () => sizes.disconnect();
  }, []);
  return { element, wide };
}

function ClaimRow(props: { readonly claim: Claim } & Omit<Props, 'few'>) {
  const { claim, coverage, actions } = props;
  return (
    <Row
      says={claim.sentence.text}
      language={coverage.page.language}
      id={tableRowId(claim.id)}
      place={props.place}
      origins={claim.namedOrigins}
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
      origins={namedOrigins}
      place={props.place}
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

/** The statement's words are cut for the eye alone: who listens hears them whole. */
function Row(props: {
  readonly says: string;
  readonly language: string | null;
  readonly id?: string;
  readonly place: keyof typeof ROOM;
  readonly origins: readonly Origin[];
  readonly onOpen: () => void;
  readonly children: ComponentChildren;
}) {
  const { translate, number, list } = useLanguage();
  const { says, language, id, origins } = props;
  const names = list(origins.map(({ name }) => name));
  return (
    <tr>
      <th scope="row" aria-label={says}>
        <button
          type="button"
          class="table-statement"
          {...(id !== undefined && { id })}
          aria-label={says}
          title={says}
          onClick={props.onOpen}
        >
          <ArticleWords text={firstWords(says, ROOM[props.place])} language={language} />
        </button>
      </th>
      {props.children}
      <td class="table-origins" title={names}>
        {origins.length === 0 ? (
          translate('table.noOrigin')
        ) : (
          <>
            <span class="table-origin-count">{number(origins.length)}</span>
            <span class="table-origin-names">{names}</span>
          </>
        )}
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
