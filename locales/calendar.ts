import { isolate } from './isolate.ts';
import type { Translate } from './language.ts';

const DAY = { day: 'numeric', month: 'short', year: 'numeric' } as const;

/**
 * The ways a language writes ISO dates. A date-time is shown as the day it was published where it was published: its
 * offset is part of the text, and the reader's own time zone must not move an article to another day. In a right-to-left
 * language each date is isolated: its figures would else join the Latin letters before it.
 */
export function createCalendar(locale: string, dir: 'ltr' | 'rtl', translate: Translate) {
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...options });
  const days = format(DAY);
  const shortDays = format({ day: 'numeric', month: 'short' });
  const months = format({ month: 'long', year: 'numeric' });
  const times = format({ hour: '2-digit', minute: '2-digit' });
  const weekdays = format({ weekday: 'short' });
  const write = (formatter: Intl.DateTimeFormat, iso: string) => {
    const date = dateOf(iso);
    return isolate(date === null ? iso : formatter.format(date), dir);
  };
  const day = (iso: string) => write(days, iso);
  return {
    /** 5 Sept 2023 */
    day,
    /** 5 Sept */
    shortDay: (iso: string) => write(shortDays, iso),
    /** 16:40, by the clock where it was published; the day where a date gives no hour. */
    time: (iso: string) => {
      const clock = new Date(`${iso.slice(0, 16)}Z`);
      return iso.includes('T') && !Number.isNaN(clock.getTime())
        ? isolate(times.format(clock), dir)
        : day(iso);
    },
    /** Tue 5 Sept 2023 */
    weekday: (iso: string) => translate('date.weekday', { weekday: write(weekdays, iso), day: day(iso) }),
    /** 4–5 Sept 2023 */
    period: (from: string, to: string) => isolate(period(days, from, to), dir),
    /** A detail's normalised date: a day, a month or a range. What is none of these is given back as it is. */
    dateValue: (value: string): string => {
      const [from, to] = value.split('/');
      if (from !== undefined && to !== undefined) return isolate(period(days, from, to), dir);
      return /^\d{4}-\d{2}$/.test(value) ? write(months, `${value}-01`) : day(value);
    },
  };
}

/** The day of an ISO date or date-time at midnight UTC, or null where it is none. */
function dateOf(iso: string): Date | null {
  const match = /^(\d{4}-\d{2}-\d{2})(?:$|T)/.exec(iso);
  const date = new Date(`${match?.[1]}T00:00:00Z`);
  return Number.isNaN(date.getTime()) ? null : date;
}

function period(days: Intl.DateTimeFormat, from: string, to: string): string {
  const [start, end] = [dateOf(from), dateOf(to)];
  if (start === null || end === null) return from === to ? from : `${from}–${to}`;
  // Intl sets thin spaces around the dash of "4 – 5 Sept"; between bare numbers they read as a gap.
  return days.formatRange(start, end).replace(/^(\d{1,2})\s*–\s*(?=\d)/u, '$1–');
}
