import {
  type Day,
  type DayRange,
  dayNumber,
  monthOf,
  monthRange,
  weekdayOf,
  weekRange,
  yearOf,
  yearRange,
} from './calendar.ts';
import type { Resolved } from './dates.ts';

/** One way to write a date. `before` is what stands before the match, at least 90 UTF-16 code units where there are as many. */
interface DatePattern {
  readonly pattern: RegExp;
  /** Cheaper; where it finds nothing, the pattern does not either. */
  readonly needs: RegExp;
  readonly resolve: (match: RegExpExecArray, published: Day | null, before: string) => Resolved | null;
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const WEEKDAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const SMALL = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];

const MONTH =
  '(Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|June?|July?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '(\\d{1,2})(?:st|nd|rd|th)?';
const YEAR = '((?:1[89]|20)\\d\\d)';
const UNTIL = '(?:\\s?(?:to|-|–|and|until)\\s?(\\d{1,2})(?:st|nd|rd|th)?)?';

/** Without one of these a sentence holds no date; spares the other expressions on most sentences. */
export const TRIGGER =
  /\d|(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|\b(?:[Tt]oday|[Yy]esterday|[Tt]omorrow|[Tt]onight|[Aa]go|week|month|year|day|night)\b|\b(?:January|February|March|April|May|June|July|August|September|October|November|December)\b/;

const FOUR_DIGITS = /\d{4}/;
const MONTH_BEGINS = /\b(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)/;
const DAY_ENDS = /day\b/;
const NEAR_DAY = /\b[Tt](?:o|his )|esterday|ast night|arlier in/;
const PERIOD = /\b(?:week|month|year)\b/;
const AGO = / ago\b/i;

const NOTHING = { weekday: null, month: null } as const;

/** In order of precedence: where two overlap, the earlier one holds. */
export const DATE_PATTERNS: readonly DatePattern[] = [
  {
    needs: FOUR_DIGITS,
    pattern: /\b(\d{4})-(\d\d)-(\d\d)\b/g,
    resolve: ([, year, month, day]) => oneDay(dayNumber(Number(year), Number(month), Number(day)), false),
  },
  {
    needs: MONTH_BEGINS,
    pattern: new RegExp(`\\b${DAY}(?: of)? ${MONTH}(?:,? ${YEAR})?(?![\\p{L}\\d])`, 'gu'),
    resolve: ([, day, month, year], published) => monthDay(month, day, undefined, year, published),
  },
  {
    needs: MONTH_BEGINS,
    pattern: new RegExp(
      `\\b${MONTH} ${DAY}${UNTIL}(?:, ?${YEAR}| ${YEAR})?(?![\\p{L}\\d,]\\d|\\p{L}|\\d)`,
      'gu',
    ),
    resolve: ([, month, day, until, year, bare], published) =>
      monthDay(month, day, until, year ?? bare, published),
  },
  {
    needs: MONTH_BEGINS,
    pattern: new RegExp(`\\b${MONTH},? (?:of )?${YEAR}\\b`, 'g'),
    resolve: ([, month, year]) => wholeMonth(Number(year), monthNumber(month), false),
  },
  {
    needs: MONTH_BEGINS,
    pattern: new RegExp(
      `\\b(?:([Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ff]rom|[Tt]o|[Ee]arly|[Ll]ate|[Mm]id|[Ll]ast|[Tt]his|[Nn]ext)[ -])${MONTH}(?![\\p{L}\\d])`,
      'gu',
    ),
    resolve: ([, how, month], published, before) => bareMonth(how, month, published, before),
  },
  {
    needs: DAY_ENDS,
    pattern:
      /\b(?:([Ll]ast|[Nn]ext|[Tt]his) )?(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day\b(?: (?:morning|afternoon|evening|night))?/g,
    resolve: ([, how, day], published, before) => weekday(how?.toLowerCase(), day, published, before),
  },
  {
    needs: NEAR_DAY,
    pattern:
      /\b(?:[Tt]oday|[Tt]onight|[Ee]arlier in the day|[Tt]his (?:morning|afternoon|evening)|[Yy]esterday|[Ll]ast night|[Tt]omorrow)\b/g,
    resolve: ([text], published) => nearDay(text ?? '', published),
  },
  {
    needs: PERIOD,
    pattern: /\b([Ll]ast|[Tt]his|[Nn]ext|[Tt]he previous|[Tt]he following) (week|month|year)\b/g,
    resolve: ([, how, unit], published) => nearPeriod(how?.toLowerCase() ?? '', unit ?? '', published),
  },
  {
    needs: AGO,
    pattern: new RegExp(`\\b(\\d{1,3}|an?|${SMALL.join('|')}) (day|week|month|year)s? ago\\b`, 'gi'),
    resolve: ([, count, unit], published) => ago(count ?? '', unit ?? '', published),
  },
  {
    needs: FOUR_DIGITS,
    pattern: new RegExp(`(?<![\\d.,:$£€#]|\\d )\\b${YEAR}\\b(?![,.]?\\d|s\\b|%|-\\w|:)`, 'g'),
    resolve: ([, year]) => ({ ...NOTHING, grain: 'year', days: yearRange(Number(year)), relative: false }),
  },
];

const FORTHCOMING =
  /\b(?:will|shall|scheduled|planned|due|set to|plans? to|is to|are to|until)\b[^,;]{0,70}$/;

function monthNumber(written: string | undefined): number {
  return MONTHS.indexOf((written ?? '').slice(0, 3).toLowerCase()) + 1;
}

function oneDay(day: Day | null, relative: boolean): Resolved | null {
  return day === null ? null : { ...NOTHING, grain: 'day', days: { from: day, to: day }, relative };
}

function wholeMonth(year: number, month: number, relative: boolean): Resolved {
  return {
    grain: 'month',
    days: monthRange(year, month),
    relative,
    weekday: null,
    month: ((month + 11) % 12) + 1,
  };
}

/** "4 September", "September 10 to 13": without a year, the one that lies nearest to the publication. */
function monthDay(
  written: string | undefined,
  first: string | undefined,
  last: string | undefined,
  year: string | undefined,
  published: Day | null,
): Resolved | null {
  const month = monthNumber(written);
  if (year === undefined && published === null) {
    return { grain: 'day', days: null, relative: false, weekday: null, month };
  }
  const own = published === null ? 0 : yearOf(published);
  const years = year === undefined ? [own, own - 1, own + 1] : [Number(year)];
  const from = nearest(
    years.map((y) => dayNumber(y, month, Number(first))),
    published,
  );
  if (from === null) return null;
  const to = last === undefined ? from : (dayNumber(yearOf(from), month, Number(last)) ?? from);
  return {
    ...NOTHING,
    month,
    grain: to > from ? 'range' : 'day',
    days: { from, to: Math.max(from, to) },
    relative: false,
  };
}

function nearest(days: readonly (Day | null)[], published: Day | null): Day | null {
  const real = days.filter((day) => day !== null);
  const anchor = published ?? real[0] ?? 0;
  return real.sort((a, b) => Math.abs(a - anchor) - Math.abs(b - anchor))[0] ?? null;
}

/** A month may lie this many months ahead without a word of the future; any further and last year's is meant. */
const MONTHS_AHEAD = 1;

function bareMonth(
  how: string | undefined,
  written: string | undefined,
  published: Day | null,
  before: string,
): Resolved {
  const month = monthNumber(written);
  if (published === null) return { grain: 'month', days: null, relative: false, weekday: null, month };
  const [year, now, word] = [yearOf(published), monthOf(published), how?.toLowerCase()];
  const ahead = word === 'next' || word === 'until' || word === 'by' || FORTHCOMING.test(before);
  if (word === 'last') return wholeMonth(month < now ? year : year - 1, month, true);
  if (ahead) return wholeMonth(month < now ? year + 1 : year, month, true);
  return wholeMonth(month > now + MONTHS_AHEAD ? year - 1 : year, month, true);
}

function weekday(
  how: string | undefined,
  name: string | undefined,
  published: Day | null,
  before: string,
): Resolved {
  const wanted = WEEKDAYS.indexOf((name ?? '').slice(0, 3).toLowerCase());
  const common = { grain: 'day', relative: true, weekday: wanted, month: null } as const;
  if (published === null) return { ...common, days: null };
  const back = (weekdayOf(published) - wanted + 7) % 7;
  const ahead = how === 'next' || (how !== 'last' && FORTHCOMING.test(before));
  const past = how === 'last' && back === 0 ? published - 7 : published - back;
  const day = ahead ? published + (7 - back) : past;
  return { ...common, days: { from: day, to: day } };
}

function nearDay(text: string, published: Day | null): Resolved {
  const word = text.toLowerCase();
  const offset = word === 'yesterday' || word === 'last night' ? -1 : word === 'tomorrow' ? 1 : 0;
  return counted('day', published, (day) => ({ from: day + offset, to: day + offset }));
}

function counted(grain: Resolved['grain'], published: Day | null, range: (day: Day) => DayRange): Resolved {
  return { ...NOTHING, grain, days: published === null ? null : range(published), relative: true };
}

function nearPeriod(how: string, unit: string, published: Day | null): Resolved {
  const step = how === 'this' ? 0 : how === 'next' || how === 'the following' ? 1 : -1;
  if (unit === 'week') return counted('week', published, (day) => weekRange(day + 7 * step));
  if (unit === 'month')
    return counted('month', published, (day) => monthRange(yearOf(day), monthOf(day) + step));
  return counted('year', published, (day) => yearRange(yearOf(day) + step));
}

function ago(written: string, unit: string, published: Day | null): Resolved {
  const word = written.toLowerCase();
  const count = /^\d/.test(word) ? Number(word) : /^an?$/.test(word) ? 1 : SMALL.indexOf(word) + 1;
  if (unit.startsWith('day'))
    return counted('day', published, (day) => ({ from: day - count, to: day - count }));
  if (unit.startsWith('week')) return counted('week', published, (day) => weekRange(day - 7 * count));
  if (unit.startsWith('month')) {
    return counted('month', published, (day) => monthRange(yearOf(day), monthOf(day) - count));
  }
  return counted('year', published, (day) => yearRange(yearOf(day) - count));
}
