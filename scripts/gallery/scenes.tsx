import type { ComponentChild } from 'preact';
import type { PanelActions, PopupActions } from '../../components/actions.ts';
import { LibraryView } from '../../components/library-view.tsx';
import { OptionsView } from '../../components/options-view.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import { ReaderSurface } from '../../components/reader-surface.tsx';
import { SampleView } from '../../components/sample-view.tsx';
import { WelcomeView } from '../../components/welcome-view.tsx';
import type { ErrorRate } from '../../locales/quality.ts';
import type { Site } from '../../platform/messages.ts';
import { DEFAULTS } from '../../platform/preferences.ts';
import { FERRY } from '../../tests/components/fixtures/ferry.ts';
import { READING, READING_ALONE, SITES } from '../../tests/components/fixtures/reading.ts';
import { STATES, STRAINED } from '../../tests/components/fixtures/states.ts';

const nothing = () => {};

/** A picture needs no effects. */
const ACTIONS: PopupActions & PanelActions = {
  readPage: nothing,
  chooseSite: nothing,
  savePage: nothing,
  forgetPage: nothing,
  showChanges: nothing,
  judgeMatch: nothing,
  openArticle: nothing,
  openLibrary: nothing,
  openSample: nothing,
  openSettings: nothing,
  openErrorRates: nothing,
  openPanel: nothing,
  showInPanel: nothing,
  showInPage: nothing,
  switchMarks: nothing,
};

const LIBRARY_ACTIONS = { openArticle: nothing, removeArticle: nothing, restoreArticle: nothing };
const LISTED = [...STRAINED.related.slice(0, 4), ...FERRY.related].map(({ article }, at) => ({
  article,
  removed: at === 1,
}));

const OPTIONS_ACTIONS = {
  chooseSite: nothing,
  allowEverySite: nothing,
  dropEverySite: nothing,
  chooseMarks: nothing,
  prefer: nothing,
  openLibrary: nothing,
};

/** Rates of no measurement: they show how the settings set them. */
const RATES: readonly ErrorRate[] = [
  { of: 'related', wrong: 3, missed: 12 },
  { of: 'same', wrong: 8, missed: 30 },
  { of: 'differs', wrong: 10, missed: 45 },
];

function options(sites: readonly Site[], everySite: boolean, rates: readonly ErrorRate[]) {
  return (
    <OptionsView
      sites={sites}
      everySite={everySite}
      marks={{ on: true, one: true, absent: false }}
      preferences={DEFAULTS}
      rates={rates}
      refusal={null}
      actions={OPTIONS_ACTIONS}
    />
  );
}

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
    <PanelView key={name} state={state} refusal={null} actions={ACTIONS} marks={true} />,
  ]),
  [
    'reader/target',
    <ReaderSurface key="t" answer={{ ok: true, value: READING }} sentence="7:0-41" onBack={nothing} />,
  ],
  [
    'reader/alone',
    <ReaderSurface key="a" answer={{ ok: true, value: READING_ALONE }} sentence={null} onBack={nothing} />,
  ],
  [
    'reader/gone',
    <ReaderSurface key="g" answer={{ ok: false, why: 'gone' }} sentence={null} onBack={nothing} />,
  ],
  ['reader/opening', <ReaderSurface key="o" answer={null} sentence={null} onBack={nothing} />],
  [
    'welcome/first',
    <WelcomeView key="w" start="click" refused={false} onStart={nothing} onTrySample={nothing} />,
  ],
  ['welcome/refused', <WelcomeView key="r" start="sites" refused onStart={nothing} onTrySample={nothing} />],
  [
    'sample/article',
    <SampleView
      key="s"
      answer={{ ok: true, value: { article: READING.article, title: READING.title, titleDerived: true } }}
      onOpenPanel={nothing}
    />,
  ],
  ['sample/none', <SampleView key="n" answer={{ ok: false, why: 'gone' }} onOpenPanel={nothing} />],
  ['library/articles', <LibraryView key="l" articles={LISTED} refusal={null} actions={LIBRARY_ACTIONS} />],
  ['library/empty', <LibraryView key="e" articles={[]} refusal={null} actions={LIBRARY_ACTIONS} />],
  ['options/sites', options(SITES, false, [])],
  ['options/every-site', options([], true, RATES)],
]);
