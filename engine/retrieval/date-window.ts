import type { Entry } from '../corpus.ts';
import { type Day, dayOf, isoDay } from '../language/calendar.ts';

/** Inclusive days; null on both sides: every date. */
export interface DateWindow {
  readonly from: string | null;
  readonly to: string | null;
}

/** A story is told within days: nine in ten pairs of BASIL's same-event articles lie within two days, all within four. */
const NEAR_DAYS = 10;
/** Where the near window holds few articles, a loaded neighbour costs little and may be the story's earlier chapter. */
const WIDE_DAYS = 45;
const FEW = 30;

/** The dates within which articles may report the same story as a page of `published`; all of them for an undated page. */
export function dateWindow(published: string | null, entries: readonly Entry[]): DateWindow {
  const day = dayOf(published);
  if (day === null) return { from: null, to: null };
  const near = around(day, NEAR_DAYS);
  const held = entries.filter((entry) => entry.published !== null && within(entry, near)).length;
  return held >= FEW ? near : around(day, WIDE_DAYS);
}

function around(day: Day, days: number): DateWindow {
  return { from: isoDay(day - days), to: isoDay(day + days) };
}

/** Whether an entry falls into the window; undated ones always do. */
export function within({ published }: Entry, { from, to }: DateWindow): boolean {
  const day = published?.slice(0, 10);
  return day === undefined || ((from === null || day >= from) && (to === null || day <= to));
}
