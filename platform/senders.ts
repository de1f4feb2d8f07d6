/** What the browser says of a message's sender. Every field may be missing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/** Who this extension is, by the browser's word. */
export interface Self {
  readonly id: string;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at its end. */
  readonly origin: string;
}

/**
 * Who sent a message, as far as the worker trusts it: `view` is one of the extension's own pages, `page` its content
 * script in the main frame of a tab. Null for everybody else, and wherever the browser does not tell enough.
 */
export type TrustedSender =
  | { readonly who: 'view' }
  | { readonly who: 'page'; readonly tabId: number; readonly url: string };

/** Fails closed: a sender without origin, address or tab is nobody. */
export function trustedSender(sender: Sender, self: Self): TrustedSender | null {
  const { id, url, origin, frameId, tab } = sender;
  if (id !== self.id || url === undefined || origin === undefined) return null;
  if (origin === self.origin) return url.startsWith(`${self.origin}/`) ? { who: 'view' } : null;
  if (!isWebOrigin(origin) || originOf(url) !== origin || frameId !== 0 || tab?.id === undefined) return null;
  return { who: 'page', tabId: tab.id, url };
}

/** A file opened in a tab has the opaque origin "null" or "file://". */
function isWebOrigin(origin: string): boolean {
  return /^https?:\/\//.test(origin);
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
