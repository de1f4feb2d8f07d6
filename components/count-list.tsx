import './count-list.css';
import type { ComponentChildren } from 'preact';

interface Count {
  readonly count: number;
  readonly label: string;
  /** A part of the count before it: set in. */
  readonly part?: boolean;
  /** What to do with the counted. */
  readonly act?: ComponentChildren;
}

/** Counts under one another, figures aligned. Zero is left out: it is no news. */
export function CountList({ counts }: { readonly counts: readonly Count[] }) {
  return (
    <ul class="count-list">
      {counts
        .filter(({ count }) => count > 0)
        .map(({ count, label, part, act }) => (
          <li class={part ? 'count count-part' : 'count'} key={label}>
            <span class="count-figure">{count}</span> <span class="count-label">{label}</span>
            {act}
          </li>
        ))}
    </ul>
  );
}
