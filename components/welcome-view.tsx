import './welcome-view.css';
import './masthead-name.css';
import './notice.css';
import type { MessageKey } from '../locales/language.ts';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

/** When pages are read. `click` is how the extension begins. */
export type Start = 'click' | 'sites' | 'every';

interface Props {
  readonly start: Start;
  /** True where the browser did not give the permission that was asked for. */
  readonly refused: boolean;
  readonly onStart: (start: Start) => void;
  readonly onTrySample: () => void;
}

const STARTS: readonly { readonly start: Start; readonly name: MessageKey; readonly permits: MessageKey }[] =
  [
    { start: 'click', name: 'welcome.click', permits: 'welcome.click.permits' },
    { start: 'sites', name: 'welcome.sites', permits: 'welcome.sites.permits' },
    { start: 'every', name: 'welcome.every', permits: 'welcome.every.permits' },
  ];

/** The first page: what this is, when pages are read, and something to try it on. */
export function WelcomeView({ start, refused, onStart, onTrySample }: Props) {
  const { translate } = useLanguage();
  return (
    <main class="welcome">
      <p class="masthead-name">{translate('app.name')}</p>
      <h1 class="welcome-title">{translate('welcome.title')}</h1>
      <p class="welcome-about">{translate('welcome.about')}</p>
      <fieldset class="welcome-starts">
        <legend>{translate('welcome.when')}</legend>
        {STARTS.map((each) => (
          <label class="welcome-start" key={each.start}>
            <input
              type="radio"
              name="start"
              checked={each.start === start}
              onChange={() => onStart(each.start)}
            />
            <span>
              <strong>{translate(each.name)}</strong>
              <span class="welcome-permits">{translate(each.permits)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div role="alert" class="refused">
        {refused && translate('refusal.not-permitted')}
      </div>
      <h2 class="welcome-try">{translate('welcome.try')}</h2>
      <p>{translate('welcome.try.about')}</p>
      <Button look="primary" onClick={onTrySample}>
        {translate('welcome.try.act')}
      </Button>
      <p class="welcome-local">{translate('welcome.local')}</p>
    </main>
  );
}
