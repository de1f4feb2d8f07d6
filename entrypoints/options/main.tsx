import { signal } from '@preact/signals';
import { browser } from 'wxt/browser';
import { OptionsView } from '../../components/options-view.tsx';
import { ERROR_RATES } from '../../locales/quality.ts';
import { ask } from '../../platform/ask.ts';
import { copyText } from '../../platform/clipboard.ts';
import type { Diagnostics } from '../../platform/diagnostics.ts';
import type { Answer, HiddenPair, MarkChoice, Refusal, Site, SiteChoice } from '../../platform/messages.ts';
import { dropEverySite, hasEverySite, requestEverySite, requestSite } from '../../platform/permissions.ts';
import type { Preferences } from '../../platform/preferences.ts';
import { onStateChanged } from '../../platform/tab-changes.ts';
import { mount } from '../surface/mount.tsx';
import { prefer, watchPreferences } from '../surface/preferences.ts';
import { yourData } from './your-data.ts';

const sites = signal<readonly Site[] | null>(null);
const everySite = signal<boolean | null>(null);
const marks = signal<MarkChoice | null>(null);
const hiddenPairs = signal<readonly HiddenPair[] | null>(null);
const refusal = signal<Refusal | null>(null);
const preferences = signal<Preferences | null>(null);
const data = yourData(attempt);
const diagnostics = signal<Diagnostics | null>(null);

const { version, homepage_url: homepage } = browser.runtime.getManifest();
const NOT_PERMITTED = { ok: false, why: 'not-permitted' } as const;
const NO_ANSWER = { ok: false, why: 'storage' } as const;
const DONE = { ok: true, value: null } as const;

const actions = {
  chooseSite: (host: string, choice: SiteChoice) =>
    void attempt(choice === 'always' ? granted(requestSite(host)) : ask('choose-site', { host, choice })),
  allowEverySite: () => void attempt(granted(requestEverySite())),
  dropEverySite: () => void attempt(granted(dropEverySite())),
  chooseMarks: (choice: MarkChoice) => void attempt(ask('choose-marks', choice)),
  showPair: (pair: string) => void attempt(ask('show-pair', { pair })),
  prefer: (change: Partial<Preferences>) =>
    void prefer(change).catch(() => {
      refusal.value = 'storage';
    }),
  ...data.actions,
  copyText,
  openLibrary: () => void browser.tabs.create({ url: new URL('/library.html', location.href).href }),
};

function Options() {
  return (
    <OptionsView
      sites={sites.value}
      everySite={everySite.value}
      marks={marks.value}
      hiddenPairs={hiddenPairs.value}
      preferences={preferences.value}
      rates={ERROR_RATES}
      deleted={data.deleted.value !== null}
      work={data.work.value}
      refusal={refusal.value}
      diagnostics={diagnostics.value && reportOf(diagnostics.value)}
      version={version}
      source={homepage ?? null}
      actions={actions}
    />
  );
}

/** In words for those who mend it: which version, in which browser, and the worker's answer. */
function reportOf(answer: Diagnostics): string {
  const { lang } = document.documentElement;
  return JSON.stringify({ version, browser: navigator.userAgent, shownIn: lang, ...answer }, null, 1);
}

async function granted(asked: Promise<boolean>): Promise<Answer<null>> {
  return (await asked.catch(() => false)) ? DONE : NOT_PERMITTED;
}

async function attempt(asked: Promise<Answer<unknown>>): Promise<void> {
  const answer = await asked.catch(() => NO_ANSWER);
  refusal.value = answer.ok ? null : answer.why;
  await refresh();
}

async function refresh(): Promise<void> {
  try {
    everySite.value = await hasEverySite();
    sites.value = await ask('sites', null);
    marks.value = await ask('mark-choice', null);
    hiddenPairs.value = await ask('hidden-pairs', null);
    diagnostics.value = await ask('diagnostics', null);
  } catch {
    refusal.value = 'storage';
  }
}

void mount(Options, 'options.title');
void watchPreferences().then((watched) =>
  watched.subscribe((now) => {
    preferences.value = now;
  }),
);
// Marks are also switched in the panel.
onStateChanged(() => void refresh());
// Permissions are also given and taken in the browser's own settings.
browser.permissions.onAdded.addListener(() => void refresh());
browser.permissions.onRemoved.addListener(() => void refresh());
// What went wrong since: a reader who comes here to report it has just met it elsewhere.
addEventListener('focus', () => void refresh());
// The part that the address names stands only now.
void refresh().then(() => document.getElementById(location.hash.slice(1))?.scrollIntoView());
