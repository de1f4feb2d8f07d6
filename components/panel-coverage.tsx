import { useEffect } from 'preact/hooks';
import type { PageChanges, TabState } from '../platform/messages.ts';
import type { PanelPart } from '../platform/panel-wish.ts';
import type { PanelActions } from './actions.ts';
import { ChangedPage } from './changed-page.tsx';
import { Denominator } from './denominator.tsx';
import { InThisArticle } from './in-article.tsx';
import { LeftOut } from './left-out.tsx';
import { NothingFound, PartlyRead } from './notice.tsx';
import { PageHeader } from './page-header.tsx';
import { usePanelLook } from './panel-look.ts';
import { Background, RelatedList } from './related-list.tsx';
import { SaveControl } from './save-control.tsx';
import { SourcesHere } from './sources-here.tsx';
import { StatementsPart } from './statements-part.tsx';
import { Summary } from './summary.tsx';

interface Props {
  readonly state: Extract<TabState, { kind: 'covered' }>;
  readonly actions: PanelActions;
  readonly changes: PageChanges | null;
  /** The part that the reader came for, or null. */
  readonly wish: PanelPart | null;
  /** Called once it is shown. */
  readonly onShown: () => void;
  /** Id of the statement that the reader went to in the page, or null. */
  readonly chosen: string | null;
  /** Called once it is shown. */
  readonly onChosenShown: () => void;
}

/** A page's coverage, from the most asked to the least. */
export function PanelCoverage(props: Props) {
  const { state, changes, actions } = props;
  const { coverage } = state;
  const related = coverage.outcome === 'related';
  // Without related articles there is no part to go to: what was wished for is answered by the notice.
  useEffect(() => {
    if (!related && props.wish !== null) props.onShown();
  }, [related, props.wish]);
  return (
    <>
      <PageHeader coverage={coverage} />
      <PartlyRead coverage={coverage} />
      {state.changed && <ChangedPage changes={changes} language={coverage.page.language} actions={actions} />}
      {related ? (
        <Related {...props} />
      ) : (
        <>
          <NothingFound coverage={coverage} actions={actions} />
          <SaveControl saved={state.saved} actions={actions} />
          <InThisArticle inArticle={coverage.inArticle} />
          <SourcesHere coverage={coverage} />
          <Background coverage={coverage} actions={actions} />
        </>
      )}
    </>
  );
}

function Related({ state, actions, wish, onShown, chosen, onChosenShown }: Props) {
  const { coverage } = state;
  const look = usePanelLook(coverage, actions);
  useEffect(() => {
    if (wish === null) return;
    look.show(wish);
    onShown();
  }, [wish]);
  // Whoever clicks a mark in the page comes for its sentences, which the table does not show.
  useEffect(() => {
    if (chosen !== null) look.onView('list');
  }, [chosen]);
  return (
    <>
      <section class="section">
        <Summary coverage={coverage} onShow={look.show} />
        <Denominator coverage={coverage} actions={actions} library={state.library ?? null} />
      </section>
      <RelatedList coverage={coverage} actions={actions} />
      <StatementsPart
        coverage={coverage}
        hidden={state.hidden}
        // A sample stands on a page of our own, where no script of ours finds its words.
        hasPage={state.site !== null}
        actions={actions}
        chosen={chosen}
        onChosenShown={onChosenShown}
        {...look}
      />
      {look.view === 'list' && (
        <>
          <LeftOut coverage={coverage} later={false} actions={actions} />
          <LeftOut coverage={coverage} later={true} actions={actions} />
        </>
      )}
      <Background coverage={coverage} actions={actions} />
      <SaveControl saved={state.saved} actions={actions} />
    </>
  );
}
