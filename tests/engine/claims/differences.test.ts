import { describe, expect, test } from 'vitest';
import { article, compare } from './sentence-pairs.ts';

const DAY = '2021-05-18';
const kinds = (a: string, b: string, later = DAY) =>
  compare(article('a', DAY, a), article('b', later, b)).differences.map(({ what }) => what);

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

  test('days beside one act differ', () => {
    expect(
      kinds('The Arden mill burned down on Friday night.', 'The Arden mill burned down on Saturday morning.'),
    ).toEqual(['date']);
  });
});

describe('numbers', () => {
  test('of one toll differ, however the dead are called', () => {
    expect(
      kinds('A blast at the Arden mill killed 12 workers.', 'Nine people died in a blast at the Arden mill.'),
    ).toEqual(['number']);
  });

  test('in words and digits agree', () => {
    expect(
      kinds('The blast killed twelve workers at Arden.', 'The blast killed 12 workers at Arden.'),
    ).toEqual([]);
    expect(kinds('The Arden mill made 1.2 million bags.', 'The Arden mill made 1,200,000 bags.')).toEqual([]);
  });

  test('of the dead and the hurt are two slots', () => {
    expect(
      kinds('The blast at Arden killed 12 and injured 40.', 'The blast at Arden injured 40 and killed 12.'),
    ).toEqual([]);
  });

  test('"about" and "at least" are respected, within reason', () => {
    const fleet = (count: string) => `The navy launched ${count} missiles off Arden this year.`;
    expect(kinds(fleet('about 40'), fleet('38'))).toEqual([]);
    expect(kinds(fleet('at least 36'), fleet('38'))).toEqual([]);
    expect(kinds(fleet('at least 3'), fleet('38'))).toEqual(['number']);
    expect(kinds(fleet('36'), fleet('38'))).toEqual(['number']);
  });

  test('of different things are not compared', () => {
    expect(
      kinds(
        'The navy off Arden seized 3 boats and their crews.',
        'The navy off Arden seized 26 smugglers and their boats.',
      ),
    ).toEqual([]);
  });

  test('a part of a list is no total', () => {
    expect(
      kinds(
        'The fire at the Arden bank killed two women and a man.',
        'The fire at the Arden bank killed three people.',
      ),
    ).toEqual([]);
  });

  test('of people of other ages are those of other people', () => {
    const fall = (age: number, metres: number) =>
      `A ${age}-year-old climber fell ${metres} metres from the Arden ridge.`;
    expect(kinds(fall(36, 60), fall(36, 150))).toEqual(['number']);
    expect(kinds(fall(36, 60), fall(24, 150))).toEqual([]);
  });

  test('of two years are two counts', () => {
    expect(
      kinds(
        'The navy launched 36 missiles off Arden this year.',
        'The navy launched 68 missiles off Arden in 2019.',
      ),
    ).toEqual([]);
  });

  test('that grew from the earlier article to the later are an update', () => {
    const toll = (count: number) => `The flood in Arden killed ${count} people.`;
    const update = (a: number, b: number, later: string) =>
      compare(article('a', DAY, toll(a)), article('b', later, toll(b))).differences[0]?.update;
    expect(update(12, 19, '2021-05-19')).toBe(true);
    expect(update(19, 12, '2021-05-19')).toBe(false);
    expect(update(12, 19, DAY)).toBe(false);
  });
});

describe('quotations', () => {
  const said = (words: string) => `“${words},” River Council spokeswoman Maria Hollis said.`;

  test('of one utterance in other words differ in wording', () => {
    expect(
      kinds(
        said('As we have warned for years, the old gates are slowly failing'),
        said('As we have cautioned for years, the old gates are slowly breaking'),
      ),
    ).toEqual(['quote-wording']);
  });

  test('an excerpt word for word is the same', () => {
    const whole = 'As we have warned for years, the old gates are slowly failing';
    expect(kinds(said(whole), 'Hollis said that “the old gates are slowly failing”.')).toEqual([]);
  });

  test('with an article more or less are the same', () => {
    expect(
      kinds(said('Ann has left Arden Town Hospital'), said('Ann has left the Arden Town Hospital')),
    ).toEqual([]);
  });

  test('what the writer adds in brackets is not quoted', () => {
    expect(
      kinds(
        said('We know that the council expects the works to go on'),
        said('We know (from the Norwick report) that the council expects the works to go on'),
      ),
    ).toEqual([]);
  });

  test('of other utterances are not compared', () => {
    expect(
      kinds(said('The old gates are slowly failing'), said('Nobody told us about the salmon farm')),
    ).toEqual([]);
  });
});

describe('polarity', () => {
  test('a denial contradicts whoever asserts the same act', () => {
    expect(
      kinds(
        'A witness said the mill supplied rockets to rebels in Arden.',
        'The mill denied supplying rockets to rebels in Arden.',
      ),
    ).toEqual(['polarity']);
  });

  test('a denial that the sentence sets aside asserts', () => {
    expect(
      kinds(
        'A witness said the mill supplied rockets to rebels in Arden.',
        'Although it denied supplying rockets to rebels, the mill supplied rockets to rebels in Arden.',
      ),
    ).toEqual([]);
  });

  test('a denial of what was contradicts no plan', () => {
    expect(
      kinds(
        'The mill may supply rockets to rebels in Arden.',
        'The mill denied supplying rockets to rebels in Arden.',
      ),
    ).toEqual([]);
  });

  test('who does not confirm contradicts himself alone', () => {
    const unconfirmed =
      'White House officials did not confirm that the meeting with Ana Quispe would happen.';
    expect(kinds('The White House said it expects to hold a meeting with Ana Quispe.', unconfirmed)).toEqual([
      'polarity',
    ]);
    expect(kinds('Peru said it expects to hold a meeting with Ana Quispe.', unconfirmed)).toEqual([]);
  });
});
