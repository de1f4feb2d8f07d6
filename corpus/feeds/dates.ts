const ISO =
  /^(\d{4})-(\d{1,2})(?:-(\d{1,2}))?(?:[T\s]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(Z|UTC|GMT|[+-]\d{2}:?\d{2})?)?$/i;
/** RFC 822 as feeds write it: with or without the weekday, seconds and zone, with a year of two or four digits. */
const RFC822 =
  /^(?:[a-z]{2,9}\.?,?\s+)?(\d{1,2})[\s-]+([a-z]{3,9})\.?[\s-]+(\d{4}|\d{2})(?:,?\s+(\d{1,2}):(\d{2})(?::(\d{2}))?\s*([a-z]{1,5}|[+-]\d{2}:?\d{2})?)?(?:\s*\([^)]*\))?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
const ZONES: Readonly<Record<string, string>> = {
  z: 'Z',
  ut: 'Z',
  utc: 'Z',
  gmt: 'Z',
  est: '-05:00',
  edt: '-04:00',
  cst: '-06:00',
  cdt: '-05:00',
  mst: '-07:00',
  mdt: '-06:00',
  pst: '-08:00',
  pdt: '-07:00',
  bst: '+01:00',
  cet: '+01:00',
  cest: '+02:00',
};
/** A clock may be wrong by so much; what is dated later than that has no date that could be believed. */
const AHEAD_MS = 24 * 3_600_000;

type Found = readonly (string | undefined)[];

/**
 * An item's date as ISO 8601, with time where the feed gives hour and offset, else the day alone; null where it cannot be
 * read or lies outside the years 1 to 9999. A date within a day after `now` is taken for now, a later one for none.
 * @param now milliseconds since 1970
 */
export function feedDate(written: string | null | undefined, now: number): string | null {
  const text = (written ?? '').trim().slice(0, 80);
  const iso = ISO.exec(text);
  const read = iso === null ? rfc822(text) : isoDate(iso);
  if (read === null) return null;
  const at = Date.parse(read);
  if (Number.isNaN(at) || at > now + AHEAD_MS) return null;
  return at > now && read.includes('T') ? `${new Date(now).toISOString().slice(0, 19)}Z` : read;
}

function isoDate([, year, month, date = '1', hour, minute, second, zone]: Found): string | null {
  return withTime(day(Number(year), Number(month), Number(date)), [hour, minute, second], zone);
}

function rfc822(text: string): string | null {
  const found = RFC822.exec(text);
  if (found === null) return null;
  const [, date, name = '', year = '', hour, minute, second, zone] = found;
  const month = MONTHS.indexOf(name.slice(0, 3).toLowerCase()) + 1;
  // Two digits: 1950 to 2049, as RFC 2822 has it.
  const full = year.length === 4 ? Number(year) : Number(year) + (Number(year) < 50 ? 2000 : 1900);
  return withTime(day(full, month, Number(date)), [hour, minute, second], zone);
}

function day(year: number, month: number, date: number): string | null {
  if (!(year >= 1 && year <= 9999)) return null;
  const instant = new Date(0);
  instant.setUTCFullYear(year, month - 1, date);
  const exists = instant.getUTCMonth() === month - 1 && instant.getUTCDate() === date;
  return exists ? instant.toISOString().slice(0, 10) : null;
}

function withTime(
  on: string | null,
  [hour, minute, second = '00']: Found,
  zone: string | undefined,
): string | null {
  if (on === null || hour === undefined || zone === undefined) return on;
  const offset = offsetOf(zone);
  const time = `${hour.padStart(2, '0')}:${minute}:${second}`;
  return offset === null || Number.isNaN(Date.parse(`${on}T${time}${offset}`))
    ? on
    : `${on}T${time}${offset}`;
}

function offsetOf(zone: string): string | null {
  const digits = /^([+-]\d{2}):?(\d{2})$/.exec(zone);
  return digits === null ? (ZONES[zone.toLowerCase()] ?? null) : `${digits[1]}:${digits[2]}`;
}
