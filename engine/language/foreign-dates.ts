import type { Span } from '../article.ts';
import { matchesOf } from './matches.ts';

/** Where a language writes its months otherwise in some countries. */
const REGIONS: Readonly<Record<string, readonly string[]>> = {
  ar: ['ar-SY', 'ar-DZ', 'ar-MA'],
  de: ['de-AT'],
};
/** Year, month, day, hour, minute and second as Chinese, Japanese and Korean write them behind a number. */
const CALENDAR_UNITS = /(?<!\p{Nd})\p{Nd}+\s?[年月日号號時时点點分秒년월일시분초]/gu;

const calendars = new Map<string, RegExp | null>();

/**
 * Where a sentence in another language dates something: its numbers count nothing. Months come from the platform's
 * calendars; nothing is made of the dates themselves.
 */
export function foreignDates(text: string, language: string): Span[] {
  const months = monthsOf(language);
  const found = [...matchesOf(CALENDAR_UNITS, text), ...(months === null ? [] : matchesOf(months, text))];
  return found.map((match) => ({ start: match.index, end: match.index + match[0].length, text: match[0] }));
}

function monthsOf(language: string): RegExp | null {
  const found = calendars.get(language);
  if (found !== undefined) return found;
  const names = isPlatformLanguage(language) ? monthNames(language) : [];
  const any = names.map((name) => name.replace('.', '\\.')).join('|');
  const day = String.raw`\p{Nd}{1,4}`;
  const pattern =
    any === ''
      ? null
      : new RegExp(
          `${day}[.ºª°]?\\s?(?:de\\s|d['’])?(?:${any})(?:\\s(?:de\\s)?${day})?|(?:${any})\\s${day}`,
          'giu',
        );
  calendars.set(language, pattern);
  return pattern;
}

function monthNames(language: string): string[] {
  const locales = [language, ...(REGIONS[language] ?? [])];
  const styles = [
    { month: 'long' },
    { month: 'long', day: 'numeric' },
    { month: 'short', day: 'numeric' },
  ] as const;
  const formats = locales.flatMap((locale) =>
    styles.map(
      (style) => new Intl.DateTimeFormat(locale, { ...style, timeZone: 'UTC', calendar: 'gregory' }),
    ),
  );
  const names = formats.flatMap((format) =>
    Array.from({ length: 12 }, (_, month) =>
      format.formatToParts(Date.UTC(2023, month, 15)).find(({ type }) => type === 'month'),
    ),
  );
  const written = names
    .map((part) => part?.value ?? '')
    .filter((name) => /^\p{L}[\p{L}\p{M}.’ ]+$/u.test(name));
  return [...new Set(written)].sort((a, b) => b.length - a.length);
}

/** Whether the platform knows how a language writes numbers and dates. */
export function isPlatformLanguage(language: string): boolean {
  return Intl.NumberFormat.supportedLocalesOf(language).length > 0;
}
