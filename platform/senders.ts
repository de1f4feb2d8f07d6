/** What the browser says of a message's sender. Every field may be missing. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly frameId?: number | undefined;
  readonly documentId?: string | undefined;
  readonly documentLifecycle?: string | undefined;
  readonly tab?: { readonly id?: number | undefined; readonly windowId?: number | undefined } | undefined;
}

/** Who this extension is, by the browser's word. */
export interface Self {
  readonly id: string;
  /** "chrome-extension://…" or "moz-extension://…", without a slash at its end. */
  readonly origin: string;
}

/** A content script of ours in the main frame of a tab. */
export interface PageSender {
  readonly who: 'page';
  readonly tabId: number;
  /** The address that the document was loaded from; it lags behind pushState. */
  readonly url: string;
  /** Names the document; null where the browser does not tell. */
  readonly document: string | null;
  /** True for a document that already lies in the back/forward cache: it may say goodbye and nothing else. */
  readonly left: boolean;
}

/**
 * Who sent a message, as far as the worker trusts it: `view` is one of the extension's own pages. Null for everybody
 * else, and wherever the browser does not tell enough.
 */
export type TrustedSender = { readonly who: 'view' } | PageSender;

/** Fails closed: a sender without origin, address or tab is nobody. */
export function trustedSender(sender: Sender, self: Self): TrustedSender | null {
  const { id, url, origin } = sender;
  if (id !== self.id || url === undefined || origin === undefined) return null;
  if (origin !== self.origin) return pageSender(sender, url, origin);
  return url.startsWith(`${self.origin}/`) ? { who: 'view' } : null;
}

function pageSender(sender: Sender, url: string, origin: string): PageSender | null {
  const { frameId, tab, documentId, documentLifecycle } = sender;
  // Chromium gives a document in the back/forward cache another frame id than 0.
  const left = documentLifecycle === 'cached';
  if (!isWebOrigin(origin) || originOf(url) !== origin || tab?.id === undefined) return null;
  if (frameId !== 0 && !left) return null;
  return { who: 'page', tabId: tab.id, url, document: documentId ?? null, left };
}

/** A file opened in a tab has the opaque origin "null" or "file://". */
function isWebOrigin(origin: string): boolean {
  return /^https?:\/\//.test(origin);
}

function originOf(url: string): string | null {
  return URL.canParse(url) ? new URL(url).origin : null;
}
