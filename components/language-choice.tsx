import type { LanguageTag } from '../locales/language.ts';
import type { LanguageChoice as Choice, Preferences } from '../platform/preferences.ts';
import { useLanguage } from './language.tsx';

/** Each language named in itself: who cannot read the present one finds the own. */
const OWN_NAMES: Readonly<Record<LanguageTag, string>> = {
  en: 'English',
  de: 'Deutsch',
  es: 'Español',
  ar: 'العربية',
};
const CHOICES: readonly Choice[] = ['system', 'en', 'de', 'es', 'ar'];

interface Props {
  readonly chosen: Choice;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

/** The language of the interface. */
export function LanguageChoice({ chosen, onPrefer }: Props) {
  const { translate } = useLanguage();
  return (
    <label class="options-choice options-language">
      {translate('options.language')}
      <select
        class="known-choice"
        name="language"
        value={chosen}
        onChange={({ currentTarget }) => {
          const language = CHOICES.find((choice) => choice === currentTarget.value);
          if (language !== undefined) onPrefer({ language });
        }}
      >
        {CHOICES.map((choice) =>
          choice === 'system' ? (
            <option key={choice} value={choice}>
              {translate('options.language.system')}
            </option>
          ) : (
            <option key={choice} value={choice} lang={choice} dir="auto">
              {OWN_NAMES[choice]}
            </option>
          ),
        )}
      </select>
    </label>
  );
}
