/** How long to wait for the parser on a page that was asked for by a click; then it is read as far as it came. */
const PARSING_MS = 3_000;

/** Resolves once the page is shown: a prerendered page that nobody looks at is not read. */
export function shown(signal: AbortSignal): Promise<void> {
  const isPrerendering = 'prerendering' in document && document.prerendering === true;
  return isPrerendering ? event(document, 'prerenderingchange', signal) : Promise.resolve();
}

/** Resolves once the document is parsed, or 3 s later. */
export async function parsed(signal: AbortSignal): Promise<void> {
  if (document.readyState !== 'loading') return;
  const patience = new Promise<void>((resolve) => setTimeout(resolve, PARSING_MS));
  await Promise.race([event(document, 'DOMContentLoaded', signal), patience]);
}

function event(target: EventTarget, type: string, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => target.addEventListener(type, () => resolve(), { once: true, signal }));
}
