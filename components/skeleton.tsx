import './skeleton.css';
import { useEffect, useState } from 'preact/hooks';
import { Button } from './controls.tsx';
import { useLanguage } from './language.tsx';

const LINES = ['long', 'short', 'long', 'middle', 'long', 'short'] as const;

/** From here on, in milliseconds, a reader wonders whether anything still happens. */
export const LONG_MS = 1_000;

interface Props {
  readonly text?: string;
  /** Ends what is waited for; without it there is nothing to end. */
  readonly onStop?: () => void;
}

/** Holds the place of what is being read, so that nothing jumps when it arrives. What takes long says so, and can be ended. */
export function Skeleton({ text, onStop }: Props) {
  const { translate } = useLanguage();
  const long = useLong();
  return (
    <div class="skeleton">
      <p class="skeleton-text" role="status">
        {text ?? translate('reading')}
        {long && onStop !== undefined && <span> {translate('reading.long')}</span>}
      </p>
      {LINES.map((length, index) => (
        <span class={`skeleton-line skeleton-${length}`} key={`${length}${index}`} />
      ))}
      {long && onStop !== undefined && (
        <p>
          <Button onClick={onStop}>{translate('reading.stop')}</Button>
        </p>
      )}
    </div>
  );
}

function useLong(): boolean {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const patience = setTimeout(() => setLong(true), LONG_MS);
    return () => clearTimeout(patience);
  }, []);
  return long;
}
