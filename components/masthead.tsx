import './masthead.css';
import './masthead-name.css';
import type { ComponentChildren } from 'preact';
import { useLanguage } from './language.tsx';

interface Props {
  readonly onSettings: () => void;
  /** Stands in the place of the settings, and leads to them among other things. */
  readonly menu?: ComponentChildren;
  /** Controls of this surface, before that. */
  readonly children?: ComponentChildren;
}

/** The name of the extension, and the door to its settings. */
export function Masthead({ onSettings, menu, children }: Props) {
  const { translate } = useLanguage();
  return (
    <header class="masthead">
      <h1 class="masthead-name">{translate('app.name')}</h1>
      {children}
      {menu ?? <SettingsButton onSettings={onSettings} />}
    </header>
  );
}

function SettingsButton({ onSettings }: Pick<Props, 'onSettings'>) {
  const { translate } = useLanguage();
  return (
    <button
      type="button"
      class="masthead-settings"
      onClick={onSettings}
      aria-label={translate('app.settings')}
    >
      <svg viewBox="0 0 16 16" aria-hidden="true" focusable="false">
        <path d="M2 5h6.5M12.5 5H14M2 11h1.5M7.5 11H14" />
        <circle cx="10.5" cy="5" r="1.9" />
        <circle cx="5.5" cy="11" r="1.9" />
      </svg>
    </button>
  );
}
