import type { ErrorRate } from '../locales/quality.ts';
import { useLanguage } from './language.tsx';

/** Where the panel's footer leads. */
export const ERROR_RATES_ID = 'how-often';

/** Why matches can be wrong, and how often they are, as far as it has been measured. */
export function HowOftenWrong({ rates }: { readonly rates: readonly ErrorRate[] }) {
  const { translate } = useLanguage();
  return (
    <section class="options-part" id={ERROR_RATES_ID}>
      <h2>{translate('options.wrong.heading')}</h2>
      <p>{translate('options.wrong.why')}</p>
      <p>{translate('options.wrong.threshold')}</p>
      {rates.length > 0 && (
        <>
          <p>{translate('options.wrong.measured')}</p>
          <ul class="options-lines">
            {rates.map(({ of, wrong, missed }) => (
              <li key={of}>{translate(`options.wrong.${of}`, { wrong, missed })}</li>
            ))}
          </ul>
        </>
      )}
      <p>{translate('options.wrong.check')}</p>
    </section>
  );
}
