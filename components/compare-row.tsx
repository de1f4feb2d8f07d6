import type { Claim, Coverage, Detail, Evidence } from '../engine/article.ts';
import type { ComparedPage, ReaderView } from '../platform/messages.ts';
import { ArticleWords } from './article-words.tsx';
import type { ComparedRow, StatementRow } from './compared-rows.ts';
import { Letter } from './controls.tsx';
import { Given } from './difference-lines.tsx';
import { Glyph, type Relation } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { byLetter, lettersOf } from './letters.ts';
import { marksOf } from './marks.ts';
import type { ReaderActions } from './reader-actions.ts';
import { mayMissAnything } from './standing.ts';
import { verdictOf } from './verdict.ts';

interface Props<Row = ComparedRow> {
  readonly row: Row;
  readonly view: ReaderView;
  readonly beside: ComparedPage;
  /** Where the keyboard enters the rows. */
  readonly stop: boolean;
  /** The reader came for this one. */
  readonly target: boolean;
  readonly onFocus: () => void;
  readonly onShow: ReaderActions['show'];
}

/** A stretch of the page, and what the article says there. */
export function CompareRow({ row, ...rest }: Props) {
  const { page } = rest.beside.coverage;
  if (row.kind === 'statement') return <Statement row={row} {...rest} />;
  return (
    <li class="compare-row compare-text">
      <p class="compare-here">
        <ArticleWords text={row.text} language={page.language} block />
      </p>
    </li>
  );
}

function Statement(props: Props<StatementRow>) {
  const { row, view, beside, stop, target, onFocus, onShow } = props;
  const { claim, found } = row;
  const differing = found.some(({ relation }) => relation === 'differs');
  const state = found.length === 0 ? 'absent' : differing ? 'differs' : 'same';
  return (
    <li
      class={`compare-row compare-statement compare-${state}`}
      tabIndex={stop ? 0 : -1}
      onFocus={onFocus}
      {...(target && { 'data-target': '' })}
    >
      <Here claim={claim} found={found} coverage={beside.coverage} />
      <div class="compare-others">
        {found.length === 0 ? (
          <NotFound row={row} view={view} beside={beside} onShow={onShow} />
        ) : (
          found.map((evidence) => (
            <There
              key={evidence.relation}
              evidence={evidence}
              claim={claim}
              view={view}
              coverage={beside.coverage}
              onShow={onShow}
            />
          ))
        )}
      </div>
    </li>
  );
}

function Here(props: {
  readonly claim: Claim;
  readonly found: readonly Evidence[];
  readonly coverage: Coverage;
}) {
  const { translate } = useLanguage();
  const { claim, found, coverage } = props;
  const differences = found.flatMap((evidence) => evidence.differences);
  return (
    <div class="compare-here">
      <p>
        <span class="for-ears">{translate('compare.page')}: </span>
        <ArticleWords
          text={claim.sentence.text}
          language={coverage.page.language}
          marks={differences.flatMap((each) => marksOf(each).here)}
          block
        />
      </p>
      <RelativeDates details={differences.map(({ here }) => here)} article={coverage.page} />
    </div>
  );
}

function There(props: {
  readonly evidence: Evidence;
  readonly claim: Claim;
  readonly view: ReaderView;
  readonly coverage: Coverage;
  readonly onShow: ReaderActions['show'];
}) {
  const { evidence, claim, view, coverage, onShow } = props;
  const language = useLanguage();
  const { article, letter } = view;
  const { relation, differences, sentence } = evidence;
  const verdict =
    relation === 'differs' ? verdictOf({ ...claim, evidence: [evidence] }, coverage, language) : null;
  return (
    <div class={`compare-other compare-other-${relation}`}>
      <Sign of={relation} letter={letter} />
      <div>
        <p class="for-ears">{language.translate(`relation.${relation}`, { letter: letter ?? '' })}: </p>
        {verdict !== null && <p class="compare-verdict">{verdict}</p>}
        <p>
          <ArticleWords
            text={sentence.text}
            language={article.language}
            marks={differences.flatMap((each) => marksOf(each).there)}
            block
          />
        </p>
        <RelativeDates details={differences.map(({ there }) => there)} article={article} />
        <button
          type="button"
          class="button button-plain compare-read"
          onClick={() => onShow(article.id, sentence, 'read')}
        >
          {language.translate('compare.context')}
        </button>
      </div>
    </div>
  );
}

/** What relative dates come to, each once. */
function RelativeDates(props: {
  readonly details: readonly Detail[];
  readonly article: { readonly published: string | null; readonly language: string | null };
}) {
  const relative = props.details.filter(({ relative, value }) => relative && value !== null);
  const once = [...new Map(relative.map((detail) => [detail.start, detail])).values()];
  return (
    <>
      {once.map((detail) => (
        <p class="facts" key={detail.start}>
          <Given detail={detail} article={props.article} />
        </p>
      ))}
    </>
  );
}

/** That nothing was found in this article, and where else there is something. */
function NotFound({
  row,
  view,
  beside,
  onShow,
}: Pick<Props<StatementRow>, 'row' | 'view' | 'beside' | 'onShow'>) {
  const { translate } = useLanguage();
  const letters = lettersOf(beside.coverage);
  const letter = view.letter ?? '';
  const inOrder = row.elsewhere.toSorted(byLetter(letters));
  const others = [...new Map(inOrder.map((evidence) => [evidence.articleId, evidence])).values()];
  return (
    <div class="compare-other compare-other-absent">
      <Sign of="absent" letter={letter} />
      <div>
        <p>
          {translate(mayMissAnything(beside.coverage) ? 'compare.notFound' : 'compare.unread', { letter })}
        </p>
        {others.length > 0 && (
          <p class="compare-also">
            {translate('compare.alsoIn')}{' '}
            {others.map(({ articleId, sentence }) => (
              <button
                type="button"
                class="compare-letter"
                key={articleId}
                aria-label={translate('compare.show', { letter: letters.get(articleId) ?? '' })}
                onClick={() => onShow(articleId, sentence, 'compare')}
              >
                {letters.get(articleId)}
              </button>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}

/** How the article stands to the statement. Its letter stands beside the sign where the sides stand one above the other. */
function Sign({ of, letter }: { readonly of: Relation; readonly letter: string | null }) {
  return (
    <span class="compare-sign" aria-hidden="true">
      <Glyph of={of} />
      <Letter>{letter ?? undefined}</Letter>
    </span>
  );
}
