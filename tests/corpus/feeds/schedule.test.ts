import { describe, expect, it } from 'vitest';
import { HostQueue } from '../../../corpus/feeds/host-queue.ts';
import { clampedDue, maxAgeOf, retryAfterOf, waitFor } from '../../../corpus/feeds/schedule.ts';

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const NOW = Date.parse('2024-05-01T10:00:00Z');

describe('the wait until a feed is asked again', () => {
  const minutes = (every: number | null, failures = 0, retryAfter: number | null = null, random = 0) =>
    waitFor({ every, failures, retryAfter }, random) / MINUTE;

  it('is half an hour at least, and a day at most, whatever the feed says', () => {
    expect([minutes(null), minutes(1), minutes(90), minutes(1e9)]).toEqual([30, 30, 90, 1_440]);
  });
  it('doubles with every failure in a row, up to a day', () => {
    expect([minutes(null, 1), minutes(null, 3), minutes(null, 40)]).toEqual([60, 240, 1_440]);
  });
  it('heeds the server that asks for peace, for a week at most', () => {
    expect(minutes(null, 1, 5 * 60 * MINUTE)).toBe(300);
    expect(minutes(null, 1, 1000 * DAY)).toBe(7 * 1_440);
  });
  it('is stretched at random, and never shortened', () => {
    expect(minutes(null, 0, null, 1)).toBe(36);
  });
});

describe('a stored due time', () => {
  it('stands while it can be believed', () => {
    expect(clampedDue(NOW + DAY, NOW - MINUTE, NOW)).toBe(NOW + DAY);
    expect(clampedDue(NOW - DAY, null, NOW)).toBe(NOW - DAY);
  });
  it('is drawn near where the clock moved back', () => {
    expect(clampedDue(NOW + 400 * DAY, NOW + 399 * DAY, NOW)).toBe(NOW + 30 * MINUTE);
    expect(clampedDue(NOW + 10 * MINUTE, NOW + 5 * MINUTE, NOW)).toBe(NOW + 10 * MINUTE);
    expect(clampedDue(NOW + 30 * DAY, null, NOW)).toBe(NOW + 30 * MINUTE);
  });
});

describe('what a server says of time', () => {
  it.each([
    ['120', 120_000],
    ['Wed, 01 May 2024 10:05:00 GMT', 5 * MINUTE],
    ['Tue, 30 Apr 2024 10:05:00 GMT', 0],
    ['soon', null],
    ['-5', null],
    [null, null],
  ])('Retry-After: %s', (header, expected) => {
    expect(retryAfterOf(header, NOW)).toBe(expected);
  });
  it.each([
    ['public, max-age=3600', 60],
    ['s-maxage=7200', null],
    ['no-store', null],
    [null, null],
  ])('Cache-Control: %s', (header, expected) => {
    expect(maxAgeOf(header)).toBe(expected);
  });
});

describe('the queue of hosts', () => {
  it('asks a host one at a time, and no more hosts at once than it may', async () => {
    const queue = new HostQueue(2);
    let [running, most] = [0, 0];
    const hosts = new Map<string, number>();
    const task = (host: string) => async () => {
      hosts.set(host, (hosts.get(host) ?? 0) + 1);
      expect(hosts.get(host)).toBe(1);
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setTimeout(resolve, 1));
      running -= 1;
      hosts.set(host, 0);
      return host;
    };
    const all = ['a', 'a', 'b', 'c', 'a', 'b'].map((host) => queue.run(host, task(host)));
    expect(await Promise.all(all)).toEqual(['a', 'a', 'b', 'c', 'a', 'b']);
    expect(most).toBe(2);
  });
  it('goes on after a failure', async () => {
    const queue = new HostQueue(1);
    const failed = queue.run('a', () => Promise.reject(new Error('no')));
    await expect(failed).rejects.toThrow('no');
    expect(await queue.run('a', async () => 7)).toBe(7);
  });
});
