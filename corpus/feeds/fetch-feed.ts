import { type FeedErrorKind, type FeedFailure, failure } from './failure.ts';
import { feedAddress } from './feed-address.ts';
import { FEED_LIMITS } from './limits.ts';
import { maxAgeOf, retryAfterOf } from './schedule.ts';

/** What the fetching of a feed needs of the browser. */
export interface FeedNetwork {
  fetch(url: string, init: RequestInit): Promise<Response>;
  /** Whether the reader's grant covers a host now. */
  isGranted(host: string): Promise<boolean>;
  /** Milliseconds since 1970. */
  now(): number;
}

/** What the server named its last answer by; it is asked whether that still holds. */
export interface Validators {
  readonly etag: string | null;
  readonly lastModified: string | null;
}

export interface Fetched extends Validators {
  readonly ok: true;
  readonly kind: 'new';
  readonly bytes: Uint8Array;
  readonly contentType: string | null;
  /** Where it came from in the end. */
  readonly url: string;
  /** Minutes for which the server says it holds, or null. */
  readonly every: number | null;
}

/** 304: nothing new. */
export interface Unchanged {
  readonly ok: true;
  readonly kind: 'unchanged';
  readonly every: number | null;
}

/** `retryAfter`: milliseconds to wait, where the server says so. */
export type FetchFailure = FeedFailure & { readonly retryAfter?: number };
export type FetchAnswer = Fetched | Unchanged | FetchFailure;

/** What one request may cost. */
export interface FetchBudget {
  readonly bytes: number;
  readonly milliseconds: number;
}

const ACCEPT =
  'application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, text/xml;q=0.9, */*;q=0.5';
const LONGEST_VALIDATOR = 1_000;

/**
 * Asks for one address: without cookies, without saying where from, on a granted host only, within a budget of bytes and
 * time. What comes from elsewhere in the end is thrown away unread. Never rejects.
 */
export async function fetchFeed(
  url: string,
  known: Validators,
  network: FeedNetwork,
  budget: FetchBudget = FEED_LIMITS,
): Promise<FetchAnswer> {
  const address = feedAddress(url);
  if (!address.ok) return address;
  if (!(await network.isGranted(address.host))) return failure('not-permitted');
  const stop = new AbortController();
  const timer = setTimeout(() => stop.abort(), budget.milliseconds);
  try {
    const response = await untilAborted(
      network.fetch(address.url, requestOf(known, stop.signal)),
      stop.signal,
    );
    return await answerIn(response, address.url, network, budget, stop.signal);
  } catch {
    return failure(stop.signal.aborted ? 'too-slow' : 'unreachable');
  } finally {
    clearTimeout(timer);
    // Ends what was not read to its end.
    stop.abort();
  }
}

function requestOf({ etag, lastModified }: Validators, signal: AbortSignal): RequestInit {
  const headers: Record<string, string> = { accept: ACCEPT };
  if (etag !== null) headers['if-none-match'] = etag;
  if (lastModified !== null) headers['if-modified-since'] = lastModified;
  return {
    method: 'GET',
    headers,
    credentials: 'omit',
    referrerPolicy: 'no-referrer',
    redirect: 'follow',
    // Or the browser's own cache would answer in the server's place.
    cache: 'no-store',
    signal,
  };
}

async function answerIn(
  response: Response,
  asked: string,
  network: FeedNetwork,
  budget: FetchBudget,
  signal: AbortSignal,
): Promise<FetchAnswer> {
  const url = response.url === '' ? asked : response.url;
  const final = feedAddress(url);
  if (!final.ok || !(await network.isGranted(final.host))) return failure('redirected');
  const { headers, status } = response;
  const every = maxAgeOf(headers.get('cache-control'));
  if (status === 304) return { ok: true, kind: 'unchanged', every };
  if (status !== 200) return refusalOf(status, headers.get('retry-after'), network.now());
  if (Number(headers.get('content-length') ?? 0) > budget.bytes) return failure('too-large');
  const bytes = await bodyOf(response, budget.bytes, signal);
  if (bytes === null) return failure('too-large');
  return {
    ok: true,
    kind: 'new',
    bytes,
    contentType: headers.get('content-type'),
    url,
    every,
    etag: validator(headers.get('etag')),
    lastModified: validator(headers.get('last-modified')),
  };
}

const BY_STATUS: ReadonlyMap<number, FeedErrorKind> = new Map([
  [401, 'refused'],
  [403, 'refused'],
  [404, 'not-found'],
  [410, 'gone'],
  [429, 'busy'],
  [503, 'busy'],
]);

function refusalOf(status: number, header: string | null, now: number): FetchFailure {
  const refused = failure(BY_STATUS.get(status) ?? 'server-error');
  const retryAfter = retryAfterOf(header, now);
  return retryAfter === null ? refused : { ...refused, retryAfter };
}

function validator(value: string | null): string | null {
  return value === null || value === '' || value.length > LONGEST_VALIDATOR ? null : value;
}

/** The body as it arrives, whatever length was announced; null where it exceeds `most` bytes. */
async function bodyOf(response: Response, most: number, signal: AbortSignal): Promise<Uint8Array | null> {
  const reader = response.body?.getReader();
  if (reader === undefined) return new Uint8Array();
  const chunks: Uint8Array[] = [];
  let size = 0;
  try {
    for (;;) {
      const { done, value } = await untilAborted(reader.read(), signal);
      if (done) return joined(chunks, size);
      size += value.length;
      if (size > most) return null;
      chunks.push(value);
    }
  } finally {
    // Rejects where the stream has failed, which is told already.
    void reader.cancel().catch(() => undefined);
  }
}

function joined(chunks: readonly Uint8Array[], size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

/** The same promise, rejected as soon as the signal is aborted: a stream that is not the browser's may not heed it. */
function untilAborted<T>(promise: Promise<T>, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const aborted = () => reject(new Error('aborted'));
    if (signal.aborted) aborted();
    signal.addEventListener('abort', aborted, { once: true });
    promise.then(resolve, reject).finally(() => signal.removeEventListener('abort', aborted));
  });
}
