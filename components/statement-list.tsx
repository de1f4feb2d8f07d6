import './statement-list.css';
import { useEffect } from 'preact/hooks';
import type { Claim, Coverage } from '../engine/article.ts';
import type { HiddenMatch } from '../platform/messages.ts';
import type { PanelActions } from './actions.ts';
import { InPortions } from './in-portions.tsx';
import { useKeptOrder } from './kept-order.ts';
import { useLanguage } from './language.tsx';
import { Legend } from './legend.tsx';
import { ShowMore, useFolded } from './show-more.tsx';
import { mayMissAnything, passes, STATEMENT_FILTERS, type StatementFilter } from './standing.ts';
import { Statement } from './statement.tsx';

/** Statements shown before the reader asks for the rest. */
const SHOWN = 6;

interface Props {
  readonly coverage: Coverage;
  readonly hidden: readonly HiddenMatch[];
  /** Whether there is a page to show them in. */
  readonly hasPage: boolean;
  readonly filter: StatementFilter;
  readonly onFilter: (filter: StatementFilter) => void;
  readonly actions: PanelActions;
  /** The claim whose sentences stand open from the first, or null. */
  readonly opened?: string | null;
  /** Back to the row of the table that opened it; null where no row did. */
  readonly onBackToTable?: (() => void) | null;
  /** Id of the statement that the reader went to in the page, or null. */
  readonly chosen: string | null;
  /** Called once it is shown. */
  readonly onChosenShown: () => void;
}

/** The page's statements with what others say of each, to be filtered by what differs. */
export function StatementList(props: Props) {
  const { coverage, hidden, hasPage, filter, onFilter, actions, chosen, onChosenShown } = props;
  const { opened = null, onBackToTable = null } = props;
  const { translate } = useLanguage();
  const fitting = useKeptOrder(coverage, hidden, filter);
  const folded = useFolded(
    fitting,
    SHOWN,
    fitting.slice(SHOWN).some(({ id }) => id === opened),
  );
  const isShown = folded.shown.some(({ id }) => id === chosen);
  useEffect(() => {
    if (chosen === null || isShown) return;
    if (fitting.some(({ id }) => id === chosen)) folded.toggle();
    else if (filter === 'all') onChosenShown();
    else onFilter('all');
  }, [chosen, isShown, filter]);
  return (
    <>
      <Filters coverage={coverage} filter={filter} onFilter={onFilter} />
      <Legend coverage={coverage} />
      <ol class="statement-list">
        <InPortions
          items={folded.shown}
          atOnce={opened !== null || chosen !== null}
          draw={(claim) => (
            <Statement
              key={claim.id}
              claim={claim}
              hidden={hidden.filter(({ claimId }) => claimId === claim.id)}
              hasPage={hasPage}
              coverage={coverage}
              actions={actions}
              opened={claim.id === opened}
              onBackToTable={claim.id === opened ? onBackToTable : null}
              chosen={claim.id === chosen}
              onChosenShown={onChosenShown}
            />
          )}
        />
      </ol>
      <ShowMore folded={folded} more={translate('statements.more', { count: folded.rest })} />
    </>
  );
}

function Filters({ coverage, filter, onFilter }: Pick<Props, 'coverage' | 'filter' | 'onFilter'>) {
  const { translate } = useLanguage();
  // On a text that was only partly read nothing may be called "not found", so there is nothing to filter by it.
  const offered = STATEMENT_FILTERS.filter((name) => name !== 'absent' || mayMissAnything(coverage));
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not a form's fieldset
    <div class="filters" role="group" aria-label={translate('statements.filter')}>
      {offered.map((name) => (
        <button
          type="button"
          class="filter"
          key={name}
          aria-pressed={name === filter}
          disabled={name !== 'all' && countOf(coverage.claims, name) === 0}
          onClick={() => onFilter(name)}
        >
          {translate(`statements.${name}`)}
          {name !== 'all' && <span class="filter-count"> {countOf(coverage.claims, name)}</span>}
        </button>
      ))}
    </div>
  );
}

function countOf(claims: readonly Claim[], filter: StatementFilter): number {
  return claims.filter((claim) => passes(claim, filter)).length;
}
