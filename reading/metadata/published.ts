/** Earliest and latest year taken for a publication date; anything else is a mistake of the page or of ours. */
const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

const ISO =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2}))?(?:[.,]\d+)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2}|[+-]\d{2})?)?/i;
const COMPACT = /^(\d{4})(\d{2})(\d{2})(?:[T\s]?\d{4,6})?(?:Z|[+-]\d{4})?$/;
const YEAR_FIRST = /^(\d{4})[/.](\d{1,2})[/.](\d{1,2})\b/;
const YEAR_LAST = /^(\d{1,2})([/.-])(\d{1,2})[/.-](\d{4})\b/;
const EPOCH = /^\d{10}(?:\d{3})?$/;
const MONTH_FIRST = /\b([a-z]{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?\b,?\s+(\d{4})\b/i;
const DAY_FIRST = /\b(\d{1,2})(?:st|nd|rd|th)?[\s-]+(?:of\s+)?([a-z]{3,9})\.?,?[\s-]+(\d{4})\b/i;
const EAST_ASIAN = /(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * A page's date as ISO 8601: with time only where the page gives an offset too, else the day alone. Null where it cannot
 * be read, or where day and month could be exchanged.
 */
export function isoDate(written: string | null): string | null {
  const text = written?.trim() ?? '';
  return dateTime(text) ?? compact(text) ?? numeric(text) ?? epoch(text) ?? inWords(text);
}

/** The day in an address such as /2024/09/03/ or /2024-09-03-; null where there is none. */
export function dateInPath(url: string): string | null {
  const found =
    /\/(\d{4})[/-](\d{1,2})[/-](\d{1,2})(?=[/-])/.exec(url) ?? /\/(20\d{2})(\d{2})(\d{2})(?=[/-])/.exec(url);
  return found === null ? null : day(found[1], found[2], found[3]);
}

function dateTime(text: string): string | null {
  const found = ISO.exec(text);
  if (found === null) return null;
  const [, year, month, date, hour, minute, second, zone] = found;
  const on = day(year, month, date);
  if (on === null || hour === undefined || zone === undefined) return on;
  const time = `${hour.padStart(2, '0')}:${minute}:${second ?? '00'}`;
  return Number.isNaN(Date.parse(`${on}T${time}Z`)) ? on : `${on}T${time}${offset(zone)}`;
}

function offset(zone: string): string {
  if (/^(?:Z|UTC|GMT)$/i.test(zone)) return 'Z';
  const digits = zone.slice(1).replace(':', '').padEnd(4, '0');
  return `${zone.slice(0, 1)}${digits.slice(0, 2)}:${digits.slice(2)}`;
}

function compact(text: string): string | null {
  const found = COMPACT.exec(text);
  return found === null ? null : day(found[1], found[2], found[3]);
}

/** Day before month where dots or a number above twelve say so; else nothing, for it could be either. */
function numeric(text: string): string | null {
  const first = YEAR_FIRST.exec(text) ?? EAST_ASIAN.exec(text);
  if (first !== null) return day(first[1], first[2], first[3]);
  const [, a, separator, b, year] = YEAR_LAST.exec(text) ?? [];
  if (separator === '.' || Number(a) > 12 || a === b) return day(year, b, a);
  return Number(b) > 12 ? day(year, a, b) : null;
}

function epoch(text: string): string | null {
  if (!EPOCH.test(text)) return null;
  const milliseconds = text.length === 10 ? Number(text) * 1000 : Number(text);
  return new Date(milliseconds).toISOString().replace('.000Z', 'Z');
}

function inWords(text: string): string | null {
  const monthFirst = MONTH_FIRST.exec(text);
  if (monthFirst !== null) return day(monthFirst[3], monthNumber(monthFirst[1]), monthFirst[2]);
  const dayFirst = DAY_FIRST.exec(text);
  return dayFirst === null ? null : day(dayFirst[3], monthNumber(dayFirst[2]), dayFirst[1]);
}

function monthNumber(name: string | undefined): string | undefined {
  const index = MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  return index < 0 ? undefined : String(index + 1);
}

/** YYYY-MM-DD, or null where there is no such day. */
function day(year: string | undefined, month: string | undefined, date: string | undefined): string | null {
  const [y, m, d] = [Number(year), Number(month), Number(date)];
  if (!(y >= FIRST_YEAR && y <= LAST_YEAR)) return null;
  const instant = new Date(Date.UTC(y, m - 1, d));
  const exists = instant.getUTCMonth() === m - 1 && instant.getUTCDate() === d;
  return exists ? instant.toISOString().slice(0, 10) : null;
}
