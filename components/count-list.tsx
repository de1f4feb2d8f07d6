import './count-list.css';
import { useLanguage } from './language.tsx';

interface Count {
  readonly count: number;
  readonly label: string;
  /** A part of the count before it: set in. */
  readonly part?: boolean;
}

/** Counts under one another, figures aligned. Zero is left out: it is no news. */
export function CountList({ counts }: { readonly counts: readonly Count[] }) {
  const { number } = useLanguage();
  return (
    <ul class="count-list">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ count, label, part }) => (
          <li class={part ? 'count count-part' : 'count'} key={label}>
            <span class="count-figure">{number(count)}</span> <span class="count-label">{label}</span>
          </li>
        ))}
    </ul>
  );
}
