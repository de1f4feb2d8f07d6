import './compare-view.css';
import './statement-list.css';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ComparedPage, ReaderView } from '../platform/messages.ts';
import { moveFocus } from './arrow-keys.ts';
import { CompareHeads, CompareTitles } from './compare-heads.tsx';
import { CompareRest } from './compare-rest.tsx';
import { CompareRow } from './compare-row.tsx';
import { comparedRows, rowDiffers, type StatementRow } from './compared-rows.ts';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';
import { lettersOf } from './letters.ts';
import { type Place, placeAddress } from './matched-sentences.ts';
import type { ReaderActions } from './reader-actions.ts';
import { CopyAs, ReaderBar, ReaderViews } from './reader-bar.tsx';

interface Props {
  readonly view: ReaderView;
  readonly beside: ComparedPage;
  /** The sentence the reader came for, or null. */
  readonly target: Place | null;
  /** Stays as it is while the reader goes from article to article. */
  readonly filter: CompareFilter;
  readonly onFilter: (filter: CompareFilter) => void;
  readonly actions: ReaderActions;
}

const FILTERS = ['all', 'differs'] as const;
export type CompareFilter = (typeof FILTERS)[number];

/** The page and an article side by side: what they both say stands in one row, in the order of the page. */
export function CompareView(props: Props) {
  const { view, beside, target, filter, onFilter, actions } = props;
  const { translate } = useLanguage();
  const { coverage } = beside;
  const { article } = view;
  return (
    <div class="compare">
      <div class="compare-top">
        <ReaderBar
          onBack={actions.back}
          end={
            <>
              <ReaderViews
                view="compare"
                onView={(name) => name === 'read' && actions.show(article.id, target, 'read')}
              />
              <CopyAs coverage={coverage} actions={actions} />
              <Button onClick={actions.print}>{translate('compare.print')}</Button>
            </>
          }
        >
          <OtherArticles view={view} beside={beside} actions={actions} />
          <Filters filter={filter} onFilter={onFilter} />
        </ReaderBar>
        <CompareHeads view={view} beside={beside} />
      </div>
      <main class="compare-main">
        <h1 class="for-ears">{translate('compare.title', { letter: view.letter ?? '' })}</h1>
        <CompareTitles view={view} beside={beside} />
        <Rows {...props} />
        <CompareRest view={view} actions={actions} />
        <p class="compare-foot">{translate('footer.local')}</p>
      </main>
    </div>
  );
}

function Rows({ view, beside, filter, target, actions }: Props) {
  const { translate } = useLanguage();
  const list = useRef<HTMLOListElement>(null);
  const all = comparedRows(beside, view.article.id);
  const rows = filter === 'all' ? all : all.filter(rowDiffers);
  const sought = all.find((row) => row.kind === 'statement' && target !== null && holds(row, target));
  const [current, setCurrent] = useState<string | null>(null);
  const first = rows.find(({ kind }) => kind === 'statement')?.key ?? null;
  const stop = rows.some(({ key }) => key === current) ? current : first;
  // Whoever comes from the article stands where they left that; from letter to letter the place stays.
  useEffect(() => {
    if (sought === undefined) scrollTo(0, 0);
  }, []);
  useEffect(() => {
    const row = list.current?.querySelector<HTMLElement>('[data-target]');
    row?.scrollIntoView({ block: 'center' });
    row?.focus({ preventScroll: true });
  }, [view.article.id, target && placeAddress(target)]);
  if (rows.length === 0) return <p class="compare-none">{translate('compare.none')}</p>;
  return (
    <ol
      class="compare-rows"
      ref={list}
      aria-label={translate('compare.rows')}
      onKeyDown={(event) => moveFocus(event, '.compare-statement', 'vertical')}
    >
      {rows.map((row) => (
        <CompareRow
          key={row.key}
          row={row}
          view={view}
          beside={beside}
          stop={row.key === stop}
          target={row === sought}
          onFocus={() => setCurrent(row.key)}
          onShow={(articleId, place, name) => actions.show(articleId, place, name)}
        />
      ))}
    </ol>
  );
}

function holds({ found }: StatementRow, { paragraph, start, end }: Place): boolean {
  return found.some(
    ({ sentence }) => sentence.paragraph === paragraph && sentence.start < end && start < sentence.end,
  );
}

/** A letter for each related article; the one that is shown is pressed. */
function OtherArticles({ view, beside, actions }: Pick<Props, 'view' | 'beside' | 'actions'>) {
  const { translate } = useLanguage();
  const letters = lettersOf(beside.coverage);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not a form's fieldset
    <div
      class="compare-letters"
      role="group"
      aria-label={translate('compare.with')}
      onKeyDown={(event) => {
        if (event.key === 'ArrowLeft' || event.key === 'ArrowRight') moveFocus(event, 'button');
      }}
    >
      <span aria-hidden="true">{translate('compare.with')}</span>
      {beside.coverage.related.map(({ article }) => (
        <button
          type="button"
          class="compare-letter"
          key={article.id}
          aria-pressed={article.id === view.article.id}
          title={article.title}
          onClick={() => actions.show(article.id, null, 'compare')}
        >
          {letters.get(article.id)}
        </button>
      ))}
    </div>
  );
}

function Filters({ filter, onFilter }: Pick<Props, 'filter' | 'onFilter'>) {
  const { translate } = useLanguage();
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not a form's fieldset
    <div class="filters view-switch" role="group" aria-label={translate('statements.filter')}>
      {FILTERS.map((name) => (
        <button
          type="button"
          class="filter"
          key={name}
          aria-pressed={name === filter}
          onClick={() => onFilter(name)}
        >
          {translate(`compare.${name}`)}
        </button>
      ))}
    </div>
  );
}
