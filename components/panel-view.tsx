import type { PanelPart } from '../platform/panel-wish.ts';
import './panel-view.css';
import { useState } from 'preact/hooks';
import type { PageChanges, Refusal, TabState } from '../platform/messages.ts';
import type { PanelActions } from './actions.ts';
import { Arrival } from './arrival.tsx';
import { Button } from './controls.tsx';
import { CopyStatus, useCopying } from './copying.tsx';
import { Chevron } from './glyph.tsx';
import { KeysDialog, type Shortcuts, useKeysDialog } from './keys-dialog.tsx';
import { useLanguage } from './language.tsx';
import { Masthead } from './masthead.tsx';
import { Notice, Refused } from './notice.tsx';
import { PanelCoverage } from './panel-coverage.tsx';
import { PanelMenu } from './panel-menu.tsx';
import { Skeleton } from './skeleton.tsx';
import { Switch } from './switch.tsx';

interface Props {
  /** Null until the worker has answered: shown like a page being read. */
  readonly state: TabState | null;
  readonly refusal: Refusal | null;
  readonly actions: PanelActions;
  /** What changed in a saved page, once the reader has asked. */
  readonly changes?: PageChanges | null;
  /** The part that the reader came for, or null. */
  readonly wish?: PanelPart | null;
  /** Called once it is shown. */
  readonly onShown?: () => void;
  /** The keys of the extension's commands. */
  readonly shortcuts?: Shortcuts;
  /** Whether pages are marked; null until that is known. */
  readonly marks?: boolean | null;
  /** Id of the statement that the reader went to in the page, or null. */
  readonly chosen?: string | null;
  /** Called once it is shown. */
  readonly onChosenShown?: () => void;
}

/** The side panel: everything that is known of the page in the active tab. */
export function PanelView(props: Props) {
  const { state, refusal, actions, changes = null, wish = null, onShown = nothing } = props;
  const { marks = null, chosen = null, onChosenShown = nothing } = props;
  const [copied, onCopy] = useCopying();
  const [keysOpen, setKeysOpen] = useKeysDialog();
  const [asked, ask] = useState<PanelPart | null>(null);
  const shown = () => (asked === null ? onShown() : ask(null));
  const coverage = state?.kind === 'covered' ? state.coverage : null;
  return (
    <div class="panel">
      <Masthead
        onSettings={actions.openSettings}
        menu={
          coverage && (
            <PanelMenu
              coverage={coverage}
              actions={actions}
              hidden={state?.kind === 'covered' && state.hidden.length > 0}
              onCopy={onCopy}
              onTable={() => ask('table')}
              onKeys={() => setKeysOpen(true)}
            />
          )
        }
      >
        {coverage !== null && <MarksSwitch on={marks} onSwitch={actions.switchMarks} />}
      </Masthead>
      <p class="panel-status">
        <CopyStatus copied={copied} />
      </p>
      <Arrival state={state} />
      <main class="panel-main">
        <Refused why={refusal} />
        <PanelBody
          state={state}
          changes={changes}
          actions={actions}
          wish={asked ?? wish}
          onShown={shown}
          chosen={chosen}
          onChosenShown={onChosenShown}
        />
      </main>
      {keysOpen && <KeysDialog shortcuts={props.shortcuts ?? {}} onClose={() => setKeysOpen(false)} />}
      <PanelFooter compared={state?.kind === 'covered'} actions={actions} />
    </div>
  );
}

function nothing(): void {}

function PanelBody({ state, actions, ...part }: Required<Omit<Props, 'refusal' | 'marks' | 'shortcuts'>>) {
  if (state === null || state.kind === 'reading') return <Skeleton onStop={actions.stopReading} />;
  if (state.kind !== 'covered') return <Notice state={state} actions={actions} />;
  // Another page's panel starts afresh: filters and opened evidence belong to the page they were set on.
  return <PanelCoverage key={state.coverage.page.id} state={state} actions={actions} {...part} />;
}

function MarksSwitch(props: { readonly on: boolean | null; readonly onSwitch: (on: boolean) => void }) {
  const { translate } = useLanguage();
  if (props.on === null) return null;
  return (
    <Switch on={props.on} onSwitch={props.onSwitch} explained={translate('marks.explained')}>
      {translate('marks.switch')}
    </Switch>
  );
}

/** Where nothing was compared, nothing is said of comparing. */
function PanelFooter({ compared, actions }: { readonly compared: boolean; readonly actions: PanelActions }) {
  const { translate } = useLanguage();
  if (!compared) return <footer class="panel-footer">{translate('footer.unsent')}</footer>;
  return (
    <footer class="panel-footer">
      <Button look="plain" onClick={actions.openErrorRates}>
        {translate('footer.wrong')}
        <Chevron />
      </Button>
      <p>{translate('footer.local')}</p>
    </footer>
  );
}
