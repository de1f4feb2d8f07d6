import { describe, expect, test } from 'vitest';
import { dayOf } from '../../../engine/language/calendar.ts';
import { type DateMention, datesConflict, datesIn, dateValue } from '../../../engine/language/dates.ts';

/** A Tuesday. */
const PUBLISHED = dayOf('2021-05-18');
const values = (text: string, published = PUBLISHED) => datesIn(text, published).map(dateValue);

describe('dates', () => {
  test.each([
    ['The bridge opened on 3 March 2019.', ['2019-03-03']],
    ['The bridge opened on March 3, 2019.', ['2019-03-03']],
    ['It was signed on 2020-11-30.', ['2020-11-30']],
    ['It burned in April 2018.', ['2018-04']],
    ['It runs from June 10 to 13.', ['2021-06-10/2021-06-13']],
    ['Nobody has lived there since 1996.', ['1996']],
  ])('written in full: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
  });

  test.each([
    ['He arrived yesterday.', ['2021-05-17']],
    ['He arrived on Sunday.', ['2021-05-16']],
    ['He arrived last week.', ['2021-05-10/2021-05-16']],
    ['He arrived last month.', ['2021-04']],
    ['He arrived last year.', ['2020']],
    ['He arrived three weeks ago.', ['2021-04-26/2021-05-02']],
    ['The court will hear him on Friday.', ['2021-05-21']],
    ['He arrived in November.', ['2020-11']],
    ['He arrived in March.', ['2021-03']],
    ['The road will close in November.', ['2021-11']],
  ])('counted from the publication: %s', (text, expected) => {
    expect(values(text)).toEqual(expected);
    expect(datesIn(text, PUBLISHED)[0]?.relative).toBe(true);
  });

  test('a day without a year is the nearest', () => {
    expect(values('The fair ended on December 30.')).toEqual(['2020-12-30']);
  });

  test('"last month" in January lies in the year before', () => {
    expect(values('She left last month.', dayOf('2021-01-04'))).toEqual(['2020-12']);
  });

  test('"may", "march" and figures that are no years are no dates', () => {
    expect(values('They may march past 2,000 guards and 1850 km of fence.')).not.toContain('2021-05');
    expect(values('It cost $2015 and sold for £1,999.')).toEqual([]);
  });

  test('without a publication date relative ones stay unresolved', () => {
    expect(datesIn('He left last month.', null)[0]).toMatchObject({ days: null, relative: true });
  });

  test('a month that no day lies in gives no date', () => {
    expect(values('on February 31, 2019')).not.toContain('2019-02-31');
  });
});

describe('two dates', () => {
  const only = (text: string, published = PUBLISHED): DateMention => {
    const [date] = datesIn(text, published);
    if (date === undefined) throw new Error(`no date in ${text}`);
    return date;
  };

  test('conflict where no day is meant by both', () => {
    expect(datesConflict(only('last month'), only('in March'))).toBe(true);
    expect(datesConflict(only('last month'), only('on April 3'))).toBe(false);
  });

  test('unresolved conflict by what is written', () => {
    expect(datesConflict(only('on Monday', null), only('on Friday', null))).toBe(true);
    expect(datesConflict(only('on Monday', null), only('Monday night', null))).toBe(false);
    expect(datesConflict(only('on Monday', null), only('last week', null))).toBe(false);
  });
});
