import { useEffect, useState } from 'preact/hooks';
import type { Coverage } from '../engine/article.ts';
import type { PanelPart } from '../platform/panel-wish.ts';
import type { TabActions } from './actions.ts';
import { fitsPanel } from './coverage-table.tsx';
import { goToElement, SECTION_IDS, statementId, tableRowId } from './sections.ts';
import { selectedStatement } from './selected-statement.ts';
import type { StatementFilter } from './standing.ts';
import type { StatementView } from './statements-part.tsx';

/** What the reader chose to see of a coverage, and the ways to choose otherwise. */
export interface PanelLook {
  readonly view: StatementView;
  readonly filter: StatementFilter;
  /** The claim whose sentences were opened from elsewhere, or null. */
  readonly opened: string | null;
  /** Whether a selection was looked for in vain. */
  readonly missed: boolean;
  readonly onView: (view: StatementView) => void;
  readonly onFilter: (filter: StatementFilter) => void;
  readonly onOpen: (claimId: string) => void;
  /** Back to the row that opened the statement; null where no row did. */
  readonly onBackToTable: (() => void) | null;
  /** Shows a part that the reader came for, and goes there. */
  readonly show: (part: PanelPart) => void;
}

/** Keeps what the reader chose, and brings them to a part once it stands. */
export function usePanelLook(coverage: Coverage, actions: Pick<TabActions, 'openTable'>): PanelLook {
  const [view, setView] = useState<StatementView>('list');
  const [filter, onFilter] = useState<StatementFilter>('all');
  const [opened, setOpened] = useState<string | null>(null);
  const [missed, setMissed] = useState(false);
  const [fromTable, setFromTable] = useState(false);
  const goTo = useGoal();
  const onView = (next: StatementView) => {
    if (next === 'table' && !fitsPanel(coverage)) actions.openTable();
    else setView(next);
  };
  const onOpen = (claimId: string) => {
    setFromTable(view === 'table');
    onFilter('all');
    setView('list');
    setOpened(claimId);
    goTo(statementId(claimId));
  };
  const onBackToTable = () => {
    setView('table');
    if (opened !== null) goTo(tableRowId(opened));
  };
  const showStatement = (part: Exclude<PanelPart, string>) => {
    const claimId =
      'statement' in part ? part.statement : (selectedStatement(coverage.claims, part.selected)?.id ?? null);
    setMissed(claimId === null);
    if (claimId !== null) onOpen(claimId);
    else goTo(SECTION_IDS.statements);
  };
  const show = (part: PanelPart) => {
    setMissed(false);
    if (typeof part !== 'string') return showStatement(part);
    if (part === 'table') onView('table');
    else setView('list');
    if (part === 'differing') onFilter('differs');
    goTo(SECTION_IDS[part === 'differing' || part === 'table' ? 'statements' : part]);
  };
  return {
    view,
    filter,
    opened,
    missed,
    onView,
    onFilter,
    onOpen,
    onBackToTable: fromTable ? onBackToTable : null,
    show,
  };
}

/** Goes to an element after the next drawing: it may stand only then. */
function useGoal(): (id: string) => void {
  const [goal, setGoal] = useState<{ readonly id: string } | null>(null);
  useEffect(() => {
    if (goal !== null) goToElement(goal.id);
  }, [goal]);
  return (id) => setGoal({ id });
}
