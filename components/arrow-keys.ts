/** Which keys lead on and back in a row or column of controls; left and right follow the direction of the text. */
const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, ArrowRight: 1, ArrowLeft: -1 };

/**
 * Moves the keyboard among the elements of a container, round at its ends, on arrows, Home and End.
 * @param selector which elements inside of the container it goes through
 * @param keys `vertical` leaves left and right to the browser
 * @returns whether the key was one of these
 */
export function moveFocus(
  event: KeyboardEvent,
  selector: string,
  keys: 'vertical' | 'both' = 'both',
): boolean {
  const container = event.currentTarget;
  if (!(container instanceof HTMLElement) || event.altKey || event.ctrlKey || event.metaKey) return false;
  const all = [...container.querySelectorAll<HTMLElement>(selector)];
  const at = all.findIndex((each) => each.contains(document.activeElement));
  const next = nextOf(event.key, at, all.length, container, keys);
  const element = next === null ? undefined : all[next];
  if (element === undefined) return false;
  event.preventDefault();
  element.focus();
  return true;
}

function nextOf(
  key: string,
  at: number,
  count: number,
  container: HTMLElement,
  keys: 'vertical' | 'both',
): number | null {
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  const sideways = key === 'ArrowLeft' || key === 'ArrowRight';
  const step = STEPS[key];
  if (step === undefined || count === 0 || (sideways && keys === 'vertical')) return null;
  const turned = sideways && getComputedStyle(container).direction === 'rtl' ? -step : step;
  if (at < 0) return turned > 0 ? 0 : count - 1;
  return (at + turned + count) % count;
}
