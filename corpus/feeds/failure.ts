/** A feed as a page names it. */
export interface FeedLink {
  readonly url: string;
  readonly title: string | null;
}

/** Why an address gave no articles. Words are made from it in locales. */
export const FEED_ERRORS = [
  /** No web address at all, or one with a name and a password in it. */
  'bad-address',
  'not-https',
  /** The host stands for this machine or a network at home or at work. */
  'private-host',
  /** The browser does not grant the host, or no longer. */
  'not-permitted',
  /** The answer came from another host, which is not granted or is private: thrown away. */
  'redirected',
  /** No answer: offline, no such host, a bad certificate, or a redirect that the browser does not let us follow. */
  'unreachable',
  'too-slow',
  'too-large',
  /** 410: asked no more. */
  'gone',
  /** 404. */
  'not-found',
  /** 401 or 403. */
  'refused',
  /** 429 or 503. */
  'busy',
  /** Any other status that is no success. */
  'server-error',
  /** The worker ended while it dealt with this feed. */
  'interrupted',
  'empty',
  /** A web page, not a feed. */
  'web-page',
  'not-a-feed',
  /** XML that does not hold together. */
  'broken',
  /** It declares a document type or entities, by which a small file can grow without bounds. */
  'entities',
  'too-deep',
  /** The disk is full. */
  'quota',
  'storage',
] as const;
export type FeedErrorKind = (typeof FEED_ERRORS)[number];

/** A failure as a value; `linked` names the feeds of a web page. */
export interface FeedFailure {
  readonly ok: false;
  readonly why: FeedErrorKind;
  readonly linked?: readonly FeedLink[];
}

export function failure(why: FeedErrorKind): FeedFailure {
  return { ok: false, why };
}
