import { ask } from '../../platform/ask.ts';
import type { LateText } from './late-text.ts';
import type { PageReporter } from './page-reporter.ts';

/** How often to look at the address where the browser has no Navigation API to tell of pushState. */
const LOOK_MS = 1_000;

/**
 * Follows a page through its life: routes of its own and the back/forward cache. Ends with `signal`.
 * @param left called when what is shown gives way to something else
 */
export function watchPage(
  reporter: PageReporter,
  late: LateText,
  left: () => void,
  signal: AbortSignal,
): void {
  const anew = (): void => {
    left();
    late.rest();
    void reporter.returned();
  };
  onRoute(() => reporter.isElsewhere && anew(), signal);
  addEventListener('pageshow', ({ persisted }) => persisted && anew(), { signal });
  addEventListener(
    'pagehide',
    () => {
      left();
      leave(reporter, late);
    },
    { signal },
  );
  signal.addEventListener('abort', () => late.rest(), { once: true });
}

function leave(reporter: PageReporter, late: LateText): void {
  late.rest();
  // A page that was not read has nothing to take back. The worker may be gone with the extension: nobody to tell then.
  if (reporter.allowed) ask('page-left', null).catch(() => undefined);
}

function onRoute(hear: () => void, signal: AbortSignal): void {
  if ('navigation' in globalThis && globalThis.navigation instanceof EventTarget) {
    globalThis.navigation.addEventListener('navigatesuccess', hear, { signal });
    return;
  }
  addEventListener('popstate', hear, { signal });
  const timer = setInterval(hear, LOOK_MS);
  signal.addEventListener('abort', () => clearInterval(timer), { once: true });
}
