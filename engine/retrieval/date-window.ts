import type { DateWindow, Entry, Tally } from '../corpus.ts';
import { type Day, dayOf, isoDay } from '../language/calendar.ts';

/** A story is told within days: nine in ten pairs of BASIL's same-event articles lie within two days, all within four. */
const NEAR_DAYS = 10;
/** Where the near window holds few articles, a loaded neighbour costs little and may be the story's earlier chapter. */
const WIDE_DAYS = 45;
const FEW = 30;

/**
 * The dates within which articles may report the same story as a page of this day; all of them where it is unknown.
 * @param census of the articles that the page may be compared with
 */
export function dateWindow(published: string | null, census: readonly Tally[]): DateWindow {
  const day = dayOf(published);
  if (day === null) return { from: null, to: null };
  const near = around(day, NEAR_DAYS);
  const held = articlesOf(census.filter((tally) => tally.dated && within(tally.day, near)));
  return held >= FEW ? near : around(day, WIDE_DAYS);
}

/** How many articles these are. */
export function articlesOf(census: readonly Tally[]): number {
  return census.reduce((sum, { articles }) => sum + articles, 0);
}

/** The day that an article stands under: that of its publication, else of its arrival, else none. */
export function dayFor({ published, arrived }: Pick<Entry, 'published' | 'arrived'>): string | null {
  const day = dayOf(published) ?? dayOf(arrived);
  return day === null ? null : isoDay(day);
}

/** An article as it counts in a census. */
export function tallyOf(entry: Pick<Entry, 'published' | 'arrived' | 'language'>): Tally {
  const dated = dayOf(entry.published) !== null;
  return { day: dayFor(entry), dated, language: entry.language, articles: 1 };
}

/** Whether a day lies in the window; no day lies in each. */
export function within(day: string | null, { from, to }: DateWindow): boolean {
  return day === null || ((from === null || day >= from) && (to === null || day <= to));
}

function around(day: Day, days: number): DateWindow {
  return { from: isoDay(day - days), to: isoDay(day + days) };
}
