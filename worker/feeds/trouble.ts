import type { FeedErrorKind } from '../../corpus/feeds/failure.ts';
import type { FeedTrouble } from '../../platform/library-messages.ts';

/** What a reader is told of each failure: by what they can do, not by what broke. */
const WHY: Readonly<Record<FeedErrorKind, FeedTrouble['why']>> = {
  'bad-address': 'no-address',
  'not-https': 'not-https',
  'private-host': 'private-host',
  'not-permitted': 'not-granted',
  redirected: 'redirected',
  unreachable: 'unreachable',
  'too-slow': 'unreachable',
  interrupted: 'unreachable',
  'too-large': 'too-large',
  gone: 'gone',
  'not-found': 'refused',
  refused: 'refused',
  'server-error': 'refused',
  busy: 'later',
  empty: 'no-feed',
  'web-page': 'no-feed',
  'not-a-feed': 'no-feed',
  broken: 'broken',
  entities: 'broken',
  'too-deep': 'broken',
  quota: 'quota',
  storage: 'quota',
};

/** @param nextDue milliseconds since 1970; null where the feed is asked no more */
export function feedTrouble(error: FeedErrorKind, nextDue: number | null): FeedTrouble {
  const why = WHY[error];
  return why === 'later' && nextDue !== null ? { why, until: new Date(nextDue).toISOString() } : { why };
}
