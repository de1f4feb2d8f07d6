import './controls.css';
import type { ComponentChildren } from 'preact';
import { useLanguage } from './language.tsx';

interface ButtonProps {
  readonly onClick: () => void;
  readonly children: ComponentChildren;
  /** `primary` once a surface; `plain` reads as text. */
  readonly look?: 'primary' | 'outlined' | 'plain';
  readonly expanded?: boolean;
  readonly controls?: string;
  readonly label?: string;
  readonly disabled?: boolean;
}

export function Button({
  look = 'outlined',
  expanded,
  controls,
  label,
  disabled,
  onClick,
  children,
}: ButtonProps) {
  return (
    <button
      type="button"
      class={`button button-${look}`}
      onClick={onClick}
      aria-expanded={expanded}
      aria-controls={controls}
      aria-label={label}
      disabled={disabled}
    >
      {children}
    </button>
  );
}

/** A link that leaves the extension. `href` must come from web-address.ts, which lets only http and https through. */
export function OutwardLink({
  href,
  children,
}: {
  readonly href: string;
  readonly children: ComponentChildren;
}) {
  return (
    <a class="button button-plain" href={href} target="_blank" rel="noopener noreferrer">
      {children}
    </a>
  );
}

/** The heading of a part of a surface, with its count set apart. */
export function SectionHeading(props: {
  readonly id?: string;
  readonly count?: number;
  readonly children: ComponentChildren;
}) {
  const { number } = useLanguage();
  return (
    <h2 class="section-heading" id={props.id} tabIndex={-1}>
      {props.children}
      {props.count !== undefined && <span class="section-count"> {number(props.count)}</span>}
    </h2>
  );
}

/** The siglum of an article, as in the margin of an edition. */
export function Letter({ children }: { readonly children: string | undefined }) {
  return <span class="letter">{children}</span>;
}
