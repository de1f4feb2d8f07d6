import type { ComponentChild } from 'preact';
import { useEffect } from 'preact/hooks';
import type { PanelActions, PopupActions } from '../../components/actions.ts';
import { LibraryView } from '../../components/library-view.tsx';
import { OptionsView } from '../../components/options-view.tsx';
import { PanelView } from '../../components/panel-view.tsx';
import { PopupView } from '../../components/popup-view.tsx';
import type { ReaderActions } from '../../components/reader-actions.ts';
import { ReaderSurface } from '../../components/reader-surface.tsx';
import { SampleView } from '../../components/sample-view.tsx';
import type { RatesByStrictness } from '../../components/strictness-choice.tsx';
import { TableSurface } from '../../components/table-surface.tsx';
import { WelcomeView } from '../../components/welcome-view.tsx';
import type { DataWork } from '../../components/your-data.tsx';
import type { ErrorRate } from '../../locales/quality.ts';
import type { Answer, ReaderView, Site } from '../../platform/messages.ts';
import { DEFAULTS } from '../../platform/preferences.ts';
import type { ReaderViewName } from '../../platform/reader-address.ts';
import { LIBRARIES, libraryActions } from '../../tests/components/fixtures/library.ts';
import {
  HIDDEN_PAIRS,
  READING,
  READING_ALONE,
  READING_PARTLY,
  READING_STRAINED,
  SITES,
} from '../../tests/components/fixtures/reading.ts';
import { STATES } from '../../tests/components/fixtures/states.ts';

const nothing = () => {};

/** A picture needs no effects. */
const ACTIONS: PopupActions & PanelActions = {
  readPage: nothing,
  chooseSite: nothing,
  savePage: nothing,
  forgetPage: nothing,
  stopReading: nothing,
  showChanges: nothing,
  judgeMatch: nothing,
  openArticle: nothing,
  openLibrary: nothing,
  addSiteFeed: nothing,
  openSample: nothing,
  openSettings: nothing,
  openErrorRates: nothing,
  openHidden: nothing,
  openPanel: nothing,
  showInPanel: nothing,
  copyText: async () => true,
  copyJson: async () => true,
  openTable: nothing,
  showInPage: nothing,
  switchMarks: nothing,
};

const TABLE_ACTIONS = { back: nothing, openStatement: nothing, openArticle: nothing };

const LIBRARY_ACTIONS = libraryActions(() => nothing);

const OPTIONS_ACTIONS = {
  chooseSite: nothing,
  allowEverySite: nothing,
  dropEverySite: nothing,
  chooseMarks: nothing,
  showPair: nothing,
  prefer: nothing,
  openLibrary: nothing,
  exportAll: nothing,
  deleteAll: nothing,
  undoDelete: nothing,
  stop: nothing,
  copyText: async () => true,
};

const READER_ACTIONS: ReaderActions = {
  back: nothing,
  show: nothing,
  print: nothing,
  copyText: async () => true,
  copyJson: async () => true,
};

function reader(
  answer: Answer<ReaderView> | null,
  sentence: string | null = null,
  view: ReaderViewName = 'read',
) {
  return <ReaderSurface answer={answer} sentence={sentence} view={view} actions={READER_ACTIONS} />;
}

/** Rates of no measurement: they show how the settings set them. */
const MEASURED: readonly ErrorRate[] = [
  { of: 'related', wrong: 3, missed: 12 },
  { of: 'same', wrong: 8, missed: 30 },
  { of: 'differs', wrong: 10, missed: 45 },
];
const RATES = { normal: MEASURED, quiet: MEASURED };
const REPORT = JSON.stringify({ version: '1.0.0', library: { articles: 12 }, failures: [] }, null, 1);
const UNMEASURED = { normal: [], quiet: [] };

function options(
  sites: readonly Site[],
  everySite: boolean,
  rates: RatesByStrictness,
  work: DataWork | null = null,
) {
  return (
    <OptionsView
      sites={sites}
      everySite={everySite}
      marks={{ on: true, one: true, absent: false }}
      hiddenPairs={everySite ? [] : HIDDEN_PAIRS}
      preferences={DEFAULTS}
      deleted={everySite}
      work={work}
      rates={rates}
      refusal={null}
      diagnostics={REPORT}
      version="1.0.0"
      source={null}
      actions={OPTIONS_ACTIONS}
    />
  );
}

/** The panel with its keys shown, as "?" shows them. */
function PanelWithKeys() {
  useEffect(() => void document.dispatchEvent(new KeyboardEvent('keydown', { key: '?' })), []);
  return (
    <PanelView
      state={STATES.related ?? null}
      refusal={null}
      actions={ACTIONS}
      marks={true}
      shortcuts={{
        'open-panel': 'Alt+Shift+A',
        'find-selection': 'Alt+Shift+F',
        'next-statement': 'Alt+Shift+Down',
        'previous-statement': 'Alt+Shift+Up',
      }}
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
  ['panel/keys', <PanelWithKeys key="keys" />],
  ['reader/target', reader({ ok: true, value: READING }, '7:0-41')],
  ['reader/alone', reader({ ok: true, value: READING_ALONE })],
  ['reader/gone', reader({ ok: false, why: 'gone' })],
  ['reader/opening', reader(null)],
  ['compare/target', reader({ ok: true, value: READING }, '7:0-41', 'compare')],
  ['compare/strained', reader({ ok: true, value: READING_STRAINED }, null, 'compare')],
  ['compare/partly', reader({ ok: true, value: READING_PARTLY }, null, 'compare')],
  ...(['related', 'related-six', 'related-partly', 'related-no-claims', 'strained'] as const).map((name) => [
    `table/panel-${name}`,
    <PanelView
      key={`table-${name}`}
      state={STATES[name] ?? null}
      refusal={null}
      actions={ACTIONS}
      wish="table"
    />,
  ]),
  ...(['related-seven', 'strained', 'no-match'] as const).map((name) => [
    `table/tab-${name}`,
    <TableSurface key={`tab-${name}`} state={STATES[name] ?? null} actions={TABLE_ACTIONS} />,
  ]),
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
  ...Object.entries(LIBRARIES).map(([name, state]) => [
    `library/${name}`,
    <LibraryView key={name} state={state} actions={LIBRARY_ACTIONS} />,
  ]),
  ['options/sites', options(SITES, false, UNMEASURED)],
  ['options/every-site', options([], true, RATES)],
  ['options/restoring', options([], true, RATES, { doing: 'restoring', done: 420, total: 1310 })],
]);
