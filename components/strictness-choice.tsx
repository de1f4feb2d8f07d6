import type { ErrorRate } from '../locales/quality.ts';
import type { Preferences } from '../platform/preferences.ts';
import { useLanguage } from './language.tsx';

/** The measured rates beside each choice. */
export type RatesByStrictness = Readonly<Record<Preferences['strictness'], readonly ErrorRate[]>>;

const STRICTNESSES: readonly Preferences['strictness'][] = ['normal', 'quiet'];

interface Props {
  readonly chosen: Preferences['strictness'];
  readonly rates: RatesByStrictness;
  readonly onPrefer: (change: Partial<Preferences>) => void;
}

/** How sure a hint must be, with what each choice costs as it was measured. */
export function StrictnessChoice({ chosen, rates, onPrefer }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="options-part">
      <h2>{translate('options.strictness.heading')}</h2>
      <fieldset class="options-choices">
        <legend>{translate('options.strictness.legend')}</legend>
        {STRICTNESSES.map((strictness) => (
          <label class="options-choice options-choice-told" key={strictness}>
            <input
              type="radio"
              name="strictness"
              checked={chosen === strictness}
              onChange={() => onPrefer({ strictness })}
            />
            <span>
              {translate(`options.strictness.${strictness}`)}
              <Cost rates={rates[strictness]} />
            </span>
          </label>
        ))}
      </fieldset>
    </section>
  );
}

function Cost({ rates }: { readonly rates: readonly ErrorRate[] }) {
  const { translate } = useLanguage();
  const related = rates.find(({ of }) => of === 'related');
  const same = rates.find(({ of }) => of === 'same');
  if (related === undefined || same === undefined) return null;
  return (
    <span class="options-cost">
      {translate('options.strictness.cost', {
        related: related.wrong,
        relatedMissed: related.missed,
        same: same.wrong,
        sameMissed: same.missed,
      })}
    </span>
  );
}
