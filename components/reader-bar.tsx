import './reader-bar.css';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

interface Props {
  readonly matches: number;
  /** Index of the match that was last gone to, or null. */
  readonly at: number | null;
  readonly onMatch: (index: number) => void;
  /** Left out where the article was opened without a page. */
  readonly onBack?: () => void;
}

/** The way back to the page, and from match to match. */
export function ReaderBar({ matches, at, onMatch, onBack }: Props) {
  const { translate } = useLanguage();
  if (onBack === undefined && matches < 2) return null;
  return (
    <nav class="reader-bar" aria-label={translate('app.name')}>
      {onBack !== undefined && (
        <Button onClick={onBack}>
          <ReaderArrow />
          {translate('reader.back')}
        </Button>
      )}
      {matches > 1 && <MatchSteps matches={matches} at={at} onMatch={onMatch} />}
    </nav>
  );
}

function MatchSteps({ matches, at, onMatch }: Omit<Props, 'onBack'>) {
  const { translate } = useLanguage();
  const step = (by: number) => onMatch(((at ?? (by > 0 ? -1 : 0)) + by + matches) % matches);
  return (
    <div class="reader-steps">
      <Button label={translate('reader.previous')} onClick={() => step(-1)}>
        <ReaderArrow />
      </Button>
      <span class="reader-position">
        {at === null
          ? translate('reader.matches', { count: matches })
          : translate('reader.position', { number: at + 1, count: matches })}
      </span>
      <Button label={translate('reader.next')} onClick={() => step(1)}>
        <ReaderArrow on />
      </Button>
    </div>
  );
}

/** The head of an arrow: back, or `on`. */
export function ReaderArrow({ on = false }: { readonly on?: boolean }) {
  return <span aria-hidden="true" class={`reader-arrow ${on ? 'reader-arrow-on' : ''}`} />;
}
