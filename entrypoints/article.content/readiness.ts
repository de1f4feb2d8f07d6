import { native } from '../../reading/dom.ts';

/** How long to wait for the parser on a page that was asked for by a click; then it is read as far as it came. */
const PARSING_MS = 3_000;

/** Resolves once the page is shown: a prerendered page that nobody looks at is not read. */
export function shown(signal: AbortSignal): Promise<void> {
  return native(document, 'prerendering') === true
    ? event(document, 'prerenderingchange', signal)
    : Promise.resolve();
}

/** Resolves once the document is parsed, or 3 s later. */
export async function parsed(signal: AbortSignal): Promise<void> {
  if (native(document, 'readyState') !== 'loading') return;
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PARSING_MS));
  await Promise.race([event(document, 'DOMContentLoaded', signal), patience]);
}

/** Past an `addEventListener` of the page's own. */
function event(target: Document, type: string, signal: AbortSignal): Promise<void> {
  const listen = native(target, 'addEventListener') as typeof target.addEventListener;
  return new Promise((resolve) =>
    Reflect.apply(listen, target, [type, () => resolve(), { once: true, signal }]),
  );
}
