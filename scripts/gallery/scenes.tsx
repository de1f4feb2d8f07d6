import type { ComponentChild } from 'preact';
import type { PopupActions } from '../../components/actions.ts';
import { PanelView } from '../../components/panel-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { STATES } from '../../tests/components/fixtures/states.ts';

const nothing = () => {};

/** A picture needs no effects. */
const ACTIONS: PopupActions = {
  readPage: nothing,
  chooseSite: nothing,
  savePage: nothing,
  forgetPage: nothing,
  openArticle: nothing,
  openSettings: nothing,
  openErrorRates: nothing,
  openPanel: nothing,
};

/** Every state of every surface, by "surface/state". */
export const SCENES: Readonly<Record<string, ComponentChild>> = Object.fromEntries([
  ...Object.entries(STATES).map(([name, state]) => [
    `popup/${name}`,
    <PopupView key={name} state={state} refusal={null} shortcut="Alt+Shift+A" actions={ACTIONS} />,
  ]),
  [
    'popup/refused',
    <PopupView
      key="refused"
      state={STATES.related ?? null}
      refusal="not-permitted"
      shortcut={null}
      actions={ACTIONS}
    />,
  ],
  ...Object.entries(STATES).map(([name, state]) => [
    `panel/${name}`,
    <PanelView key={name} state={state} refusal={null} actions={ACTIONS} />,
  ]),
]);
