import './switch.css';

interface Props {
  readonly on: boolean;
  readonly onSwitch: (on: boolean) => void;
  /** What is on or off, in a word or two. */
  readonly children: string;
  /** The same at length, as a tooltip. */
  readonly explained: string;
}

/** Something that is on or off at once. Its state is a place and a filling, not a colour. */
export function Switch({ on, onSwitch, children, explained }: Props) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-checked={on}
      title={explained}
      onClick={() => onSwitch(!on)}
    >
      {children}
      <span class="switch-track" aria-hidden="true" />
    </button>
  );
}
