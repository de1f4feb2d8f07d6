import type { Span } from '../article.ts';
import { type Day, type DayRange, isoDay, monthOf, yearOf } from './calendar.ts';
import { DATE_PATTERNS, TRIGGER } from './date-patterns.ts';
import { matchesOf } from './matches.ts';

/** A date as written, and the days it means. */
export interface DateMention extends Span {
  readonly grain: Grain;
  /** The days meant; null where a relative date stands in an article without a publication date. */
  readonly days: DayRange | null;
  /** True where it was counted from the publication date. */
  readonly relative: boolean;
  /** What is written, comparable where `days` is null: 0 (Sunday) to 6, and 1 to 12. */
  readonly weekday: number | null;
  readonly month: number | null;
}

export type Grain = 'day' | 'week' | 'month' | 'year' | 'range';

/** What a pattern gives for one match. */
export type Resolved = Omit<DateMention, keyof Span>;

/** UTF-16 code units before a date in which a word of the future is looked for; more than any pattern asks for. */
const LOOK_BACK = 90;

/**
 * The dates of a sentence, in order, relative ones counted from `published`. English only; rules of our
 * own rather than chrono-node, which has to be loaded whole by a cold worker and reads "may" and "second" as dates.
 */
export function datesIn(text: string, published: Day | null): DateMention[] {
  if (!TRIGGER.test(text)) return [];
  const found: DateMention[] = [];
  const taken = new Uint8Array(text.length);
  const tested = new Map<RegExp, boolean>();
  const holds = (needed: RegExp) => {
    const known = tested.get(needed) ?? needed.test(text);
    tested.set(needed, known);
    return known;
  };
  for (const { pattern, resolve, needs } of DATE_PATTERNS) {
    if (!holds(needs)) continue;
    for (const match of matchesOf(pattern, text)) {
      const [start, end] = [match.index, match.index + match[0].length];
      if (taken.subarray(start, end).includes(1)) continue;
      const resolved = resolve(match, published, text.slice(Math.max(0, start - LOOK_BACK), start));
      if (resolved === null) continue;
      found.push({ start, end, text: match[0], ...resolved });
      taken.fill(1, start, end);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** ISO day, month, year or range (from/to) of a date, or null where it could not be resolved. */
export function dateValue({ grain, days }: DateMention): string | null {
  if (days === null) return null;
  if (grain === 'day') return isoDay(days.from);
  if (grain === 'month') return isoDay(days.from).slice(0, 7);
  if (grain === 'year') return String(yearOf(days.from));
  return `${isoDay(days.from)}/${isoDay(days.to)}`;
}

/**
 * True where no day can be meant by both. Where neither is resolved, what is written decides: Monday and Friday, June and
 * July. A day, week or month against a mere year says the same while it lies in that year.
 */
export function datesConflict(a: DateMention, b: DateMention): boolean {
  if (a.days !== null && b.days !== null) return a.days.to < b.days.from || b.days.to < a.days.from;
  if (a.weekday !== null && b.weekday !== null) return a.weekday !== b.weekday;
  const [monthA, monthB] = [writtenMonth(a), writtenMonth(b)];
  return monthA !== null && monthB !== null && monthA !== monthB;
}

function writtenMonth({ month, days, grain }: DateMention): number | null {
  if (month !== null || days === null) return month;
  return grain === 'day' || grain === 'month' ? monthOf(days.from) : null;
}
