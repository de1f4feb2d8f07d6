import type { ArticleCard, Coverage } from '../engine/article.ts';
import { dayOf } from './days.ts';
import { lettersOf } from './letters.ts';

/** An article on the axis of time, or undated and so not on it. */
export interface Appearance {
  readonly letter: string;
  readonly page: boolean;
  readonly published: string | null;
}

/** The articles that appeared at one time. */
export interface Moment {
  /** Its place on the axis, 0 to 1. */
  readonly at: number;
  /** One of their dates, as published. */
  readonly published: string;
  readonly articles: readonly Appearance[];
}

export interface Timeline {
  /** Hours only where every article gives one, all in one time zone: else they could not be compared. */
  readonly unit: 'hours' | 'days';
  /** Why the axis has no hours. */
  readonly without: 'unknown' | 'zones' | null;
  readonly moments: readonly Moment[];
  /** Where days begin, 0 to 1, inside of the axis. */
  readonly midnights: readonly number[];
  /** Every article, this page first, in the order of the letters. */
  readonly articles: readonly Appearance[];
}

const DAY_MS = 86_400_000;
/** Room at both ends of an axis of hours, as a share of its length. */
const MARGIN = 0.04;

/** When this page and the articles that report its story appeared; null where there are no two times to tell apart. */
export function timelineOf(coverage: Coverage): Timeline | null {
  const letters = lettersOf(coverage);
  const others = coverage.related.map(({ article }) => article);
  const articles = [
    { letter: 'A', page: true, published: coverage.page.published },
    ...others.map(({ id, published }) => ({ letter: letters.get(id) ?? '', page: false, published })),
  ];
  const dates = articles.map(({ published }) => published).filter((date) => date !== null);
  const without = withoutHours(dates);
  const timeOf = without === null ? minuteOf : noonOf;
  const groups = [...Map.groupBy(articles.filter(isDated), ({ published }) => timeOf(published))]
    .filter(([value]) => !Number.isNaN(value))
    .sort(([one], [other]) => one - other);
  const [first, last] = [groups[0]?.[0], groups.at(-1)?.[0]];
  if (first === undefined || last === undefined || first === last) return null;
  const margin = without === null ? (last - first) * MARGIN : DAY_MS / 2;
  const place = (value: number) => (value - first + margin) / (last - first + 2 * margin);
  return {
    unit: without === null ? 'hours' : 'days',
    without,
    moments: groups.map(([value, of]) => ({
      at: place(value),
      published: of[0]?.published ?? '',
      articles: of,
    })),
    midnights: midnightsBetween(first - margin, last + margin).map(place),
    articles,
  };
}

type Dated = Appearance & { readonly published: string };

function isDated(appearance: Appearance): appearance is Dated {
  return appearance.published !== null;
}

function withoutHours(dates: readonly NonNullable<ArticleCard['published']>[]): Timeline['without'] {
  if (dates.some((date) => !/T\d{2}:\d{2}/.test(date))) return 'unknown';
  return new Set(dates.map(zoneOf)).size > 1 ? 'zones' : null;
}

function zoneOf(date: string): string {
  const [zone = ''] = /(?:Z|[+-]\d{2}:?\d{2})$/.exec(date) ?? [];
  return zone.replace(':', '').replace(/^[+-]0000$|^Z$/, '');
}

/** Milliseconds of the clock where the article was published: the zone is one for all, and days stay as written. */
function minuteOf(date: string): number {
  return Date.parse(`${date.slice(0, 16)}Z`);
}

function noonOf(date: string): number {
  return Date.parse(`${dayOf(date)}T12:00Z`);
}

/** More lines than this are no help on so small an axis. */
const MIDNIGHTS_AT_MOST = 12;

function midnightsBetween(from: number, to: number): number[] {
  const count = Math.floor((to - from) / DAY_MS);
  if (count > MIDNIGHTS_AT_MOST) return [];
  const first = Math.ceil(from / DAY_MS + 1e-9) * DAY_MS;
  return Array.from({ length: count + 1 }, (_, index) => first + index * DAY_MS).filter((at) => at < to);
}
