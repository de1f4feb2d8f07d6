import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  /** Null until the browser has answered. */
  readonly allowed: boolean | null;
  readonly actions: { allowEverySite(): void; dropEverySite(): void };
}

/** The widest choice, with what the browser will call it. */
export function EverySite({ allowed, actions }: Props) {
  const { translate } = useLanguage();
  return (
    <section class="options-part">
      <h2>{translate('options.every.heading')}</h2>
      <p>{translate('options.every.explained')}</p>
      <p class="options-act" role="status">
        {allowed === true && translate('options.every.state')}
      </p>
      {allowed === false && <Button onClick={actions.allowEverySite}>{translate('options.every.on')}</Button>}
      {allowed === true && <Button onClick={actions.dropEverySite}>{translate('options.every.off')}</Button>}
    </section>
  );
}
