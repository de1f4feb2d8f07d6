import './skeleton.css';
import { useLanguage } from './language.tsx';

const LINES = ['long', 'short', 'long', 'middle', 'long', 'short'] as const;

/** Holds the place of what is being read, so that nothing jumps when it arrives. */
export function Skeleton({ text }: { readonly text?: string }) {
  const { translate } = useLanguage();
  return (
    <div class="skeleton" role="status">
      <p class="skeleton-text">{text ?? translate('reading')}</p>
      {LINES.map((length, index) => (
        <span class={`skeleton-line skeleton-${length}`} key={`${length}${index}`} />
      ))}
    </div>
  );
}
