import './table-surface.css';
import './masthead-name.css';
import type { TabState } from '../platform/messages.ts';
import { ArticleTitle } from './article-words.tsx';
import { CoverageTable, type TableActions } from './coverage-table.tsx';
import { useLanguage } from './language.tsx';
import { Legend } from './legend.tsx';
import { PartlyRead, Told } from './notice.tsx';
import { ReaderBar } from './reader-bar.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props {
  /** The state of the tab whose page the table is of; null until the worker has answered. */
  readonly state: TabState | null;
  readonly actions: TableActions & { back(): void };
}

/** The table in a tab of its own, with room for every article. */
export function TableSurface({ state, actions }: Props) {
  return (
    <div class="reader">
      <ReaderBar onBack={actions.back} />
      <main class="table-main">
        <TableBody state={state} actions={actions} />
      </main>
    </div>
  );
}

function TableBody({ state, actions }: Props) {
  const { translate, weekday } = useLanguage();
  if (state === null || state.kind === 'reading') return <Skeleton />;
  if (state.kind !== 'covered' || state.coverage.related.length === 0) {
    return (
      <>
        <h1 class="masthead-name">{translate('app.name')}</h1>
        <Told lead={translate('table.gone.lead')} rest={translate('table.gone.rest')} />
      </>
    );
  }
  const { coverage } = state;
  const { page } = coverage;
  return (
    <>
      <h1 class="table-title">
        <ArticleTitle article={page} />
      </h1>
      <p class="facts">
        {[page.source, page.published === null ? translate('date.none') : weekday(page.published)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      <PartlyRead coverage={coverage} />
      <p class="section-note">{translate('table.opened')}</p>
      <Legend coverage={coverage} inTable />
      <CoverageTable coverage={coverage} actions={actions} few={Number.POSITIVE_INFINITY} place="tab" />
    </>
  );
}
