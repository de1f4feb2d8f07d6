import './popup-view.css';
import type { Refusal, TabState } from '../platform/messages.ts';
import type { PopupActions } from './actions.ts';
import { Arrival } from './arrival.tsx';
import { Button } from './controls.tsx';
import { InThisArticle } from './in-article.tsx';
import { useLanguage } from './language.tsx';
import { Masthead } from './masthead.tsx';
import { NothingFound, Notice, PartlyRead, Refused } from './notice.tsx';
import { PopupFound } from './popup-found.tsx';
import { SaveControl } from './save-control.tsx';
import { SiteControl } from './site-control.tsx';
import { Skeleton } from './skeleton.tsx';

interface Props {
  /** Null until the worker has answered: shown like a page being read. */
  readonly state: TabState | null;
  readonly refusal: Refusal | null;
  /** The keys that open the panel, or null where the reader has set none. */
  readonly shortcut: string | null;
  readonly actions: PopupActions;
}

/** The toolbar popup: what was found, the way to the panel, and the choice for this site. */
export function PopupView({ state, refusal, shortcut, actions }: Props) {
  const site = state?.site ?? null;
  return (
    <main class="popup">
      <Masthead onSettings={actions.openSettings}>
        <LibraryButton onClick={actions.openLibrary} />
      </Masthead>
      <Arrival state={state} />
      <div class="popup-main">
        <Refused why={refusal} />
        <PopupBody state={state} noted={refusal !== null} actions={actions} />
      </div>
      {holdsMore(state) && (
        <PanelButton found={state?.kind === 'covered'} shortcut={shortcut} onClick={actions.openPanel} />
      )}
      <SiteControl site={site} onChoose={actions.chooseSite} />
      <div class="popup-save">
        <PopupFoot state={state} actions={actions} />
      </div>
    </main>
  );
}

/** The way to where articles come from, in every state. */
function LibraryButton({ onClick }: { readonly onClick: () => void }) {
  const { translate } = useLanguage();
  return (
    <Button look="plain" onClick={onClick}>
      {translate('library.open')}
    </Button>
  );
}

/** Whether the panel has, or will have, more to show than the notice that stands here already. */
function holdsMore(state: TabState | null): boolean {
  return state === null || state.kind === 'reading' || state.kind === 'covered';
}

function PopupFoot({ state, actions }: { readonly state: TabState | null; readonly actions: PopupActions }) {
  const { translate } = useLanguage();
  if (state?.kind === 'covered') return <SaveControl saved={state.saved} actions={actions} />;
  return holdsMore(state) ? null : <p class="popup-unsent">{translate('footer.unsent')}</p>;
}

interface BodyProps {
  readonly state: TabState | null;
  /** Whether a note on what was refused stands above. */
  readonly noted: boolean;
  readonly actions: PopupActions;
}

function PopupBody({ state, noted, actions }: BodyProps) {
  if (state === null || state.kind === 'reading') return <Skeleton onStop={actions.stopReading} />;
  if (state.kind !== 'covered') return <Notice state={state} actions={actions} />;
  const { coverage } = state;
  const related = coverage.outcome === 'related';
  return (
    <>
      {!related && <NothingFound coverage={coverage} actions={actions} />}
      <PartlyRead coverage={coverage} />
      {related ? (
        <PopupFound coverage={coverage} noted={noted} actions={actions} />
      ) : (
        <InThisArticle inArticle={coverage.inArticle} />
      )}
    </>
  );
}

/** The main thing to do once there is something to see. */
function PanelButton(props: {
  readonly found: boolean;
  readonly shortcut: string | null;
  readonly onClick: () => void;
}) {
  const { translate } = useLanguage();
  return (
    <div class="popup-panel-button">
      <Button look={props.found ? 'primary' : 'outlined'} onClick={props.onClick}>
        <span>{translate('popup.openPanel')}</span>
        {props.shortcut !== null && <kbd>{props.shortcut}</kbd>}
      </Button>
    </div>
  );
}
