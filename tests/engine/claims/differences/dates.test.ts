import { describe, expect, test } from 'vitest';
import { article, compare, DAY, kinds } from '../sentence-pairs.ts';

describe('dates', () => {
  const trip = 'Trade Minister Ana Quispe travelled to Norway last month to buy salmon for the army.';

  test('a relative date is compared with a month as the days it means', () => {
    const { differences } = compare(
      article('a', DAY, trip),
      article(
        'b',
        DAY,
        'In February, Trade Minister Ana Quispe travelled to Norway to buy salmon for the army.',
      ),
    );
    expect(differences).toMatchObject([
      {
        what: 'date',
        here: { text: 'last month', value: '2021-04', relative: true },
        there: { text: 'In February', value: '2021-02' },
      },
    ]);
  });

  test('a day inside the month is no other date', () => {
    expect(kinds(trip, trip.replace('last month', 'on April 9'))).toEqual([]);
  });

  test('either end of a span of years is given', () => {
    const led = 'Ana Quispe led the Norway office of the salmon board in 2009.';
    expect(kinds(led, led.replace('in 2009', 'in 2013'))).toEqual(['date']);
    expect(kinds(led, led.replace('in 2009', '(2009-2013)'))).toEqual([]);
  });

  test('the day of speaking dates no event', () => {
    const told = 'The minister said on Monday that Ana Quispe would sell the salmon to the army.';
    expect(kinds(told, told.replace('Monday', 'Friday'))).toEqual([]);
  });

  test('days beside different acts are days of different events', () => {
    expect(
      kinds(
        'A man shot two guards at the Arden mill on Friday, the town heard.',
        'A man who shot two guards at the Arden mill was charged in court on Saturday.',
      ),
    ).toEqual([]);
  });

  test('months of different years are those of two events', () => {
    expect(kinds(trip, trip.replace('last month', 'in June 2017'))).toEqual([]);
  });

  test('a day that the other article gives too is no other day', () => {
    const burned = (day: string) => `The Arden mill burned down on ${day}.`;
    const both = article('b', DAY, burned('Friday'), burned('Saturday'));
    expect(compare(article('a', DAY, burned('Friday')), both).differences).toEqual([]);
  });

  test('of two articles that each tell of their own day, each tells of another round', () => {
    const met = 'Trade Minister Ana Quispe met the salmon farmers of Arden on';
    const told = (day: string, published: string) => article(published, published, `${met} ${day}.`);
    expect(compare(told('Monday', '2021-05-17'), told('Thursday', '2021-05-20')).differences).toEqual([]);
    expect(compare(told('Monday', '2021-05-21'), told('Thursday', '2021-05-21')).differences).toMatchObject([
      { what: 'date', here: { value: '2021-05-17' }, there: { value: '2021-05-20' } },
    ]);
  });

  test('one weekday is one day, whether it was still ahead or is past', () => {
    const opens = (how: string) => `The Arden mill ${how} on Thursday.`;
    expect(kinds(opens('is to open its doors'), opens('opened its doors'))).toEqual([]);
    expect(kinds(opens('opened its doors').replace('Thursday', 'Friday'), opens('opened its doors'))).toEqual(
      ['date'],
    );
  });

  test('names in another order before two days do not part sentences that say the same', () => {
    expect(
      kinds(
        'Arden Rovers return to cup action against Quispe United at the Hollis on Tuesday.',
        'Rovers return to cup action on Saturday as they welcome Quispe United to the Hollis.',
      ),
    ).toEqual(['date']);
  });

  test('days beside one act differ', () => {
    expect(
      kinds('The Arden mill burned down on Friday night.', 'The Arden mill burned down on Saturday morning.'),
    ).toEqual(['date']);
  });

  test('the year of a thing differs where the same word follows it', () => {
    const painting = 'The rare painting depicts the vessel used in the 1972 film starring Ana Quispe.';
    const notes = (year: string) =>
      `Notes on costumes survive from the ${year} film starring Ana Quispe, whose critics praised the music.`;
    expect(kinds(painting, notes('1968'))).toEqual(['date']);
    expect(kinds(painting, notes('1972'))).toEqual([]);
  });

  test('what was announced in a month differs, though announcing is speaking', () => {
    const deal = (month: string) =>
      `The sale of the Arden mill was first announced in ${month} but needed two votes.`;
    expect(
      compare(article('a', null, deal('January')), article('b', null, deal('December'))).differences,
    ).toMatchObject([{ what: 'date' }]);
  });

  test('a day without a month says nothing of a year', () => {
    const escaped =
      'Tom Hale was serving a sentence for fraud when in June 1985 he escaped from Arden prison.';
    const seen =
      'Tom Hale was arrested on Monday after he told police that he escaped from Arden prison in 1972.';
    expect(compare(article('a', null, escaped), article('b', null, seen)).differences).toMatchObject([
      { what: 'date', there: { text: '1972' } },
    ]);
  });
});
