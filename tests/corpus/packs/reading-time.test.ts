import { afterEach, expect, it, vi } from 'vitest';
import { ReadingTime } from '../../../corpus/packs/reading-time.ts';

afterEach(() => vi.useRealTimers());

it('runs while something is read, and not while what was read is put away', () => {
  vi.useFakeTimers();
  const time = new ReadingTime(100, () => Date.now());
  time.runs();
  vi.advanceTimersByTime(60);
  expect(time.stands()).toBe(true);
  vi.advanceTimersByTime(10_000);
  expect(time.signal.aborted).toBe(false);
  time.runs();
  vi.advanceTimersByTime(39);
  expect(time.signal.aborted).toBe(false);
  vi.advanceTimersByTime(2);
  expect(time.signal.aborted).toBe(true);
  expect(time.stands()).toBe(false);
});
