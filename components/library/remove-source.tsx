import { useEffect, useRef, useState } from 'preact/hooks';
import { Button } from '../controls.tsx';
import { useLanguage } from '../language.tsx';

interface Props {
  readonly title: string;
  readonly articles: number;
  /** Whether its articles may stay without it. */
  readonly keepable: boolean;
  readonly onRemove: (keepArticles: boolean) => void;
}

/** Removal asks once, in place: what becomes of the articles is a choice of its own. */
export function RemoveSource(props: Props) {
  const { translate } = useLanguage();
  const [asked, setAsked] = useState(false);
  const begin = useRef<HTMLSpanElement>(null);
  const close = () => {
    setAsked(false);
    requestAnimationFrame(() => begin.current?.querySelector('button')?.focus());
  };
  if (asked) return <Question {...props} onClose={close} />;
  return (
    <span ref={begin}>
      <Button
        look="plain"
        label={translate('library.drop.actOf', { title: props.title })}
        onClick={() => setAsked(true)}
      >
        {translate('library.drop.act')}
      </Button>
    </span>
  );
}

function Question({
  title,
  articles,
  keepable,
  onRemove,
  onClose,
}: Props & { readonly onClose: () => void }) {
  const { translate } = useLanguage();
  const whole = useRef<HTMLFieldSetElement>(null);
  useEffect(() => whole.current?.querySelector('button')?.focus(), []);
  return (
    <fieldset ref={whole} class="source-question" onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <legend>
        <strong>{translate('library.drop.ask', { title })}</strong>
      </legend>
      <div class="source-answers">
        {keepable && articles > 0 && (
          <Button onClick={() => onRemove(true)}>{translate('library.drop.keep')}</Button>
        )}
        <Button onClick={() => onRemove(false)}>
          {translate(keepable ? 'library.drop.all' : 'library.drop.pack', { count: articles })}
        </Button>
        <Button look="plain" onClick={onClose}>
          {translate('library.drop.not')}
        </Button>
      </div>
    </fieldset>
  );
}
