const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** A feed is asked no more often than this, whatever it says of itself; in milliseconds. */
export const SHORTEST_WAIT = 30 * MINUTE;
/** A feed is asked once a day at least, whatever it says of itself. */
export const LONGEST_WAIT = 24 * HOUR;
/** A server may ask for peace so long, and no longer. */
export const LONGEST_RETRY_AFTER = 7 * LONGEST_WAIT;
/** Share by which waits are stretched at random, so that feeds taken in together do not stay together. */
const JITTER = 0.2;

/** What has to be known to say when a feed is due again. */
export interface Wait {
  /** Minutes that feed and server ask for; null where they say nothing. */
  readonly every: number | null;
  /** Failures in a row, 0 after a success. */
  readonly failures: number;
  /** Milliseconds that a server asked to be left alone. */
  readonly retryAfter: number | null;
}

/**
 * Milliseconds until a feed is asked again: half an hour to a day, doubled with every failure in a row, longer where the
 * server asks to be left alone.
 * @param random from 0 to 1
 */
export function waitFor({ every, failures, retryAfter }: Wait, random: number): number {
  const wished = Math.min(LONGEST_WAIT, Math.max(SHORTEST_WAIT, (every ?? 0) * MINUTE));
  const backedOff = Math.min(LONGEST_WAIT, wished * 2 ** Math.min(failures, 16));
  const asked = Math.min(LONGEST_RETRY_AFTER, retryAfter ?? 0);
  return Math.round(Math.max(backedOff, asked) * (1 + JITTER * random));
}

/**
 * A stored due time as it can be believed now. Where the clock moved back, a feed would otherwise rest until the old time
 * comes again.
 */
export function clampedDue(nextDue: number, lastFetch: number | null, now: number): number {
  const clockMovedBack = lastFetch !== null && lastFetch > now;
  const tooFar = nextDue > now + LONGEST_RETRY_AFTER * (1 + JITTER);
  return clockMovedBack || tooFar ? Math.min(nextDue, now + SHORTEST_WAIT) : nextDue;
}

/** Milliseconds that Retry-After asks for, in seconds or as a date; null where it says nothing that can be read. */
export function retryAfterOf(header: string | null, now: number): number | null {
  const text = header?.trim() ?? '';
  if (/^\d{1,9}$/.test(text)) return Number(text) * 1_000;
  if (!/^[a-z]{3,9},/i.test(text)) return null;
  const at = Date.parse(text);
  return Number.isNaN(at) ? null : Math.max(0, at - now);
}

/** Minutes that Cache-Control lets an answer stand, or null. */
export function maxAgeOf(header: string | null): number | null {
  const seconds = /(?:^|[\s,])max-age\s*=\s*"?(\d{1,9})/i.exec(header ?? '')?.[1];
  return seconds === undefined ? null : Number(seconds) / 60;
}
