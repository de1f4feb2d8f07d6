/** Days as whole numbers since 1970-01-01, so that dates compare without time zones. */
export type Day = number;

/** Days from `from` to `to`, both included. */
export interface DayRange {
  readonly from: Day;
  readonly to: Day;
}

const MS_A_DAY = 86_400_000;

/** The day of an ISO date or date-time as written there, or null where it is none. */
export function dayOf(iso: string | null): Day | null {
  const match = /^(\d{4})-(\d\d)-(\d\d)/.exec(iso ?? '');
  return match === null ? null : dayNumber(Number(match[1]), Number(match[2]), Number(match[3]));
}

/** The day of year, month (1 to 12) and day of month; null where the calendar has no such day. */
export function dayNumber(year: number, month: number, day: number): Day | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  const real =
    date.getUTCFullYear() === year && date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return real ? date.getTime() / MS_A_DAY : null;
}

/** YYYY-MM-DD of a day. */
export function isoDay(day: Day): string {
  return new Date(day * MS_A_DAY).toISOString().slice(0, 10);
}

export function yearOf(day: Day): number {
  return new Date(day * MS_A_DAY).getUTCFullYear();
}

/** 1 to 12. */
export function monthOf(day: Day): number {
  return new Date(day * MS_A_DAY).getUTCMonth() + 1;
}

/** 0 (Sunday) to 6. */
export function weekdayOf(day: Day): number {
  return new Date(day * MS_A_DAY).getUTCDay();
}

/** The days of a month; months beyond 1 to 12 run into the years around. */
export function monthRange(year: number, month: number): DayRange {
  const first = Date.UTC(year, month - 1, 1) / MS_A_DAY;
  return { from: first, to: Date.UTC(year, month, 1) / MS_A_DAY - 1 };
}

export function yearRange(year: number): DayRange {
  return { from: Date.UTC(year, 0, 1) / MS_A_DAY, to: Date.UTC(year, 11, 31) / MS_A_DAY };
}

/** Monday to Sunday of the week that holds `day`. */
export function weekRange(day: Day): DayRange {
  const from = day - ((weekdayOf(day) + 6) % 7);
  return { from, to: from + 6 };
}
