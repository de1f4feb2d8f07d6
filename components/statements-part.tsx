import type { Coverage } from '../engine/article.ts';
import type { HiddenMatch } from '../platform/messages.ts';
import type { PanelActions } from './actions.ts';
import { SectionHeading } from './controls.tsx';
import { CoverageTable, fitsPanel } from './coverage-table.tsx';
import { Chevron } from './glyph.tsx';
import { useLanguage } from './language.tsx';
import { Legend } from './legend.tsx';
import { SECTION_IDS } from './sections.ts';
import type { StatementFilter } from './standing.ts';
import { StatementList } from './statement-list.tsx';

/** The ways to look at the statements: one under another, or as a table of who says what. */
export const STATEMENT_VIEWS = ['list', 'table'] as const;
export type StatementView = (typeof STATEMENT_VIEWS)[number];

/** Rows of what is not on the page that a panel shows before the reader asks for the rest. */
const FEW = 3;

interface Props {
  readonly coverage: Coverage;
  /** Evidence that the reader hid as wrong. */
  readonly hidden: readonly HiddenMatch[];
  /** Whether there is a page to show statements in. */
  readonly hasPage: boolean;
  readonly actions: PanelActions;
  readonly view: StatementView;
  readonly onView: (view: StatementView) => void;
  readonly filter: StatementFilter;
  readonly onFilter: (filter: StatementFilter) => void;
  /** Whether a selection was looked for in vain. */
  readonly missed: boolean;
  /** The claim whose sentences stand open, or null. */
  readonly opened: string | null;
  readonly onOpen: (claimId: string) => void;
  /** Back to the row of the table that opened it; null where no row did. */
  readonly onBackToTable: (() => void) | null;
  /** Id of the statement that the reader went to in the page, or null. */
  readonly chosen: string | null;
  /** Called once it is shown. */
  readonly onChosenShown: () => void;
}

/** The page's statements, in the view that the reader chose. */
export function StatementsPart(props: Props) {
  const { coverage, hidden, actions, view, filter, onFilter, opened } = props;
  const { translate } = useLanguage();
  return (
    <section class="section">
      <div class="section-head">
        <SectionHeading id={SECTION_IDS.statements} count={coverage.claims.length}>
          {translate('statements.heading')}
        </SectionHeading>
        <ViewSwitch coverage={coverage} view={view} onView={props.onView} />
      </div>
      <p class="selection-missed" role="status">
        {props.missed && translate('selection.none')}
      </p>
      {view === 'list' ? (
        // Another statement opened is another list: what it opens, it opens when it first stands.
        <StatementList
          key={opened}
          coverage={coverage}
          hidden={hidden}
          hasPage={props.hasPage}
          chosen={props.chosen}
          onChosenShown={props.onChosenShown}
          filter={filter}
          onFilter={onFilter}
          actions={actions}
          opened={opened}
          onBackToTable={props.onBackToTable}
        />
      ) : (
        <>
          <Legend coverage={coverage} inTable />
          <CoverageTable
            coverage={coverage}
            few={FEW}
            place="panel"
            actions={{ openStatement: props.onOpen, openArticle: actions.openArticle }}
          />
        </>
      )}
    </section>
  );
}

/** Where the table has no room in the panel the choice says that it opens a tab. */
function ViewSwitch({ coverage, view, onView }: Pick<Props, 'coverage' | 'view' | 'onView'>) {
  const { translate } = useLanguage();
  const inTab = !fitsPanel(coverage);
  return (
    // biome-ignore lint/a11y/useSemanticElements: a toolbar of toggles, not a form's fieldset
    <div class="filters view-switch" role="group" aria-label={translate('statements.view')}>
      {STATEMENT_VIEWS.map((name) => (
        <button
          type="button"
          class="filter"
          key={name}
          {...(name === 'table' && inTab
            ? { 'aria-label': translate('statements.tableInTab') }
            : { 'aria-pressed': name === view })}
          onClick={() => onView(name)}
        >
          {translate(`statements.${name}`)}
          {name === 'table' && inTab && <Chevron />}
        </button>
      ))}
    </div>
  );
}
