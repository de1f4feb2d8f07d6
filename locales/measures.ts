import { isolate } from './isolate.ts';

const UNITS = ['kilobyte', 'megabyte', 'gigabyte'] as const;
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;

/** A language's way to write how large something is, how long ago or ahead, and several things as one. */
export function createMeasures(formats: string, dir: 'ltr' | 'rtl') {
  const series = new Intl.ListFormat(formats, { style: 'long', type: 'conjunction' });
  const spans = new Intl.RelativeTimeFormat(formats, { numeric: 'auto' });
  return {
    /** 3.4 MB; in units of a thousand, as disks are sold. */
    size: (bytes: number): string => isolate(sizeIn(formats, bytes), dir),
    /** "12 minutes ago", "in 3 hours", "yesterday": an ISO date-time as seen from `now`, in ms. */
    span: (iso: string, now: number): string => isolate(spanIn(spans, Date.parse(iso) - now), dir),
    /** "3 feeds, 1 pack and saved pages" */
    series: (names: readonly string[]): string => series.format(names.map((name) => isolate(name, dir))),
  };
}

function sizeIn(formats: string, bytes: number): string {
  let value = bytes / 1000;
  let unit: (typeof UNITS)[number] = 'kilobyte';
  for (const larger of UNITS.slice(1)) {
    if (value < 999.5) break;
    value /= 1000;
    unit = larger;
  }
  const digits = value < 10 && unit !== 'kilobyte' ? 1 : 0;
  return new Intl.NumberFormat(formats, {
    style: 'unit',
    unit,
    unitDisplay: 'short',
    maximumFractionDigits: digits,
  }).format(value);
}

/** A damaged or absurd time is "now": nothing better is known of it. */
function spanIn(spans: Intl.RelativeTimeFormat, away: number): string {
  const distance = Math.abs(away);
  if (!(distance >= MINUTE)) return spans.format(0, 'second');
  if (distance < HOUR) return spans.format(Math.trunc(away / MINUTE), 'minute');
  if (distance < DAY) return spans.format(Math.trunc(away / HOUR), 'hour');
  return spans.format(Math.trunc(away / DAY), 'day');
}
