import { CopyButton } from './copying.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  /** What is copied, as it is; null until the worker has answered. */
  readonly text: string | null;
  readonly copyText: (text: string) => Promise<boolean>;
}

/** What a reader may add to a report of a fault: shown before it is copied, so that nobody has to take our word for it. */
export function DiagnosticsPart({ text, copyText }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="options-part" id="diagnostics">
      <h2>{translate('options.diagnostics.heading')}</h2>
      <p>{translate('options.diagnostics.explained')}</p>
      {text !== null && (
        <>
          <p class="options-buttons">
            <CopyButton label={translate('options.diagnostics.copy')} onCopy={() => copyText(text)}>
              {translate('options.diagnostics.copy')}
            </CopyButton>
          </p>
          <details class="options-details">
            <summary>{translate('options.diagnostics.shown')}</summary>
            <pre class="options-report" dir="ltr">
              {text}
            </pre>
          </details>
        </>
      )}
    </section>
  );
}
