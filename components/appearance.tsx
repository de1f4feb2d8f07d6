import type { Preferences, Theme } from '../platform/preferences.ts';
import { useLanguage } from './language.tsx';
import { LanguageChoice } from './language-choice.tsx';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];

interface Props {
  readonly preferences: Preferences;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

/** Language, colours, and what the icon shows. */
export function Appearance({ preferences, onPrefer }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="options-part">
      <h2>{translate('options.look.heading')}</h2>
      <LanguageChoice chosen={preferences.language} onPrefer={onPrefer} />
      <fieldset class="options-choices">
        <legend>{translate('options.theme.legend')}</legend>
        {THEMES.map((theme) => (
          <label class="options-choice" key={theme}>
            <input
              type="radio"
              name="theme"
              checked={preferences.theme === theme}
              onChange={() => onPrefer({ theme })}
            />
            {translate(`options.theme.${theme}`)}
          </label>
        ))}
      </fieldset>
      <label class="options-choice">
        <input
          type="checkbox"
          checked={preferences.badge}
          onChange={({ currentTarget }) => onPrefer({ badge: currentTarget.checked })}
        />
        {translate('options.badge')}
      </label>
    </section>
  );
}
