import './options-view.css';
import './masthead-name.css';
import type { ComponentChildren } from 'preact';
import type { MessageKey } from '../locales/language.ts';
import type { HiddenPair, MarkChoice, Refusal, Site, SiteChoice } from '../platform/messages.ts';
import type { Preferences } from '../platform/preferences.ts';
import { About } from './about.tsx';
import { Appearance } from './appearance.tsx';
import { Button } from './controls.tsx';
import { DiagnosticsPart } from './diagnostics.tsx';
import { EverySite } from './every-site.tsx';
import { HiddenPairs } from './hidden-pairs.tsx';
import { HowOftenWrong } from './how-often-wrong.tsx';
import { KnownSites } from './known-sites.tsx';
import { useLanguage } from './language.tsx';
import { MarkKinds } from './mark-kinds.tsx';
import { Refused } from './notice.tsx';
import { type RatesByStrictness, StrictnessChoice } from './strictness-choice.tsx';
import { type DataActions, type DataWork, YourData } from './your-data.tsx';

export interface OptionsActions extends DataActions {
  chooseSite(host: string, choice: SiteChoice): void;
  allowEverySite(): void;
  dropEverySite(): void;
  chooseMarks(choice: MarkChoice): void;
  showPair(pair: string): void;
  prefer(change: Partial<Preferences>): void;
  openLibrary(): void;
  copyText(text: string): Promise<boolean>;
}

interface Props {
  /** Null until the worker has answered. */
  readonly sites: readonly Site[] | null;
  /** Null until the browser has answered. */
  readonly everySite: boolean | null;
  /** Null until the worker has answered. */
  readonly marks: MarkChoice | null;
  /** What the reader hid as a wrong match, the latest first; null until the worker has answered. */
  readonly hiddenPairs: readonly HiddenPair[] | null;
  /** Null until they were read. */
  readonly preferences: Preferences | null;
  readonly rates: RatesByStrictness;
  /** True once everything was deleted, until that is undone. */
  readonly deleted: boolean;
  /** What is under way with all the data, or null. */
  readonly work: DataWork | null;
  readonly refusal: Refusal | null;
  /** What a report of a fault may tell, in words; null until the worker has answered. */
  readonly diagnostics: string | null;
  readonly version: string;
  /** Where the source code stands on the web; null where the publisher named no place. */
  readonly source: string | null;
  readonly actions: OptionsActions;
}

const KEPT = [
  'options.kept.articles',
  'options.kept.choices',
  'options.kept.results',
  'options.kept.where',
] as const satisfies readonly MessageKey[];

const PRIVACY = [
  'options.privacy.local',
  'options.privacy.sent',
  'options.privacy.account',
  'options.privacy.access',
  'options.privacy.control',
] as const satisfies readonly MessageKey[];

/** The settings: where pages are read, what is kept, and how far to trust what is shown. */
export function OptionsView(props: Props) {
  const { sites, everySite, preferences, marks, rates, refusal, actions } = props;
  const { translate } = useLanguage();
  return (
    <main class="options">
      <p class="masthead-name">{translate('app.name')}</p>
      <h1 class="options-title">{translate('options.title')}</h1>
      <Refused why={refusal} />
      <KnownSites sites={sites} onChoose={actions.chooseSite} />
      <EverySite allowed={everySite} actions={actions} />
      {preferences !== null && <Appearance preferences={preferences} onPrefer={actions.prefer} />}
      <MarkKinds choice={marks} onChoose={actions.chooseMarks} />
      {preferences !== null && (
        <StrictnessChoice chosen={preferences.strictness} rates={rates} onPrefer={actions.prefer} />
      )}
      <HowOftenWrong rates={rates[preferences?.strictness ?? 'normal']} />
      <HiddenPairs pairs={props.hiddenPairs} onUndo={actions.showPair} />
      <Lines heading="options.kept.heading" lines={KEPT}>
        <Button onClick={actions.openLibrary}>{translate('library.open')}</Button>
      </Lines>
      <YourData deleted={props.deleted} work={props.work} actions={actions} />
      <Lines heading="options.privacy.heading" lines={PRIVACY} />
      <DiagnosticsPart text={props.diagnostics} copyText={actions.copyText} />
      <About version={props.version} source={props.source} />
    </main>
  );
}

function Lines(props: {
  readonly heading: MessageKey;
  readonly lines: readonly MessageKey[];
  readonly children?: ComponentChildren;
}) {
  const { heading, lines, children } = props;
  const { translate } = useLanguage();
  return (
    <section class="options-part">
      <h2>{translate(heading)}</h2>
      <ul class="options-lines">
        {lines.map((line) => (
          <li key={line}>{translate(line)}</li>
        ))}
      </ul>
      {children}
    </section>
  );
}
